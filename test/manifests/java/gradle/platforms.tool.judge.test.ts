import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { OutsidePoms } from "../../../../src/manifests/format.ts";
import { parseXml } from "../../../../src/syntax/xml.ts";
import { formatNamed, parse } from "../../../support/format-named.ts";
import { temporaryDirectory, writeFiles } from "../../../support/repository.ts";
import { repository } from "../../../support/speakers.ts";
import { imported } from "../framework.ts";
import { dependency, managed, pom } from "../pom-text.ts";

const howToInstall =
  "Gradle is not installed, so our reading of BOMs was not compared with its own. Install it with `apt-get install --no-install-recommends gradle`.";

const lib = "x:lib";
const entry = (version: string, more = ""): string => managed(dependency(lib, version, more));
const property = (name: string, value: string): string =>
  `<properties><${name}>${value}</${name}></properties>`;
const profile = (activation: string, body: string): string =>
  `<profiles><profile><id>p</id><activation>${activation}</activation>${body}</profile></profiles>`;

/** BOMs that others import, by their `group:artifact:version`. */
const shared: Readonly<Record<string, string>> = {
  "b:one:1": pom(entry("1"), { name: "b:one:1" }),
  "b:one:2": pom(entry("6"), { name: "b:one:2" }),
  "b:two:1": pom(entry("2"), { name: "b:two:1" }),
  "b:twice:1": pom(managed(...["1", "3", "2"].map((version) => dependency(lib, version))), {
    name: "b:twice:1",
  }),
  "b:direct:1": pom(entry("3"), { name: "b:direct:1" }),
  "b:parented:1": pom(managed(imported("b:one:1")), {
    name: "b:parented:1",
    parent: "b:direct:1",
  }),
  "b:property:1": pom(property("v", "4") + entry("${v}"), { name: "b:property:1" }),
  "b:child:1": pom(property("v", "5"), { name: "b:child:1", parent: "b:property:1" }),
  "b:none:1": pom("", { name: "b:none:1" }),
};

const version = fc.constantFrom("1", "4", "9", "${v}", "${project.version}");
const managing = fc.oneof(
  version.map((each) => dependency(lib, each)),
  fc.constantFrom(...Object.keys(shared)).map((each) => imported(each)),
);
const activation = fc.constantFrom(
  "<jdk>[1.5,)</jdk>",
  "<activeByDefault>true</activeByDefault>",
  "<property><name>!nowhere</name></property>",
  "<property><name>nowhere</name></property>",
  "<os><family>unix</family></os>",
);

/** What one POM of a lineage has. */
const level = fc
  .tuple(
    fc.option(fc.constantFrom("3", "7")),
    fc.array(managing, { maxLength: 3 }),
    fc.option(fc.tuple(activation, version), { freq: 4 }),
  )
  .map(
    ([value, entries, conditional]) =>
      (value === null ? "" : property("v", value)) +
      (entries.length === 0 ? "" : managed(...entries)) +
      (conditional === null ? "" : profile(conditional[0], entry(conditional[1]))),
  );
const lineage = fc.array(level, { minLength: 1, maxLength: 3 });

it("BOMs are read as Gradle reads them", { timeout: 300_000 }, async (context) => {
  const isMissing = spawnSync("gradle", ["--version"]).status !== 0;
  expect(isMissing && process.env["CI_REQUIRES_GRADLE"] === "1", howToInstall).toBe(false);
  if (isMissing) context.skip(howToInstall);
  const lineages = fc.sample(lineage, { numRuns: 200, seed: 14 });
  const poms = new Map([...Object.entries(shared), ...lineages.flatMap(pomsOf)]);
  const ours = await Promise.all(lineages.map((_, at) => read(`t:bom${at}-0:5`, poms)));

  expect(ours).toEqual(byGradle(lineages.length, poms));
});

/** The POMs of a lineage, the nearest first, which is the BOM. */
function pomsOf(levels: readonly string[], at: number): readonly (readonly [string, string])[] {
  const names = levels.map((_, height) => `t:bom${at}-${height}:${5 + height}`);
  return levels.map((body, height) => {
    const [name = "", parent] = names.slice(height);
    return [name, pom(body, { name, ...(parent !== undefined && { parent }) })] as const;
  });
}

/** The version that a build with the platform has, as we read it; `-` for none. */
async function read(bom: string, poms: ReadonlyMap<string, string>): Promise<string> {
  const text = `dependencies { api platform('${bom}')\n api '${lib}' }`;
  const outside: OutsidePoms = {
    absence: () => ({ place: "", next: "" }),
    found: () => new Map(),
    problems: () => [],
    async find({ groupId, artifactId, version: asked }) {
      const name = `${groupId}:${artifactId}:${asked}`;
      const found = poms.get(name);
      return found === undefined ? null : await parseXml(found, name);
    },
  };
  const tree = { ...repository({ "build.gradle": text }), outside };
  const { packages } = await parse(formatNamed("gradle-build"), text, "build.gradle", tree);
  return packages.find(({ name }) => name === lib)?.version ?? "-";
}

/** The same by Gradle, for which each BOM is a package that needs the library without a version. */
function byGradle(count: number, poms: ReadonlyMap<string, string>): readonly string[] {
  const directory = temporaryDirectory();
  const files = [...poms].flatMap(([name, text]) => {
    const isAsked = /^t:bom\d+-0:/.test(name);
    const needs = `<dependencies>${dependency(lib)}</dependencies></project>`;
    const own = isAsked
      ? text.replace("</project>", needs).replace(/pom(?=<\/packaging>)/, "jar")
      : text;
    return [[pathOf(name, "pom"), own] as const, [pathOf(name, "jar"), ""] as const];
  });
  const libraries = Array.from({ length: 10 }, (_, at) => {
    const name = `${lib}:${at}`;
    return [pathOf(name, "pom"), pom("", { name })] as const;
  });
  const each = Array.from({ length: count }, (_, at) => at);
  writeFiles(directory, {
    ...Object.fromEntries([...files, ...libraries]),
    "settings.gradle": "",
    "build.gradle": `repositories { maven { url file('repo') } }
configurations { ${each.map((at) => `c${at}`).join("\n")} }
dependencies { ${each.map((at) => `c${at} 't:bom${at}-0:5'`).join("\n")} }
task show { doLast { ${count}.times { at ->
  def found = configurations["c$at"].incoming.resolutionResult.allComponents.find { it.id.displayName.startsWith('${lib}:') }
  println "= \${found == null ? '-' : found.id.version}"
} } }
`,
  });
  const printed = execFileSync("gradle", ["--offline", "--no-daemon", "--quiet", "show"], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, GRADLE_USER_HOME: join(directory, "home") },
  });
  return [...printed.matchAll(/^= (.*)$/gm)].map(([, found = ""]) => found);
}

function pathOf(name: string, type: string): string {
  const [group, artifact, asked] = name.split(":");
  return `repo/${group}/${artifact}/${asked}/${artifact}-${asked}.${type}`;
}
