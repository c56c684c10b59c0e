import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { layers, mayImport, partOf } from "../../scripts/layers.ts";
import { sourceFiles, textOf } from "./project-files.ts";

/** Where the world is touched; everything else is a function of its arguments. */
const edges = [
  "manifests/discovery/",
  "maven/",
  "workspace/",
  "http/transport.ts",
  "http/tunnel.ts",
  "http/clock.ts",
  "github/checkout.ts",
  "app/",
  "cli/",
  "action/",
  "sandbox/",
  "action.ts",
  "cli.ts",
];

const pureModules = new Set(["node:path", "node:util", "node:crypto", "node:buffer"]);

interface Import {
  readonly from: string;
  readonly to: string;
}

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

describe("the layers of src/", () => {
  const imports = sourceFiles().flatMap((path) =>
    importsOf(path.slice("src/".length), textOf(path)),
  );

  it("are all known", () => {
    const parts = new Set(sourceFiles().map((path) => partOf(path.slice("src/".length))));

    expect([...parts].filter((part) => !layers.has(part))).toEqual([]);
  });

  it.each([...layers.keys()])("%s imports only what is below it", (part) => {
    const wrong = imports.filter(
      ({ from, to }) => partOf(from) === part && isOwnFile(to) && !mayImport(from, to),
    );

    expect(wrong).toEqual([]);
  });

  it("have no cycle", () => {
    const order = [...layers.keys()];
    const upward = [...layers].flatMap(([part, { imports }]) =>
      imports.filter((path) => order.indexOf(partOf(path)) >= order.indexOf(part)),
    );

    expect(upward).toEqual([]);
  });

  it("have no cycle of files, not even of types alone", () => {
    expect(inCycles(imports)).toEqual([]);
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

  it.each([
    ["@actions/core", /^(?:action\.ts|action\/)/],
    ["@actions/github", /^github\//],
    ["@octokit/rest", /^github\//],
  ])("keep %s in its place", (name, place) => {
    const users = imports.filter(({ to }) => to === name).map(({ from }) => from);

    expect(users.filter((from) => !place.test(from))).toEqual([]);
  });
});

describe("lint", () => {
  const parts = [...layers.keys()];
  const folders = parts.filter((part) => !part.endsWith(".ts"));
  const named = [...layers.values()]
    .flatMap(({ imports }) => imports)
    .map((path) => path.replace(/\/$/, "/x.ts"));
  const targets = new Set([...folders.map((part) => `${part}/x.ts`), ...named]);
  const pairs = parts.flatMap((part) =>
    [...targets]
      .filter((to) => partOf(to) !== part)
      .map((to) => ({ from: part.endsWith(".ts") ? part : `${part}/inner/x.ts`, to })),
  );

  it("refuses exactly the imports that are not allowed", () => {
    const forbidden = pairs.filter(({ from, to }) => !mayImport(from, to)).map(shown);

    expect(refusedByLint(pairs).toSorted()).toEqual(forbidden.toSorted());
  });
});

describe("cycles of imports", () => {
  it("are the files that are left once those without imports are taken away, again and again", () => {
    const imports = [
      { from: "a.ts", to: "b.ts" },
      { from: "b.ts", to: "c.ts" },
      { from: "c.ts", to: "b.ts" },
      { from: "c.ts", to: "d.ts" },
      { from: "d.ts", to: "node:path" },
    ];

    expect(inCycles(imports)).toEqual(["a.ts -> b.ts", "b.ts -> c.ts", "c.ts -> b.ts"]);
  });
});

describe("the reading of imports", () => {
  it("finds static, type, bare, dynamic and re-exporting imports", () => {
    const text = [
      'import { a } from "./a.ts";',
      'import type { B } from "../domain/b.ts";',
      'import "node:fs";',
      'export { c } from "./c.ts";',
      'import {\n  d,\n} from "../cortex/d.ts";',
      'const e = await import("./e.ts");',
    ].join("\n");

    expect(importsOf("report/x.ts", text).map(({ to }) => to)).toEqual([
      "report/a.ts",
      "domain/b.ts",
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

/** The imports that lead into a cycle. */
function inCycles(imports: readonly Import[]): string[] {
  const importers = new Set(imports.map(({ from }) => from));
  const left = imports.filter(({ to }) => importers.has(to));
  return left.length < imports.length
    ? inCycles(left)
    : left.map(({ from, to }) => `${from} -> ${to}`);
}

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
}

function isOwnFile(to: string): boolean {
  return !to.startsWith("..") && (layers.has(partOf(to)) || to.endsWith(".ts"));
}

function isEdge(path: string): boolean {
  return edges.some((edge) => path.startsWith(edge));
}

function specifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

function shown({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** Writes each import to a file of its own place and lets the linter judge it by the rules of this repository. */
function refusedByLint(imports: readonly Import[]): string[] {
  const directory = temporaryDirectory();
  const files = Map.groupBy(imports, ({ from }) => from);
  writeFiles(directory, {
    ".oxlintrc.json": readFileSync(".oxlintrc.json", "utf8"),
    ...Object.fromEntries(
      [...files].map(([from, ofFile]) => [
        `src/${from}`,
        ofFile.map(({ to }) => `export * from "${specifier(from, to)}";\n`).join(""),
      ]),
    ),
  });
  const { stdout } = spawnSync(
    process.execPath,
    [resolve("node_modules/oxlint/bin/oxlint"), "--format=json", "src"],
    { cwd: directory, encoding: "utf8", timeout: 20_000 },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ code }) => code.includes("no-restricted-imports"))
    .map(({ filename, labels }) => {
      const from = filename.replaceAll("\\", "/").replace(/^src\//, "");
      const line = labels[0]?.span.line ?? 0;
      return shown({ from, to: files.get(from)?.[line - 1]?.to ?? "" });
    });
}
