import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const yarnLock = formatNamed("yarn-lock");
const packageJson = formatNamed("package-json");

const manifest = JSON.stringify({
  dependencies: { react: "catalog:", ms: "catalog:old" },
  devDependencies: { colours: "catalog:default" },
});
const yaml = `catalog:
  react: ^19.0.0
  colours: npm:chalk@^5
catalogs:
  old:
    ms: 2.0.0
`;
const catalogs = {
  catalog: { react: "^19.0.0", colours: "npm:chalk@^5" },
  catalogs: { old: { ms: "2.0.0" } },
};

function member(others: Readonly<Record<string, string>>) {
  return readFirst(packageJson, { "apps/web/package.json": manifest, ...others });
}

describe("a package.json without a lock", () => {
  it.each([
    ["pnpm", "pnpm-workspace.yaml", yaml],
    ["Yarn", ".yarnrc.yml", yaml],
    ["vlt", "vlt.json", JSON.stringify(catalogs)],
    ["Bun, in its workspaces", "package.json", JSON.stringify({ workspaces: catalogs })],
    ["Bun, at the top", "package.json", JSON.stringify({ workspaces: ["apps/*"], ...catalogs })],
  ])("takes its ranges from the catalogs of %s", async (_, path, text) => {
    const reading = await member({ [path]: text });

    expect(listed(reading)).toEqual(["react ^19.0.0 range", "ms 2.0.0", "chalk ^5 dev range"]);
    expect(reading).toMatchObject({ altered: true, warnings: [], uses: [path] });
  });

  it("takes a range from the nearest catalog that has the name", async () => {
    const near = JSON.stringify({ catalog: { react: "^18.0.0" } });
    const reading = await member({ "apps/package.json": near, "pnpm-workspace.yaml": yaml });

    expect(listed(reading)).toContain("react ^18.0.0 range");
    expect(listed(reading)).toContain("ms 2.0.0");
  });

  it("leaves out what a catalog has as a directory", async () => {
    const local = "catalog:\n  react: link:../react\n  colours: workspace:*\n";
    const reading = await member({ "pnpm-workspace.yaml": local });

    expect(listed(reading)).toEqual(["ms -"]);
  });

  it.each([
    ["is not there", {}],
    ["has another name", { "pnpm-workspace.yaml": "catalogs:\n  new:\n    ms: 2.0.0\n" }],
    ["cannot be read", { "pnpm-workspace.yaml": "catalog: [\n" }],
    ["is of another kind", { "pnpm-workspace.yaml": "catalog: text\ncatalogs:\n  old: [a]\n" }],
    ["is no mapping", { "pnpm-workspace.yaml": "- a\n", "package.json": "[]" }],
  ])("has no version where the catalog %s, and one cause for each catalog", async (_, files) => {
    const { warnings = [], ...reading } = await member(files);

    expect(listed(reading)).toEqual(["react -", "ms -", "colours - dev"]);
    expect(new Set(warnings.map(({ cause }) => cause?.fact)).size).toBe(3);
  });
});

describe("a yarn.lock of a project with catalogs", () => {
  it("finds what only development needs by the range in the catalog", async () => {
    const entry = (range: string, version: string) =>
      `"ms@npm:${range}":\n  version: ${version}\n  resolution: "ms@npm:${version}"\n`;
    const reading = await readFirst(yarnLock, {
      "yarn.lock": `__metadata:\n  version: 10\n\n${entry("2.0.0", "2.0.0")}\n${entry("^2.1.0", "2.1.3")}`,
      "package.json": JSON.stringify({ devDependencies: { ms: "catalog:old" } }),
      ".yarnrc.yml": yaml,
    });

    expect(listed(reading)).toEqual(["ms 2.0.0 dev", "ms 2.1.3"]);
  });
});
