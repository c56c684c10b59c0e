import type { OutsidePoms, ParseResult } from "../../../src/manifests/format.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { formatNamed, parse } from "../../support/format-named.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const mavenPom = formatNamed("maven-pom");
const bom = "<type>pom</type><scope>import</scope>";
export const imported = (name: string): string => {
  const [group, artifact, version] = name.split(":");
  return dependency(`${group}:${artifact}`, version, bom);
};
const properties = (text: string): string => `<properties>${text}</properties>`;

/** A framework with its BOMs, as small as it can be with all that its real ones do. */
export const framework: Readonly<Record<string, string>> = {
  "b:json-bom:2.15": managed(dependency("j:bind", "2.15")),
  "b:json-bom:2.16": managed(dependency("j:bind", "2.16")),
  "b:other-bom:1": managed(
    dependency("j:bind", "9"),
    dependency("s:core", "9"),
    dependency("o:only", "1"),
  ),
  "b:versions:3":
    properties("<json.version>2.15</json.version><core.version>6.0</core.version>") +
    managed(
      dependency("s:core", "${core.version}"),
      dependency("s:self", "${project.version}"),
      dependency("n:epoll", "4.1", "<classifier>linux</classifier>"),
      dependency("t:unit", "5", "<scope>test</scope>"),
      imported("b:json-bom:${json.version}"),
    ),
  "b:starter:3": "parent b:versions:3",
  "b:corp:7":
    "parent b:starter:3" +
    properties("<core.version>6.1</core.version>") +
    dependency("l:lombok", "1.18") +
    managed(dependency("s:above", "${project.parent.version}")),
  "b:cycle-a:1": "parent b:cycle-b:1",
  "b:cycle-b:1": "parent b:cycle-a:1",
  "b:loop-a:1": managed(imported("b:loop-b:1"), dependency("c:a", "1")),
  "b:loop-b:1": managed(imported("b:loop-a:1"), dependency("c:b", "1")),
  "b:twice:1": managed(dependency("d:x", "1"), dependency("d:x", "2")),
  "b:jar:1": "packaging jar" + managed(dependency("jb:x", "1")),
  "b:moved:1":
    "<distributionManagement><relocation><groupId>b</groupId><artifactId>other-bom</artifactId></relocation></distributionManagement>",
  "b:profiles:1": `<profiles><profile><id>d</id><activation><activeByDefault>true</activeByDefault></activation>${managed(dependency("p:default", "1"))}</profile><profile><id>n</id><activation><property><name>!nowhere</name></property></activation>${managed(dependency("p:unset", "1"))}</profile></profiles>`,
  "b:environment:1": managed(dependency("e:home", "${env.HOME}")),
};

/** The text of a POM of the framework. */
export function textOf(name: string, described: string): string {
  const [, parent] = /^parent (b:[\w-]+:\d+)/.exec(described) ?? [];
  const body = described.replace(/^parent b:[\w-]+:\d+|^packaging jar/, "");
  const text = pom(body, { name, ...(parent !== undefined && { parent, relativePath: "" }) });
  return described.startsWith("packaging jar")
    ? text.replace("<packaging>pom", "<packaging>jar")
    : text;
}

/** The framework as it lies outside the repository, without some of its POMs. */
export function outside(missing: readonly string[] = []): OutsidePoms {
  return {
    absence: () => ({ place: "in the attic", next: "Look elsewhere." }),
    found: () => new Map(),
    problems: () => [],
    async find({ groupId, artifactId, version }) {
      const name = [groupId, artifactId, version].join(":");
      const described = framework[name];
      return described === undefined || missing.includes(name)
        ? null
        : parseXml(textOf(name, described), name);
    },
  };
}

/** A POM with what lies around it. */
export interface Service {
  readonly body: string;
  readonly parent?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** What a service declares, with the POMs that are found outside. */
export function read(
  { body, parent, files = {} }: Service,
  poms?: OutsidePoms,
): Promise<ParseResult> {
  const above = parent === undefined ? {} : { parent, relativePath: "" };
  const text = pom(body, { name: "me:service:0.1", ...above });
  const tree = repository({ "pom.xml": text, ...files });
  return Promise.resolve(
    parse(mavenPom, text, "pom.xml", poms ? { ...tree, outside: poms } : tree),
  );
}

/** Services of the framework, and the packages that Maven would give each. */
export const services: readonly (readonly [
  title: string,
  service: Service,
  packages: readonly string[],
])[] = [
  [
    "inherits from all its ancestors, whose `project` is the service",
    {
      parent: "b:corp:7",
      body: ["s:core", "s:self", "j:bind", "s:above", "t:unit"].map((n) => dependency(n)).join(""),
    },
    ["s:core 6.1", "s:self 0.1", "j:bind 2.15", "s:above 7", "t:unit 5 dev", "l:lombok 1.18"],
  ],
  [
    "overrides the properties of its ancestors, also those that name a BOM",
    {
      parent: "b:starter:3",
      body:
        properties("<core.version>6.9</core.version><json.version>2.16</json.version>") +
        dependency("s:core") +
        dependency("j:bind"),
    },
    ["s:core 6.9", "j:bind 2.16"],
  ],
  [
    "does not reach into a BOM with its properties, whose `project` is the BOM",
    {
      body:
        properties("<core.version>6.9</core.version><json.version>2.16</json.version>") +
        managed(imported("b:versions:3")) +
        dependency("s:core") +
        dependency("j:bind") +
        dependency("s:self"),
    },
    ["s:core 6.0", "j:bind 2.15", "s:self 3"],
  ],
  [
    "reaches into a BOM with `-D`",
    {
      body: managed(imported("b:versions:3")) + dependency("s:core") + dependency("j:bind"),
      files: { ".mvn/maven.config": "-Dcore.version=7\n-Djson.version=2.16\n" },
    },
    ["s:core 7", "j:bind 2.16"],
  ],
  [
    "takes the first of two BOMs",
    {
      body:
        managed(imported("b:other-bom:1"), imported("b:versions:3")) +
        dependency("s:core") +
        dependency("j:bind"),
    },
    ["s:core 9", "j:bind 9"],
  ],
  [
    "takes an entry of its parent before its own BOM, and that before a BOM of its parent",
    {
      parent: "b:starter:3",
      body:
        managed(imported("b:other-bom:1")) +
        dependency("s:core") +
        dependency("j:bind") +
        dependency("o:only"),
    },
    ["s:core 6.0", "j:bind 9", "o:only 1"],
  ],
  [
    "replaces the import of its parent by one of the same BOM",
    { parent: "b:starter:3", body: managed(imported("b:json-bom:2.16")) + dependency("j:bind") },
    ["j:bind 2.16"],
  ],
  [
    "counts its own version before all others",
    {
      parent: "b:starter:3",
      body: managed(dependency("s:core", "M")) + dependency("s:core", "E") + dependency("j:bind"),
    },
    ["s:core E", "j:bind 2.15"],
  ],
  [
    "manages an artifact with a classifier apart",
    { parent: "b:starter:3", body: dependency("n:epoll", null, "<classifier>linux</classifier>") },
    ["n:epoll 4.1"],
  ],
  [
    "takes the first of two entries of a BOM",
    { body: managed(imported("b:twice:1")) + dependency("d:x") },
    ["d:x 1"],
  ],
  [
    "takes the last of two entries of its own where those of a parent are merged",
    {
      parent: "b:starter:3",
      body: managed(dependency("d:x", "1"), dependency("d:x", "2")) + dependency("d:x"),
    },
    ["d:x 2"],
  ],
  [
    "imports what is no `pom` by its packaging",
    { body: managed(imported("b:jar:1")) + dependency("jb:x") },
    ["jb:x 1"],
  ],
  [
    "has no version from a parent that is no `pom`",
    { parent: "b:jar:1", body: dependency("jb:x") },
    ["jb:x -"],
  ],
  [
    "has no version from ancestors in a cycle",
    { parent: "b:cycle-a:1", body: dependency("s:core") },
    ["s:core -"],
  ],
  [
    "takes the first of two BOMs, the other way round",
    {
      body:
        managed(imported("b:versions:3"), imported("b:other-bom:1")) +
        dependency("s:core") +
        dependency("j:bind") +
        dependency("o:only"),
    },
    ["s:core 6.0", "j:bind 2.15", "o:only 1"],
  ],
  [
    "takes the first of two entries of its own where nothing is merged",
    { body: managed(dependency("d:x", "1"), dependency("d:x", "2")) + dependency("d:x") },
    ["d:x 1"],
  ],
  [
    "takes the last of two dependencies",
    { body: dependency("d:x", "1") + dependency("d:x", "2") },
    ["d:x 2"],
  ],
  [
    "has no version for an artifact that is managed with a classifier alone",
    { parent: "b:starter:3", body: dependency("n:epoll") },
    ["n:epoll -"],
  ],
  [
    "has no version from an entry of its own without one, which a BOM does not fill in",
    {
      body: managed(dependency("s:core"), imported("b:versions:3")) + dependency("s:core"),
    },
    ["s:core -"],
  ],
  [
    "has no version from a BOM that was moved elsewhere",
    { body: managed(imported("b:moved:1")) + dependency("o:only") },
    ["o:only -"],
  ],
  [
    "has what a profile of a BOM manages, and not what is by default beside it",
    {
      body: managed(imported("b:profiles:1")) + dependency("p:default") + dependency("p:unset"),
    },
    ["p:default -", "p:unset 1"],
  ],
  [
    "has the same from profiles of its parent",
    { parent: "b:profiles:1", body: dependency("p:default") + dependency("p:unset") },
    ["p:default -", "p:unset 1"],
  ],
  [
    "has what a BOM manages, whatever is excluded from its import",
    {
      body:
        managed(
          dependency(
            "b:other-bom",
            "1",
            "<type>pom</type><scope>import</scope><exclusions><exclusion><groupId>o</groupId><artifactId>only</artifactId></exclusion></exclusions>",
          ),
        ) + dependency("o:only"),
    },
    ["o:only 1"],
  ],
  [
    "has no version from a BOM of a range of versions",
    { body: managed(imported("b:json-bom:[2.15,2.16]")) + dependency("j:bind") },
    ["j:bind -"],
  ],
  [
    "has no version from a parent of a range of versions",
    { parent: "b:starter:[3,4)", body: dependency("s:core") },
    ["s:core -"],
  ],
  [
    "has no version from the environment",
    { body: managed(imported("b:environment:1")) + dependency("e:home") },
    ["e:home -"],
  ],
  [
    "has no version from a BOM behind one that is missing",
    {
      body: managed(imported("b:nope:1"), imported("b:other-bom:1")) + dependency("s:core"),
    },
    ["s:core -"],
  ],
];

/** A missing POM may manage the scope of tests, and then nothing says that it is one. */
export function isOther(whole: ReadonlySet<string>): (each: string) => boolean {
  return (each) => !whole.has(each) && !whole.has(`${each} dev`);
}
