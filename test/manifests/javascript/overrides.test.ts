import { describe, expect, it } from "vitest";
import { resolveCoverage } from "../../../src/manifests/coverage.ts";
import { overridesFor } from "../../../src/manifests/javascript/overrides.ts";
import { readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const packageJson = formatNamed("package-json");

type Files = Readonly<Record<string, object | string>>;

function textsOf(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content),
    ]),
  );
}

/** What is asked for in the place of `vite@^7.0.0`. */
async function specOf(files: Files, path = "package.json", spec = "^7.0.0") {
  const own = files[path];
  const overrides = await overridesFor(
    path,
    typeof own === "object" ? { ...own } : {},
    repository(textsOf(files)),
  );
  return overrides.specFor("vite", spec);
}

async function declared(files: Files) {
  const manifests = Object.keys(files)
    .filter((path) => path.endsWith("package.json"))
    .map((path) => ({ path, format: packageJson, entity: "shop" }));
  const { effective } = await resolveCoverage(manifests, repository(textsOf(files)), () => "shop");
  const packages = effective.flatMap(({ reading }) => reading?.packages ?? []);
  return packages.map(({ name, version }) => `${name} ${version}`);
}

const fork = "npm:rolldown-vite@7.1.0";

describe("a direct dependency that is overridden", () => {
  it.each([
    ["Yarn", { packageManager: "yarn@4.5.0", resolutions: { vite: fork } }],
    ["Yarn, at any depth", { resolutions: { "**/vite": fork } }],
    ["Yarn, for its range", { resolutions: { "vite@npm:^7.0.0": fork } }],
    ["Yarn, for this project", { name: "shop", resolutions: { "shop@workspace:./vite": fork } }],
    ["pnpm", { pnpm: { overrides: { vite: fork } } }],
    ["pnpm, for a range that it has a part in", { pnpm: { overrides: { "vite@7.1": fork } } }],
    ["pnpm, for this project", { name: "shop", pnpm: { overrides: { "shop>vite": fork } } }],
    ["Bun", { packageManager: "bun@1.3.0", overrides: { vite: fork } }],
  ])("is what the root declares, with %s", async (_, manifest) => {
    expect(await specOf({ "package.json": manifest })).toBe(fork);
  });

  it.each([
    ["npm refuses it for the root", { overrides: { vite: fork } }],
    ["Yarn compares ranges as text", { resolutions: { "vite@npm:7.1": fork } }],
    ["pnpm compares ranges", { pnpm: { overrides: { "vite@^6": fork } } }],
    [
      "it is another's",
      { resolutions: { "docs/vite": fork }, pnpm: { overrides: { "a>vite": fork } } },
    ],
    ["npm is named", { packageManager: "npm@11.0.0", resolutions: { vite: fork } }],
    ["Yarn is named", { packageManager: "yarn@4.5.0", pnpm: { overrides: { vite: fork } } }],
    ["it is empty", { packageManager: "bun@1.3.0", overrides: { vite: { ".": "" } } }],
    ["its fields are of another kind", { overrides: [], resolutions: null, pnpm: "x" }],
  ])("is as it is written where %s", async (_, manifest) => {
    expect(await specOf({ "package.json": manifest })).toBe("^7.0.0");
  });

  it("is none where pnpm removes it", async () => {
    const manifest = {
      dependencies: { ms: "2.1.3", vite: "^7.0.0" },
      pnpm: { overrides: { vite: "-" } },
    };

    expect(await declared({ "package.json": manifest })).toEqual(["ms 2.1.3"]);
  });

  it("is what the root of the workspace declares, for each member", async () => {
    const root = { workspaces: ["apps/*"], overrides: { vite: fork } };
    const files = {
      "package.json": root,
      "apps/web/package.json": { overrides: { vite: "1.0.0" } },
    };

    expect(await specOf(files, "apps/web/package.json")).toBe(fork);
  });

  it("is what npm writes below its project", async () => {
    const root = {
      workspaces: ["apps/*"],
      overrides: { web: { vite: { ".": fork, ms: "1.0.0" } } },
    };
    const files = {
      "package.json": root,
      "apps/web/package.json": { name: "web" },
      "apps/api/package.json": { name: "api" },
    };

    expect(await specOf(files, "apps/web/package.json")).toBe(fork);
    expect(await specOf(files, "apps/api/package.json")).toBe("^7.0.0");
  });

  it("follows `$name` to what the root asks for, as long as it does", async () => {
    const root = {
      workspaces: ["apps/*"],
      devDependencies: { fork },
      overrides: { vite: "$fork" },
    };
    const files = { "package.json": root, "apps/web/package.json": {} };
    const without = { ...files, "package.json": { ...root, devDependencies: {} } };

    expect(await specOf(files, "apps/web/package.json")).toBe(fork);
    expect(await specOf(without, "apps/web/package.json")).toBe("^7.0.0");
  });

  it("may stand in Rush's settings", async () => {
    const projects = [{ packageName: "web", projectFolder: "apps/web" }];
    const files = {
      "rush.json": { projects },
      "common/config/rush/pnpm-config.json": `{ /* for all */ "globalOverrides": { "vite": "${fork}" } }`,
      "apps/web/package.json": { name: "web" },
    };

    expect(await specOf(files, "apps/web/package.json")).toBe(fork);
  });

  it("may stand in pnpm's settings, and there in a catalog", async () => {
    const settings = `catalog:\n  vite: ${fork}\noverrides:\n  vite: "catalog:"\n  "@a/b": link:../b\n`;
    const manifest = { dependencies: { vite: "^7.0.0", "@a/b": "^1.0.0" } };

    expect(await declared({ "package.json": manifest, "pnpm-workspace.yaml": settings })).toEqual([
      "rolldown-vite 7.1.0",
    ]);
    expect(await declared({ "package.json": manifest, "pnpm-workspace.yaml": "a: [" })).toEqual([
      "vite ^7.0.0",
      "@a/b ^1.0.0",
    ]);
  });
});

describe("a package.json", () => {
  it("marks what a lockfile need not have: what is replaced, and peers", async () => {
    const { packages } = await readFirst(packageJson, {
      "package.json": JSON.stringify({
        dependencies: { ms: "^2.0.0", vite: "^7.0.0", next: "^15.0.0", old: "^1.0.0" },
        peerDependencies: { react: ">=18" },
        overrides: { vite: fork },
        pnpm: { overrides: { next: "file:./next", old: "1.5.0" } },
      }),
    });

    expect(packages.map(({ name, optional }) => [name, optional === true])).toEqual([
      ["ms", false],
      ["vite", true],
      ["old", false],
      ["react", true],
    ]);
  });
});
