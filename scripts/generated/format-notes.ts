/** What docs/formats.md says of a format beyond what its code declares. */
interface FormatNotes {
  /** The manifests it covers. */
  readonly covers: string;
  /** How it marks what only development needs. */
  readonly development: string;
}

const none = "nothing";
const unknown = "does not say: all count as needed at run time";

/** No file name makes a file an SBOM, so it is not in the table of formats. */
export const sbomNotes: FormatNotes = {
  covers: "all manifests of its package types in its directory, of the entity that owns that",
  development:
    "`scope: excluded`, npm's property `cdx:npm:package:development`, relationships of SPDX for development, tests and builds",
};

export const formatNotes: ReadonlyMap<string, FormatNotes> = new Map([
  [
    "npm-lock",
    { covers: "`package.json` of its root and workspaces", development: "the lockfile's `dev`" },
  ],
  [
    "yarn-lock",
    {
      covers: "`package.json` of its root and workspaces",
      development: "reached only from `devDependencies` of those `package.json`",
    },
  ],
  [
    "pnpm-lock",
    {
      covers: "`package.json` of its importers, or of the projects in `rush.json`",
      development: "`dev` (v5, v6), or reached only from `devDependencies` (v9)",
    },
  ],
  [
    "bun-lock",
    {
      covers: "`package.json` of its root and workspaces",
      development: "reached only from `devDependencies`",
    },
  ],
  [
    "deno-lock",
    {
      covers: "`package.json` and `deno.json` of its root and workspace members",
      development: "reached only from `devDependencies` of those `package.json`",
    },
  ],
  ["package-json", { covers: none, development: "`devDependencies`" }],
  ["go-sum", { covers: "`go.mod` beside it, from before Go 1.17", development: unknown }],
  [
    "go-mod",
    {
      covers: "`go.sum` beside it, from Go 1.17 on",
      development: "all of a module for tools; otherwise does not say",
    },
  ],
  ["maven-pom", { covers: none, development: "scope `test`, `test-only` or `test-runtime`" }],
  [
    "gradle-lock",
    {
      covers: "the build scripts of its project; `versions.lock` those of the whole build",
      development: "only in configurations for tests",
    },
  ],
  [
    "gradle-catalog",
    { covers: none, development: "used only in configurations for tests and development" },
  ],
  ["gradle-build", { covers: none, development: "configurations for tests and development" }],
  ["maven-install", { covers: none, development: unknown }],
  ["pipfile-lock", { covers: "`Pipfile` beside it", development: "only in `develop`" }],
  [
    "requirements",
    {
      covers: "the files it includes by `-r`, constraints, and the `.in` files it is compiled from",
      development: "by its name: `dev`, `test`, `lint`, `docs`, `ci`, … in it",
    },
  ],
  [
    "poetry-lock",
    {
      covers: "`pyproject.toml` beside it",
      development: "groups other than `main`; before Poetry 2 by what `pyproject.toml` requires",
    },
  ],
  [
    "uv-lock",
    {
      covers: "`pyproject.toml` of its root and workspace members, or the script beside it",
      development: "reached only from dependency groups",
    },
  ],
  [
    "pdm-lock",
    { covers: "`pyproject.toml` beside it", development: "only in groups for development" },
  ],
  [
    "pylock",
    {
      covers: "`pyproject.toml` beside it, for `pylock.toml`",
      development: "only under markers of dependency groups",
    },
  ],
  [
    "pixi-lock",
    {
      covers: "`pixi.toml` beside it, else `pyproject.toml`",
      development: "only in environments whose name says so",
    },
  ],
  ["conda-env", { covers: none, development: "by its name, as requirements" }],
  [
    "pyproject",
    {
      covers: none,
      development: "dependency groups, Poetry's other groups, hatch environments, `dev-packages`",
    },
  ],
  [
    "csproj",
    {
      covers: "the `Directory.Packages.props` that it takes versions from",
      development:
        '`PrivateAssets="all"`, `GlobalPackageReference`, and all of a project with tests',
    },
  ],
  [
    "nuget-lock",
    {
      covers: "its own project, and `Directory.Packages.props` above",
      development: "reached only from private references of its project, or a project with tests",
    },
  ],
  [
    "packages-config",
    { covers: none, development: "`developmentDependency`, and all of a project with tests" },
  ],
  ["paket-lock", { covers: none, development: "groups for tests, builds and documentation" }],
]);
