import { existsSync, readdirSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
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

  it("describes itself within the Marketplace's limit", () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
  });
});

describe("dist/", () => {
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.\w+$/.test(file))
    .toSorted();

  it("holds the two programs, what they load, the licences of each, and nothing else", () => {
    const licences = ["action.licenses.txt", "cli.licenses.txt"];

    expect(files).toEqual(
      [...licences, ...loadedBy("action.js"), ...loadedBy("cli.js")].toSorted(),
    );
  });

  describe.each(["action", "cli"])("%s.js", (program) => {
    const loaded = loadedBy(`${program}.js`);
    const code = loaded.map((file) => textOf(`dist/${file}`)).join("\n");
    const licences = textOf(`dist/${program}.licenses.txt`);

    it("comes with the licence of every package in it", () => {
      const bundled = packagesIn(code);

      expect(bundled).not.toEqual([]);
      expect(bundled.filter((name) => !licences.includes(`${name}@`))).toEqual([]);
    });

    it("loads nothing but Node and what lies beside it", () => {
      expect(importsOf(code).filter((name) => !isBuiltin(name) && !name.startsWith("."))).toEqual(
        [],
      );
    });

    it("requires nothing but Node, and everything by its name", () => {
      const required = [...code.matchAll(/\b(?:__)?require\((?<name>[^)]*)\)/g)].map(
        ({ groups }) => groups?.["name"] ?? "",
      );

      expect(required).not.toEqual([]);
      expect(required.filter((name) => !isBuiltin(name.replace(/^"(.*)"$/, "$1")))).toEqual([]);
      expect(code.match(/\bimport\((?!")|\bcreateRequire\((?!import\.meta\.url\))/g)).toBeNull();
    });

    it("is readable", () => {
      expect(code.split("\n").length).toBeGreaterThan(1_000);
    });
  });

  it("has no HTTP client in it but the one that @actions/github brings along", () => {
    const withClient = loadedBy("action.js").filter((file) =>
      packagesIn(textOf(`dist/${file}`)).includes("undici"),
    );

    expect(withClient).toEqual(["action/actions-github.js"]);
    expect(packagesIn(textOf("dist/cli.js"))).not.toContain("@actions/core");
  });

  it("has a command line of one file", () => {
    expect(loadedBy("cli.js")).toEqual(["cli.js"]);
  });

  it("has an action of which no library is compiled that a run does not need", () => {
    // The level of an update is in every summary that has updates.
    expect(packagesIn(textOf("dist/action.js"))).toEqual(["@actions/core", "semver"]);
    expect(statSync("dist/action.js").size).toBeLessThan(500_000);
  });
});

/** A file of dist/ and all that it imports there, at once or later. */
function loadedBy(file: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const beside = importsOf(textOf(`dist/${file}`)).filter((name) => name.startsWith("."));
  for (const name of beside) loadedBy(posix.join(posix.dirname(file), name), seen);
  return [...seen];
}

/** The bundler writes the path of each module above it. */
function packagesIn(code: string): string[] {
  const modules = code.matchAll(/^\s*\/\/ (?:\.\.\/)*node_modules\/(?<path>\S+)$/gm);
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
