import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { mavenPom } from "../../../src/manifests/java/maven-pom.ts";
import { Fault } from "../../../src/vocabulary/problem.ts";
import { repository } from "../../support/speakers.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { dependency, managed, pom } from "./pom-text.ts";

/** Where Debian's package `libmaven3-core-java` puts Maven's own model builder. */
const library = "/usr/share/maven/lib";
const java = process.platform === "win32" ? "java.exe" : "java";
const timeLimitMs = 120_000;

/** Repositories that need no network, with the coordinates that Maven is to find in them. */
const repositories: Record<string, Record<string, string>> = {
  "own-properties": {
    "pom.xml": pom(
      `<properties><a.version>1</a.version><b>\${a.version}.2</b></properties>
      ${dependency("g:a", "${a.version}")}${dependency("g:b", "${b}")}${dependency("g:c", "${project.version}")}
      ${dependency("g:d", "${version}")}${dependency("${project.groupId}:e", "${pom.version}")}`,
    ),
  },
  "inherited-properties": {
    "pom.xml": pom(`<properties><v>1</v><w>\${x}</w><x>2</x></properties>`, { name: "g:parent:1" }),
    "m/pom.xml": pom(
      `<properties><x>3</x></properties>${dependency("g:a", "${v}")}${dependency("g:b", "${w}")}
      ${dependency("g:c", "${project.parent.version}")}`,
      { name: "g:m", parent: "g:parent:1" },
    ),
  },
  "inherited-dependencies": {
    "pom.xml": pom(
      `${dependency("g:a", "1")}${dependency("g:b", "${project.version}")}${dependency("g:c", "5", "<scope>test</scope>")}`,
      { name: "g:parent:1" },
    ),
    "m/pom.xml": pom(dependency("g:c", "6"), { name: "g:m:2", parent: "g:parent:1" }),
  },
  "managed-versions": {
    "pom.xml": pom(
      `<properties><v>1</v></properties>${managed(dependency("g:a", "${v}"), dependency("g:b", "2", "<scope>test</scope>"), dependency("g:c", "3"))}`,
      { name: "g:parent:1" },
    ),
    "m/pom.xml": pom(
      `<properties><v>9</v></properties>${managed(dependency("g:c", "4"))}
      ${dependency("g:a")}${dependency("g:b")}${dependency("g:c")}${dependency("g:b", "7", "<scope>runtime</scope><type>zip</type>")}`,
      { name: "g:m", parent: "g:parent:1" },
    ),
  },
  "managed-by-kind": {
    "pom.xml": pom(
      `${managed(dependency("g:a", "1"), dependency("g:a", "2", "<type>test-jar</type>"), dependency("g:a", "3", "<classifier>c</classifier>"))}
      ${dependency("g:a")}${dependency("g:a", null, "<type>test-jar</type>")}${dependency("g:a", null, "<classifier>c</classifier>")}`,
    ),
  },
  "twice-in-one-file": {
    "pom.xml": pom(`${dependency("g:a", "1")}${dependency("g:a", "2")}`),
  },
  "relative-path": {
    "parent/pom.xml": pom("<properties><v>1</v></properties>", { name: "g:parent:1" }),
    "m/pom.xml": pom(dependency("g:a", "${v}"), {
      name: "g:m",
      parent: "g:parent:1",
      relativePath: "../parent",
    }),
    "n/pom.xml": pom(dependency("g:a", "${v}"), {
      name: "g:n",
      parent: "g:parent:1",
      relativePath: "../parent/pom.xml",
    }),
  },
  "parent-elsewhere": {
    "build/pom.xml": pom(managed(dependency("g:a", "1")), { name: "g:parent:1" }),
    "m/pom.xml": pom(dependency("g:a"), { name: "g:m", parent: "g:parent:1" }),
    poms: "g:parent:1 build/pom.xml\n",
  },
  "three-generations": {
    "pom.xml": pom("<properties><v>1</v><w>1</w></properties>", { name: "g:top:1" }),
    "a/pom.xml": pom("<properties><w>2</w></properties>", { name: "g:mid:1", parent: "g:top:1" }),
    "a/b/pom.xml": pom(`${dependency("g:a", "${v}")}${dependency("g:b", "${w}")}`, {
      name: "g:low",
      parent: "g:mid:1",
    }),
  },
  "imported-bom": {
    "bom/pom.xml": pom(
      `<properties><v>1</v></properties>${managed(dependency("g:a", "${v}"), dependency("g:b", "${project.version}"), dependency("g:c", "3", "<scope>test</scope>"))}`,
      { name: "g:bom:5" },
    ),
    "m/pom.xml": pom(
      `<properties><v>9</v></properties>${managed(dependency("g:b", "8"), imported("g:bom", "5"))}
      ${dependency("g:a")}${dependency("g:b")}${dependency("g:c")}`,
      { name: "g:m:1" },
    ),
    poms: "g:bom:5 bom/pom.xml\n",
  },
  "several-boms": {
    "x/pom.xml": pom(managed(dependency("g:a", "1")), { name: "g:x:1" }),
    "y/pom.xml": pom(managed(dependency("g:a", "2"), dependency("g:b", "2")), { name: "g:y:1" }),
    "z/pom.xml": pom(managed(imported("g:y", "1"), dependency("g:c", "3")), { name: "g:z:1" }),
    "m/pom.xml": pom(
      `${managed(imported("g:x", "1"), imported("g:z", "1"))}${dependency("g:a")}${dependency("g:b")}${dependency("g:c")}`,
      { name: "g:m:1" },
    ),
    poms: "g:x:1 x/pom.xml\ng:y:1 y/pom.xml\ng:z:1 z/pom.xml\n",
  },
  "bom-of-the-parent": {
    "x/pom.xml": pom(managed(dependency("g:a", "1"), dependency("g:b", "1")), { name: "g:x:1" }),
    "pom.xml": pom(`<properties><x>1</x></properties>${managed(imported("g:x", "${x}"))}`, {
      name: "g:parent:1",
    }),
    "m/pom.xml": pom(`${managed(dependency("g:b", "2"))}${dependency("g:a")}${dependency("g:b")}`, {
      name: "g:m",
      parent: "g:parent:1",
    }),
    poms: "g:x:1 x/pom.xml\n",
  },
  "friendly-to-ci": {
    "pom.xml": pom("<properties><revision>1</revision><sha1/></properties>", {
      name: "g:parent:${revision}${sha1}",
    }),
    "m/pom.xml": pom(
      `${dependency("g:a", "${revision}")}${dependency("g:b", "${project.version}")}`,
      {
        name: "g:m",
        parent: "g:parent:${revision}${sha1}",
      },
    ),
  },
  profiles: {
    "pom.xml": pom(
      `<properties><v>1</v></properties>${dependency("g:a", "${v}")}
      <profiles>
        <profile><id>on</id><activation><activeByDefault>true</activeByDefault></activation>
          <properties><v>2</v></properties>${dependency("g:b", "${v}")}${managed(dependency("g:x", "1"))}</profile>
        <profile><id>off</id>${dependency("g:c", "3")}</profile>
        <profile><id>asked</id><activation><property><name>asked</name></property></activation>${dependency("g:d", "4")}</profile>
      </profiles>`,
      { name: "g:parent:1" },
    ),
    "m/pom.xml": pom(dependency("g:x"), { name: "g:m", parent: "g:parent:1" }),
  },
  "profiles-by-absence": {
    "pom.xml": pom(
      `<profiles>
        <profile><id>default</id><activation><activeByDefault>true</activeByDefault></activation>${dependency("g:a", "1")}</profile>
        <profile><id>unset</id><activation><property><name>!release</name></property></activation>${dependency("g:b", "2")}</profile>
        <profile><id>other</id><activation><property><name>kind</name><value>!full</value></property></activation>${dependency("g:c", "3")}</profile>
        <profile><id>set</id><activation><property><name>kind</name><value>full</value></property></activation>${dependency("g:d", "4")}</profile>
      </profiles>`,
    ),
  },
  "letters-of-html": {
    "pom.xml": pom(`<name>K&oslash;ge</name>${dependency("g:a", "1")}`),
  },
  "circle-of-properties": {
    "pom.xml": pom(`<properties><a>\${b}</a><b>\${a}</b></properties>${dependency("g:a", "${a}")}`),
  },
  "circle-of-parents": {
    "pom.xml": pom("", { name: "g:a:1", parent: "g:b:1", relativePath: "b/pom.xml" }),
    "b/pom.xml": pom("", { name: "g:b:1", parent: "g:a:1" }),
  },
  "circle-of-boms": {
    "a/pom.xml": pom(managed(imported("g:b", "1")), { name: "g:a:1" }),
    "b/pom.xml": pom(managed(imported("g:a", "1")), { name: "g:b:1" }),
    poms: "g:a:1 a/pom.xml\ng:b:1 b/pom.xml\n",
  },
};

describe.runIf(existsSync(join(library, "maven-model-builder-3.x.jar")))("Maven itself", () => {
  it(
    `reads the same from ${Object.keys(repositories).join(", ")}`,
    async () => {
      const read = new Map<string, string>();
      for (const [name, files] of Object.entries(repositories))
        for (const path of Object.keys(files).filter((each) => each.endsWith("pom.xml")))
          read.set(`${name}/${path}`, await ours(path, files));
      const spoken = [...read].filter(([, said]) => said !== "");

      expect(Object.fromEntries(spoken)).toEqual(Object.fromEntries(askMaven()));
    },
    timeLimitMs,
  );
});

/** The dependencies of each POM as text, `!` where Maven refuses it. */
function askMaven(): ReadonlyMap<string, string> {
  const root = temporaryDirectory();
  for (const [name, files] of Object.entries(repositories)) writeFiles(join(root, name), files);
  const program = resolve("test/manifests/java/maven/EffectiveModel.java");
  const directories = Object.keys(repositories).map((name) => join(root, name));
  const output = execFileSync(java, ["-cp", `${library}/*`, program, ...directories], {
    encoding: "utf8",
    timeout: timeLimitMs,
  });
  const lines = new Map<string, string[]>();
  for (const line of output.trim().split("\n")) {
    const [path = "", name = "", version = "", scope = ""] = line.split("\t");
    const shown = name === "!" ? name : `${name} ${version} ${scope === "test" ? scope : ""}`;
    lines.set(relative(root, path), [...(lines.get(relative(root, path)) ?? []), shown]);
  }
  return new Map([...lines].map(([path, found]) => [path, found.toSorted().join("\n")]));
}

async function ours(path: string, files: Record<string, string>): Promise<string> {
  try {
    const { packages } = await mavenPom.parse(files[path] ?? "", path, repository(files));
    return packages
      .map(({ name, version, development }) => `${name} ${version} ${development ? "test" : ""}`)
      .toSorted()
      .join("\n");
  } catch (thrown) {
    if (thrown instanceof Fault) return "!";
    throw thrown;
  }
}

function imported(name: string, version: string): string {
  return dependency(name, version, "<type>pom</type><scope>import</scope>");
}
