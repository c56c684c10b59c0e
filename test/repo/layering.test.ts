import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles, textOf } from "./project-files.ts";

/** What each folder of src/ may import of the others (docs/architecture.md); a folder of a folder is a prefix. */
const allowed = new Map<string, readonly string[]>([
  ["vocabulary", []],
  ["settings", ["vocabulary/", "report/report.ts", "manifests/discovery/default-exclude.ts"]],
  ["report", ["vocabulary/"]],
  ["cortex", ["vocabulary/"]],
  ["manifests", ["vocabulary/", "cortex/endpoints.ts"]],
  ["entities", ["vocabulary/"]],
  ["convergence", ["vocabulary/", "cortex/cortex.ts", "cortex/endpoints.ts", "cortex/documents/"]],
  [
    "pipeline",
    ["vocabulary/", "settings/", "report/", "cortex/", "manifests/", "entities/", "convergence/"],
  ],
  ["sandbox", ["vocabulary/", "cortex/", "manifests/"]],
  [
    "shells",
    ["vocabulary/", "settings/", "report/", "cortex/", "manifests/", "pipeline/", "sandbox/"],
  ],
  ["action.ts", ["shells/action/"]],
  ["cli.ts", ["shells/cli/"]],
]);

/** Where the world is touched; everything else is a function of its arguments. */
const edges = [
  "manifests/discovery/",
  "cortex/transport",
  "shells/",
  "sandbox/",
  "action.ts",
  "cli.ts",
];

const pureModules = new Set(["node:path", "node:util", "node:crypto", "node:buffer"]);

interface Import {
  readonly from: string;
  readonly to: string;
}

describe("the layers of src/", () => {
  const imports = sourceFiles().flatMap((path) =>
    importsOf(path.slice("src/".length), textOf(path)),
  );

  it("knows every folder", () => {
    const folders = new Set(sourceFiles().map((path) => folderOf(path.slice("src/".length))));

    expect([...folders].filter((folder) => !allowed.has(folder))).toEqual([]);
  });

  it.each([...allowed])("%s imports only what is below it", (folder, below) => {
    const wrong = imports.filter(
      ({ from, to }) =>
        folderOf(from) === folder &&
        isOwnFile(to) &&
        folderOf(to) !== folder &&
        !below.some((prefix) => to.startsWith(prefix)),
    );

    expect(wrong).toEqual([]);
  });

  it("imports its own files with their ending", () => {
    expect(imports.filter(({ to }) => isOwnFile(to) && !/\.(ts|json)$/.test(to))).toEqual([]);
  });

  it("touches the world at its edges only", () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith("node:") && !pureModules.has(to) && !isEdge(from),
    );

    expect(wrong).toEqual([]);
  });

  it("reads environment, clock and chance at its edges only", () => {
    const wrong = sourceFiles()
      .filter((path) => !isEdge(path.slice("src/".length)))
      .filter((path) =>
        /\bprocess\.(?!getBuiltinModule)|\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)/.test(
          withoutComments(textOf(path)),
        ),
      );

    expect(wrong).toEqual([]);
  });

  it("keeps @actions/core out of everything but the action", () => {
    const users = imports.filter(({ to }) => to.startsWith("@actions/")).map(({ from }) => from);

    expect(
      users.filter((from) => from !== "action.ts" && !from.startsWith("shells/action/")),
    ).toEqual([]);
  });
});

describe("the reading of imports", () => {
  it("finds static, type, bare, dynamic and re-exporting imports", () => {
    const text = [
      'import { a } from "./a.ts";',
      'import type { B } from "../vocabulary/b.ts";',
      'import "node:fs";',
      'export { c } from "./c.ts";',
      'import {\n  d,\n} from "../cortex/d.ts";',
      'const e = await import("./e.ts");',
    ].join("\n");

    expect(importsOf("report/x.ts", text).map(({ to }) => to)).toEqual([
      "report/a.ts",
      "vocabulary/b.ts",
      "node:fs",
      "report/c.ts",
      "cortex/d.ts",
      "report/e.ts",
    ]);
  });

  it("takes no word of a comment or a message for one", () => {
    expect(
      importsOf("a.ts", '// from "./b.ts" comes nothing\nfail(`taken from "there"`);'),
    ).toEqual([]);
  });
});

function importsOf(from: string, text: string): Import[] {
  const specifiers = withoutComments(text).matchAll(
    /^\s*(?:import|export)\s[^;"`]*?from\s+"(?<source>[^"]+)"|^\s*import\s+"(?<bare>[^"]+)"|\bimport\(\s*"(?<dynamic>[^"]+)"/gm,
  );
  return [...specifiers].map(({ groups }) => {
    const to = groups?.["source"] ?? groups?.["bare"] ?? groups?.["dynamic"] ?? "";
    return { from, to: to.startsWith(".") ? posix.join(posix.dirname(from), to) : to };
  });
}

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
}

function isOwnFile(to: string): boolean {
  return !to.startsWith("..") && (allowed.has(folderOf(to)) || to.endsWith(".ts"));
}

function isEdge(path: string): boolean {
  return edges.some((edge) => path.startsWith(edge));
}

function folderOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
