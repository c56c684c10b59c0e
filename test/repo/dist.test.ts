import { existsSync, readdirSync, statSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { textOf } from "./project-files.ts";

interface Action {
  readonly name: string;
  readonly description: string;
  readonly runs: Readonly<Record<string, string>>;
}

describe("action.yml", () => {
  const action = load(textOf("action.yml")) as Action;

  it("runs on Node 24, from a file that is there", () => {
    expect(action.runs["using"]).toBe("node24");
    expect(existsSync(action.runs["main"] ?? "")).toBe(true);
  });

  it("has no step before or after, which would run without the job's wish", () => {
    expect(Object.keys(action.runs).toSorted()).toEqual(["main", "using"]);
  });

  it("says what it is within the Marketplace's limit", () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
  });
});

describe("dist/", () => {
  it("holds the two programs, the licences of each, and nothing else", () => {
    expect(readdirSync("dist").toSorted()).toEqual([
      "action.js",
      "action.licenses.txt",
      "cli.js",
      "cli.licenses.txt",
    ]);
  });

  describe.each(["action", "cli"])("%s.js", (program) => {
    const code = textOf(`dist/${program}.js`);
    const licences = textOf(`dist/${program}.licenses.txt`);

    it("comes with the licence of every package in it", () => {
      const bundled = packagesIn(code);

      expect(bundled).not.toEqual([]);
      expect(bundled.filter((name) => !licences.includes(`${name}@`))).toEqual([]);
    });

    it("loads nothing but Node at run time", () => {
      expect(importsOf(code).filter((name) => !name.startsWith("node:"))).toEqual([]);
    });

    it("is readable", () => {
      expect(code.split("\n").length).toBeGreaterThan(1_000);
    });
  });

  it("has no HTTP client of @actions/core in it", () => {
    expect(packagesIn(textOf("dist/action.js"))).not.toContain("undici");
    expect(packagesIn(textOf("dist/cli.js"))).not.toContain("@actions/core");
  });

  it("is small enough to be parsed at every start", () => {
    expect(statSync("dist/action.js").size).toBeLessThan(1_000_000);
  });
});

/** The bundler writes the path of each module above it. */
function packagesIn(code: string): string[] {
  const modules = code.matchAll(/^\/\/#region (?:\.\.\/)*node_modules\/(?<path>.+)$/gm);
  const names = [...modules].map(({ groups }) => {
    const path = (groups?.["path"] ?? "").split("node_modules/").at(-1) ?? "";
    return path
      .split("/")
      .slice(0, path.startsWith("@") ? 2 : 1)
      .join("/");
  });
  return [...new Set(names)].toSorted();
}

function importsOf(code: string): string[] {
  const specifiers = code.matchAll(
    /^import\s[^;"]*?from\s*"(?<source>[^"]+)"|^import\s*"(?<bare>[^"]+)"|\bimport\("(?<dynamic>[^"]+)"\)/gm,
  );
  return [...specifiers].map(
    ({ groups }) => groups?.["source"] ?? groups?.["bare"] ?? groups?.["dynamic"] ?? "",
  );
}
