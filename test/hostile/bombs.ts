import { seededRandom } from "../../bench/random.ts";
import { packagePool } from "../../bench/package-pool.ts";
import { parserCases, type ParserCase } from "../../bench/parser-cases.ts";
import type { Format } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";
import { sampleOf } from "../manifests/samples.ts";

/** A repository that is made to swell or to stall whoever reads it. */
export interface Bomb {
  readonly name: string;
  readonly format: Format;
  /** The manifest is the first; the others are there to be looked up. */
  readonly files: ReadonlyMap<string, string>;
}

/** Makes the text of a manifest of about so many characters. */
type Make = (length: number) => string;

type Syntax = ParserCase["syntax"];

/** What swells by the syntax alone, whatever the format. */
const bySyntax: Record<Syntax, Readonly<Record<string, Make>>> = {
  json: {
    "keys without end": fill("{", (at) => `"k${at}":1,`, '"z":1}'),
    "empty objects": fill("[", () => "{},", "1]"),
    "lists within lists": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
    "objects within objects": (length) => `${'{"a":'.repeat(length / 6)}1${"}".repeat(length / 6)}`,
    "keys of the prototype": fill("{", (at) => `"__proto__":{"constructor":${at}},`, '"z":1}'),
    "one long text": (length) => `{"a":"${"a".repeat(length)}"}`,
    escapes: (length) => `{"a":"${"\\u0061".repeat(length / 6)}"}`,
    "a number without end": (length) => `{"a":${"1".repeat(length)}}`,
  },
  jsonc: {
    "comments without end": fill("{", () => "/**/", "}"),
    "commas before blanks": fill("[", () => "1,\n ", "]"),
    "lists within lists": (length) => "[".repeat(length / 2) + "]".repeat(length / 2),
    "empty objects": fill("[", () => "{},", "]"),
  },
  toml: {
    "tables without end": fill("", (at) => `[t${at}]\n`),
    "lists of tables without end": fill("", () => "[[a]]\n"),
    "keys without end": fill("", (at) => `k${at}=1\n`),
    "dotted keys": fill("", (at) => `k${at}${".a".repeat(200)}=1\n`),
    "dotted tables": fill("", (at) => `[k${at}${".a".repeat(200)}]\n`),
    "dotted keys of a few parts": fill("", (at) => `k${at}.a.a.a.a=1\n`),
    "inline tables": fill("a=[", () => "{},", "1]\n"),
    "dotted keys in inline tables": fill("a=[", () => `{${"a.".repeat(100)}a=1},`, "1]\n"),
    "lists within lists": (length) => `a=${"[".repeat(length / 2)}${"]".repeat(length / 2)}\n`,
    "empty lists": fill("a=[", () => "[],", "1]\n"),
    "keys of the prototype": fill("", (at) => `[__proto__.k${at}]\nconstructor.prototype=1\n`),
    "one long text": (length) => `a='''${"a".repeat(length)}'''\n`,
  },
  yaml: {
    "keys without end": fill("", (at) => `k${at}: 1\n`),
    "items without end": fill("a:\n", () => "- a\n"),
    "empty mappings": fill("a: [", () => "{},", "]\n"),
    "flow within flow": (length) => `a: ${"[".repeat(length / 2)}${"]".repeat(length / 2)}\n`,
    "items within items": (length) => `${"- ".repeat(length / 2)}a\n`,
    "anchors without end": fill("a:\n", (at) => `- &a${at} b\n`),
    "aliases of one anchor": fill("a: &a {b: c}\nd:\n", () => "- *a\n"),
    "merges of one anchor": fill(
      `a: &a {${Array.from({ length: 1_000 }, (_, at) => `k${at}: v`).join(", ")}}\n`,
      (at) => `b${at}: {<<: *a}\n`,
    ),
    "documents without end": fill("", () => "---\na: b\n"),
    "lines of deeper and deeper indent": (length) =>
      Array.from({ length: Math.sqrt(length) }, (_, at) => `${" ".repeat(at)}a:\n`).join(""),
    "keys of the prototype": fill("", (at) => `__proto__${at}:\n  __proto__: {constructor: b}\n`),
    "one long text": (length) => `a: "${"a".repeat(length)}"\n`,
  },
  xml: {
    "elements without end": fill("<project>", () => "<a/>", "</project>"),
    "elements with attributes": fill("<project>", () => '<a b=""/>', "</project>"),
    "attributes without end": fill("<project", (at) => ` a${at}=""`, "/>"),
    "elements within elements": (length) => "<a>".repeat(length / 3),
    "entities of entities": (length) =>
      `<!DOCTYPE p [<!ENTITY a "${"a".repeat(1_000)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "&a${at - 1};&a${at - 1};">`).join("")}]><project>${"&a;&a29;".repeat(length / 8)}</project>`,
    "references to characters": fill("<project>", () => "&#97;", "</project>"),
    "comments without end": fill("<project>", () => "<!---->", "</project>"),
    "sections of text": fill("<project>", () => "<![CDATA[]]>", "</project>"),
    "one long text": (length) => `<project><a>${"a".repeat(length)}</a></project>`,
    "a tag without an end": (length) => `<project><a${" ".repeat(length)}`,
  },
  lines: {
    "short lines": fill("", () => "a\n"),
    "one line without blanks": (length) => "a".repeat(length),
    "one line of blanks": (length) => `a${" ".repeat(length)}b`,
    "lines that go on": fill("", () => "a \\\n"),
  },
  script: {
    "blocks within blocks": (length) => "dependencies {\n".repeat(length / 15),
    "calls within calls": (length) => `dependencies { ${"api(".repeat(length / 4)}`,
    "texts within texts": (length) => `dependencies { api("${'${"'.repeat(length / 3)}`,
    "comments within comments": (length) => "/*".repeat(length / 2),
    "one long text": (length) => `dependencies { api("${"a".repeat(length)}") }`,
    "short statements": fill("dependencies {\n", () => "a b\n", "}\n"),
    "names without end": fill("", (at) => `val a${at} = "b"\n`),
  },
};

function fill(before: string, piece: (at: number) => string, after = ""): Make {
  return (length) => {
    const pieces: string[] = [before];
    for (let at = 0, left = length; left > 0; at += 1) {
      const next = piece(at);
      pieces.push(next);
      left -= next.length;
    }
    return pieces.join("") + after;
  };
}

const names = Array.from({ length: 20 }, (_, at) => at);

/** What swells by what a format means: lines as short as it knows them, and what is put in by reference. */
const byFormat: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  requirements: {
    "packages of one letter": fill("", () => "a\n"),
    "unknown versions": fill("", () => "a==${b}\n"),
    "short options": fill("", () => "-i\n"),
    "stray versions": fill("", () => "=1\n"),
  },
  "go-sum": { "short modules": fill("", (at) => `a${at} v1 h1:\n`) },
  "go-mod": {
    "short modules": fill("module a\ngo 1.20\nrequire (\n", (at) => `a${at} v1.0.0\n`, ")\n"),
    "replacements of one": fill(
      "module a\nrequire b v1.0.0\n",
      (at) => `replace b v1.0.${at} => c v1\n`,
    ),
  },
  "gradle-lock": { "short packages": fill("", (at) => `a:b${at}:1=c\n`) },
  "yarn-lock": {
    "short packages": fill("# yarn lockfile v1\n", (at) => `a@${at}:\n  version "1"\n`),
    "one package for many ranges": (length) =>
      `# yarn lockfile v1\n${Array.from({ length: length / 12 }, (_, at) => `a@${at}`).join(", ")}:\n  version "1"\n`,
  },
  "maven-pom": {
    "properties that double": (length) =>
      `<project><properties>${Array.from({ length: length / 40 }, (_, at) => `<p${at}>\${p${at + 1}}\${p${at + 1}}</p${at}>`).join("")}</properties><version>\${p0}</version></project>`,
    "a chain of properties": (length) =>
      `<project><properties>${Array.from({ length: length / 30 }, (_, at) => `<p${at}>\${p${at + 1}}</p${at}>`).join("")}</properties><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>\${p0}</version></dependency></dependencies></project>`,
    "one long property many times": (length) =>
      `<project><properties><p>${"a".repeat(900)}</p></properties><dependencies>${`<dependency><groupId>\${p}</groupId><artifactId>\${p}</artifactId><version>\${p}</version></dependency>`.repeat(length / 100)}</dependencies></project>`,
    "a property of very many": (length) =>
      `<project><properties><p>a</p></properties><version>${"${p}".repeat(length / 4)}</version></project>`,
  },
  csproj: {
    "properties that double": (length) =>
      `<Project><PropertyGroup>${Array.from({ length: length / 40 }, (_, at) => `<P${at + 1}>$(P${at})$(P${at})</P${at + 1}>`).join("")}</PropertyGroup></Project>`,
    "properties of many values": (length) =>
      `<Project><PropertyGroup>${names.map((at) => `<P Condition="'$(A)'=='${at}'">${at}</P>`).join("")}</PropertyGroup><ItemGroup>${`<PackageReference Include="a" Version="$(P)$(P)$(P)$(P)"/>`.repeat(length / 60)}</ItemGroup></Project>`,
    "a list of names": (length) =>
      `<Project><ItemGroup><PackageReference Include="${"a;".repeat(length / 2)}" Version="1"/></ItemGroup></Project>`,
    "updates of updates": (length) =>
      `<Project><ItemGroup>${`<PackageReference Include="a" Version="1"/><PackageReference Update="a" Version="2"/>`.repeat(length / 90)}</ItemGroup></Project>`,
  },
  "gradle-catalog": {
    "one version for very many": fill(
      '[versions]\nv = "1"\n[libraries]\n',
      (at) => `l${at} = { module = "a:b", version.ref = "v" }\n`,
    ),
    "one long version for very many": fill(
      `[versions]\nv = "${"1".repeat(999)}"\n[libraries]\n`,
      (at) => `l${at} = { module = "a:b", version.ref = "v" }\n`,
    ),
  },
  "gradle-build": {
    "texts of texts": (length) =>
      `${Array.from({ length: length / 25 }, (_, at) => `val v${at + 1} = "$v${at}$v${at}"\n`).join("")}dependencies { api("a:b:$v9") }\n`,
  },
  "pnpm-lock": {
    "aliases of aliases": () =>
      `lockfileVersion: '9.0'\na0: &a0 {x: {version: 1}}\n${Array.from({ length: 60 }, (_, at) => `a${at + 1}: &a${at + 1} {a: *a${at}, b: *a${at}}\n`).join("")}packages: *a60\nsnapshots: *a60\nimporters: *a60\n`,
  },
  "npm-lock": {
    "dependencies within dependencies": (length) =>
      `{"lockfileVersion":1,"dependencies":${'{"a":{"version":"1","dependencies":'.repeat(length / 50)}{}${"}}".repeat(length / 50)}}`,
    "every package needs every other": (length) => {
      const size = Math.floor(Math.sqrt(length / 10));
      const requires = Array.from({ length: size }, (_, at) => `"p${at}":"1"`).join(",");
      return `{"lockfileVersion":3,"packages":{${Array.from({ length: size }, (_, at) => `"node_modules/p${at}":{"version":"1","dependencies":{${requires}}}`).join(",")}}}`;
    },
  },
  pyproject: {
    "groups of groups": (length) =>
      `[dependency-groups]\n${Array.from({ length: length / 70 }, (_, at) => `g${at} = [{include-group = "g${at + 1}"}, {include-group = "g${at + 1}"}]\n`).join("")}g${Math.floor(length / 70)} = ["a"]\n`,
    "all groups in each": (length) => {
      const size = Math.floor(Math.sqrt(length / 25));
      const all = Array.from({ length: size }, (_, at) => `{include-group = "g${at}"}`);
      return `[dependency-groups]\n${all.map((_, at) => `g${at} = ["a${at}", ${all.slice(0, at).join(", ")}]\n`).join("")}`;
    },
  },
};

/** The last first, so that no chain of them is too long for pip. */
function allOfAll(size: number): Record<string, string> {
  const lines = Array.from({ length: size }, (_, at) => `-r ${at}-requirements.txt\n`).toReversed();
  return Object.fromEntries(
    lines.map((_, at) => [
      `${at}-requirements.txt`,
      `a${at}==1\n${lines.slice(0, size - at - 1).join("")}`,
    ]),
  );
}

/** What grows by looking up other files: as many as fit. */
function byInclude(
  length: number,
): readonly { format: string; name: string; files: Record<string, string> }[] {
  const many = Math.min(2_000, Math.floor(length / 100));
  const each = Array.from({ length: many }, (_, at) => at);
  return [
    {
      format: "requirements",
      name: "a chain of includes",
      files: {
        "requirements.txt": "-r r/0.txt\n",
        ...Object.fromEntries(
          each.map((at) => [`r/${at}.txt`, at + 1 < many ? `-r ${at + 1}.txt\n` : "a==1\n"]),
        ),
      },
    },
    {
      format: "requirements",
      name: "files that all include all that follow",
      files: allOfAll(Math.floor(Math.sqrt(length / 8))),
    },
    {
      format: "requirements",
      name: "includes that double",
      files: {
        "requirements.txt": "-r r/0.txt\n-r r/0.txt\n",
        ...Object.fromEntries(
          each.map((at) => [
            `r/${at}.txt`,
            at + 1 < many ? `-r ${at + 1}.txt\n-r ${at + 1}.txt\n` : "a==1\n",
          ]),
        ),
      },
    },
    {
      format: "maven-pom",
      name: "a chain of parents",
      files: Object.fromEntries(
        ["pom.xml", ...each.map((at) => `p${at}/pom.xml`)].map((path, at) => [
          path,
          `<project><artifactId>a${at}</artifactId><groupId>g</groupId><version>1</version>${at < many ? `<parent><groupId>g</groupId><artifactId>a${at + 1}</artifactId><version>1</version><relativePath>${at === 0 ? "" : "../"}p${at}</relativePath></parent>` : ""}</project>`,
        ]),
      ),
    },
    {
      format: "maven-pom",
      name: "imports that double",
      files: Object.fromEntries(
        ["pom.xml", ...each.map((at) => `p${at}/pom.xml`)].map((path, at) => [
          path,
          `<project><artifactId>a${at}</artifactId><groupId>g</groupId><version>1</version><dependencyManagement><dependencies>${[1, 2].map((step) => `<dependency><groupId>g</groupId><artifactId>a${at + step}</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>`).join("")}</dependencies></dependencyManagement></project>`,
        ]),
      ),
    },
    {
      format: "csproj",
      name: "a chain of imports",
      files: Object.fromEntries(
        ["App.csproj", ...each.map((at) => `p${at}.props`)].map((path, at) => [
          path,
          `<Project>${at < many ? `<Import Project="p${at}.props"/>` : ""}</Project>`,
        ]),
      ),
    },
    {
      format: "csproj",
      name: "imports that double",
      files: Object.fromEntries(
        ["App.csproj", ...each.map((at) => `p${at}.props`)].map((path, at) => [
          path,
          `<Project>${at + 1 < many ? `<Import Project="p${at}.props"/><Import Project="p${at + 1}.props"/>` : ""}</Project>`,
        ]),
      ),
    },
  ];
}

/** Each format with each bomb of its syntax, of its own, and a very large one that is in order. */
export function bombsOf(length: number): readonly Bomb[] {
  return [...formats.flatMap((format) => own(format, length)), ...included(length)];
}

function own(format: Format, length: number): readonly Bomb[] {
  const cases = parserCases.filter((each) => each.format === format.id);
  const path = sampleOf(format).path;
  const large = cases.map((each): [string, Make] => [
    ["very many packages", each.variant].filter(Boolean).join(", "),
    (characters) => packages(each, characters),
  ]);
  const syntaxes = new Set(cases.map(({ syntax }) => syntax));
  const makes = [
    ...large,
    ...[...syntaxes].flatMap((syntax) => Object.entries(bySyntax[syntax])),
    ...(cases.some(({ variant }) => variant === "berry") ? Object.entries(bySyntax.yaml) : []),
    ...Object.entries(byFormat[format.id] ?? {}),
  ];
  return makes.map(([name, make]) => ({
    name,
    format,
    get files() {
      return new Map([[path, make(length)]]);
    },
  }));
}

function packages({ text }: ParserCase, length: number): string {
  const perEntry = text(packagePool(seededRandom(1), 100)).length / 100;
  return text(packagePool(seededRandom(1), Math.ceil(length / perEntry))).slice(0, 50_000_000);
}

function included(length: number): readonly Bomb[] {
  return byInclude(length).flatMap(({ format: id, name, files }) =>
    formats
      .filter((format) => format.id === id)
      .map((format) => ({ name, format, files: new Map(Object.entries(files)) })),
  );
}
