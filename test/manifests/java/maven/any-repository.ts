import fc from "fast-check";
import { dependency, managed, pom } from "../pom-text.ts";

/** The import of a BOM, to stand among managed dependencies. */
export function imported(name: string, version: string): string {
  return dependency(name, version, "<type>pom</type><scope>import</scope>");
}

/** A property asks only for those behind it, so that they never go in a cycle. */
const anyProperties = fc
  .record(
    {
      p: fc.constantFrom("1.p", "${q}", "${r}-${q}", "${project.version}"),
      q: fc.constantFrom("1.q", "${r}", "${project.artifactId}", "${project.parent.version}"),
      r: fc.constantFrom("1.r", "2.r"),
      scope: fc.constantFrom("test", "runtime"),
      type: fc.constant("zip"),
    },
    { requiredKeys: [] },
  )
  .map((properties) =>
    Object.entries(properties)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join(""),
  )
  .map((properties) => `<properties>${properties}</properties>`);

const versions = ["1", "2", "[3]", "${p}", "${q}", "${r}", "${p}.${r}", "${project.version}"];
const deprecated = ["${pom.version}", "${version}", "${parent.version}"];
const anyVersion = fc.constantFrom(...versions, ...deprecated, "${project.parent.version}");

/** Few names, so that they meet often; `g:mid` and `g:low` are projects of the repository. */
const anyName = fc.constantFrom(
  "x:a",
  "x:b",
  "${project.groupId}:c",
  "x:${project.artifactId}",
  "g:low",
);

function element(name: string, ...values: readonly string[]): fc.Arbitrary<string> {
  return fc
    .option(fc.constantFrom(...values), { nil: null })
    .map((value) => (value === null ? "" : `<${name}>${value}</${name}>`));
}

const anyKind = fc
  .tuple(element("type", "test-jar", "${type}"), element("classifier", "c"))
  .map((elements) => elements.join(""));
const anyScope = element("scope", "test", "provided", "${scope}");

/** Each artifact once, and each name written in one way: else Maven reads otherwise, as its test shows. */
function anyDependencies(version: fc.Arbitrary<string | null>): fc.Arbitrary<readonly string[]> {
  return fc
    .uniqueArray(fc.tuple(anyName, anyKind, version, anyScope), {
      maxLength: 4,
      selector: ([name, kind]) => `${name} ${kind}`,
    })
    .map((all) =>
      all.map(([name, kind, reported, scope]) => dependency(name, reported, `${kind}${scope}`)),
    );
}

type Boms = readonly (readonly [name: string, version: string])[];

/** What a project and a profile may have, with imports of these BOMs. */
function anyPart(boms: Boms, version: fc.Arbitrary<string | null>): fc.Arbitrary<string> {
  return fc
    .record({
      properties: anyProperties,
      central: anyDependencies(anyVersion),
      imports: fc.subarray(boms.map((bom) => imported(...bom))),
      own: anyDependencies(version),
    })
    .map(
      ({ properties, central, imports, own }) =>
        `${properties}${managed(...central, ...imports)}${own.join("")}`,
    );
}

const anyActivation = fc.constantFrom(
  "<activeByDefault>true</activeByDefault>",
  "<activeByDefault>false</activeByDefault>",
  "<property><name>!release</name></property>",
  "<property><name>release</name></property>",
  "<property><name>kind</name><value>!full</value></property>",
  "<property><name>kind</name><value>full</value></property>",
  "<activeByDefault>true</activeByDefault><property><name>release</name></property>",
  "<jdk>17</jdk>",
  "<jdk>[1.8,)</jdk>",
  "<jdk>!1.8</jdk>",
  "<jdk>(,11]</jdk>",
  "<os><family>unix</family></os>",
  "<os><name>linux</name><arch>!x86</arch></os>",
  "<jdk>[11,17)</jdk><os><family>!windows</family></os>",
  "<file><exists>${basedir}/pom.xml</exists></file>",
  "<file><exists>low</exists></file>",
  "<file><missing>low/pom.xml</missing></file>",
  "<file><missing>${basedir}/${r}</missing></file>",
);

/** Profiles by their ids, which are their places, and properties, which activate some and version others. */
const anyFlags = fc.constantFrom(
  "",
  "-P0",
  "-P 1,!0",
  "--activate-profiles=+1",
  "-P-0 -Drelease",
  "-Dkind=full\n-Dp=7",
  "--define r=9 -P!1",
);

function anyProject(...boms: Boms): fc.Arbitrary<string> {
  const part = anyPart(boms, fc.option(anyVersion, { freq: 1 }));
  const anyProfiles = fc.array(fc.tuple(anyActivation, part), { maxLength: 2 });
  return fc.tuple(part, anyProfiles).map(([part, profiles]) => {
    const texts = profiles.map(
      ([activation, body], index) =>
        `<profile><id>${index}</id><activation>${activation}</activation>${body}</profile>`,
    );
    return `${part}<profiles>${texts.join("")}</profiles>`;
  });
}

/** Maven takes no BOM that has itself a dependency without a version. */
function anyBom(...boms: Boms): fc.Arbitrary<string> {
  return anyPart(boms, anyVersion);
}

/** A top with modules below each other, a BOM beside them, and a base that the BOM imports. */
export const anyRepository: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    base: anyBom(),
    bom: anyBom(["g:base", "1"]),
    bomParent: fc.constantFrom({}, { parent: "g:base:1", relativePath: "../base" }),
    top: anyProject(["g:base", "1"]),
    mid: anyProject(["g:bom", "2"], ["g:base", "1"]),
    low: anyProject(["g:bom", "2"]),
    lowParent: fc.constantFrom(
      { parent: "g:mid:1" },
      { parent: "g:top:1", relativePath: "../../pom.xml" },
      { parent: "g:top:1", relativePath: "" },
    ),
    lowName: fc.constantFrom("g:low", "g:low:4", ":low"),
    flags: anyFlags,
  })
  .map(({ base, bom, bomParent, top, mid, low, lowParent, lowName, flags }) => ({
    ".mvn/maven.config": flags,
    "pom.xml": pom(`${top}<modules><module>mid</module></modules>`, { name: "g:top:1" }),
    "mid/pom.xml": pom(`<modules><module>low</module></modules>${mid}`, {
      name: ":mid",
      parent: "g:top:1",
    }),
    "mid/low/pom.xml": pom(low, { name: lowName, ...lowParent }),
    "bom/pom.xml": pom(bom, { name: "g:bom:2", ...bomParent }),
    "base/pom.xml": pom(base, { name: "g:base:1" }),
  }));
