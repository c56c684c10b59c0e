/** What docs/formats.md says of a format beyond what its code declares. */
interface FormatNotes {
  /** The manifests it speaks for. */
  readonly covers: string;
  /** How it tells what only development needs. */
  readonly development: string;
}

const none = "nothing";
const unknown = "cannot tell: all count as needed at run time";

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
      covers: "`package.json` of its importers",
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
  ["package-json", { covers: none, development: "`devDependencies`" }],
  ["go-sum", { covers: "`go.mod` beside it, from before Go 1.17", development: unknown }],
  ["go-mod", { covers: "`go.sum` beside it, from Go 1.17 on", development: unknown }],
  ["maven-pom", { covers: none, development: "scope `test`" }],
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
  ["pipfile-lock", { covers: "`Pipfile` beside it", development: "only in `develop`" }],
  ["requirements", { covers: "the files it includes by `-r` and `-c`", development: unknown }],
  [
    "poetry-lock",
    {
      covers: "`pyproject.toml` beside it",
      development: "groups other than `main`; before Poetry 2 by what `pyproject.toml` needs",
    },
  ],
  [
    "uv-lock",
    {
      covers: "`pyproject.toml` of its root and workspace members",
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
  ["pyproject", { covers: none, development: "dependency groups, and Poetry's other groups" }],
  [
    "csproj",
    {
      covers: "the `Directory.Packages.props` that it takes versions from",
      development: '`PrivateAssets="all"` and `GlobalPackageReference`',
    },
  ],
  [
    "nuget-lock",
    {
      covers: "the project files in its directory, and `Directory.Packages.props` above",
      development: "reached only from private references of those project files",
    },
  ],
  ["packages-config", { covers: none, development: "`developmentDependency`" }],
]);
