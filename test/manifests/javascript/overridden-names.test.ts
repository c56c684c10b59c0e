import { describe, expect, it } from "vitest";
import { overriddenNames } from "../../../src/manifests/javascript/overridden-names.ts";
import { readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const packageJson = formatNamed("package-json");

async function namesOf(files: Readonly<Record<string, string | object>>, path = "package.json") {
  const texts: Record<string, string> = {};
  for (const [file, content] of Object.entries(files))
    texts[file] = typeof content === "string" ? content : JSON.stringify(content);
  return [...(await overriddenNames(path, repository(texts)))];
}

describe("the dependencies that are replaced", () => {
  it.each([
    ["npm", { overrides: { vite: "npm:rolldown-vite@7.1.0" } }],
    ["npm, below a parent of its own", { overrides: { vite: { ".": "npm:rolldown-vite@7" } } }],
    ["Yarn", { resolutions: { vite: "npm:rolldown-vite@7.1.0" } }],
    ["Yarn, at any depth", { resolutions: { "**/vite": "file:./vite" } }],
    ["pnpm, for a range", { pnpm: { overrides: { "vite@^7": "npm:rolldown-vite@7.1.0" } } }],
    ["pnpm, by nothing", { pnpm: { overrides: { vite: "-" } } }],
  ])("are those that %s gives by another name or place", async (_, manifest) => {
    expect(await namesOf({ "package.json": manifest })).toEqual(["vite"]);
  });

  it("are not those of another version, of a parent alone, or without text", async () => {
    const overrides = { vite: "7.1.0", "a>b": "npm:c@1", "a/b": "npm:c@1", d: { e: "npm:f@1" } };

    expect(await namesOf({ "package.json": { overrides, resolutions: [], pnpm: null } })).toEqual(
      [],
    );
  });

  it("are those of pnpm's settings, too, as long as they can be read", async () => {
    const settings = "overrides:\n  vite: npm:rolldown-vite@7.1.0\n  '@a/b': link:../b\n";

    expect(await namesOf({ "pnpm-workspace.yaml": settings })).toEqual(["vite", "@a/b"]);
    expect(await namesOf({ "pnpm-workspace.yaml": "packages: []\n" })).toEqual([]);
    expect(await namesOf({ "pnpm-workspace.yaml": "a: [" })).toEqual([]);
  });

  it("hold for every member of the workspace around it", async () => {
    const files = {
      "package.json": { overrides: { vite: "npm:rolldown-vite@7" } },
      "apps/web/package.json": { overrides: { ms: "npm:ms-fork@1" } },
    };

    expect(await namesOf(files, "apps/web/package.json")).toEqual(["ms", "vite"]);
    expect(await namesOf(files)).toEqual(["vite"]);
  });
});

describe("a package.json", () => {
  it("marks what a lockfile need not have: what is replaced, and peers", async () => {
    const { packages } = await readFirst(packageJson, {
      "package.json": JSON.stringify({
        dependencies: { ms: "^2.0.0", vite: "^7.0.0" },
        peerDependencies: { react: ">=18" },
        overrides: { vite: "npm:rolldown-vite@7.1.0" },
      }),
    });

    expect(packages.map(({ name, optional }) => [name, optional === true])).toEqual([
      ["ms", false],
      ["vite", true],
      ["react", true],
    ]);
  });
});
