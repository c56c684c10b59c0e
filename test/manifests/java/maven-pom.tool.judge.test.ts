import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { repository } from "../../support/speakers.ts";
import { anyRepository, imported } from "./maven/any-repository.ts";
import { howToInstallMaven, startMaven, type MavenItself } from "./maven/maven-itself.ts";
import { dependency, managed, pom } from "./pom-text.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const mavenPom = formatNamed("maven-pom");

type Files = Readonly<Record<string, string>>;

/** Repositories that need no network. */
const repositories: Readonly<Record<string, Files>> = {
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
  "kinds-by-properties": {
    "pom.xml": pom(
      `<properties><t>zip</t><c>linux</c><s>test</s></properties>
      ${managed(dependency("g:a", "1", "<type>${t}</type><classifier>${c}</classifier>"), dependency("g:b", "2", "<scope>${s}</scope>"), dependency("g:c", "3", "<scope>test</scope>"))}
      ${dependency("g:a", null, "<type>zip</type><classifier>linux</classifier>")}${dependency("g:b")}${dependency("g:c", null, "<scope>${nowhere}</scope>")}`,
    ),
  },
  "exact-versions": {
    "pom.xml": pom(`${dependency("g:a", "[1]")}${dependency("g:b", "[1,2)")}`),
  },
  "versions-that-nobody-gives": {
    "pom.xml": pom(
      `${dependency("g:a", "1")}${dependency("g:b")}${dependency("g:c", "${nowhere}")}`,
    ),
  },
  "its-own-modules": {
    "pom.xml": pom("<modules><module>m</module><module>n</module></modules>", {
      name: "g:parent:1",
    }),
    "m/pom.xml": pom("", { name: ":m", parent: "g:parent:1" }),
    "n/pom.xml": pom(`${dependency("g:m", "${project.version}")}${dependency("g:a", "2")}`, {
      name: ":n",
      parent: "g:parent:1",
    }),
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
  },
  "several-boms": {
    "x/pom.xml": pom(managed(dependency("g:a", "1")), { name: "g:x:1" }),
    "y/pom.xml": pom(managed(dependency("g:a", "2"), dependency("g:b", "2")), { name: "g:y:1" }),
    "z/pom.xml": pom(managed(imported("g:y", "1"), dependency("g:c", "3")), { name: "g:z:1" }),
    "m/pom.xml": pom(
      `${managed(imported("g:x", "1"), imported("g:z", "1"))}${dependency("g:a")}${dependency("g:b")}${dependency("g:c")}`,
      { name: "g:m:1" },
    ),
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
  "profiles-that-flags-select": {
    ".mvn/maven.config": "-Pasked,!off\n-Denv=prod -Dflag",
    "pom.xml": pom(
      `<profiles>
        <profile><id>default</id><activation><activeByDefault>true</activeByDefault></activation>${dependency("g:a", "1")}</profile>
        <profile><id>asked</id>${dependency("g:b", "2")}</profile>
        <profile><id>off</id><activation><property><name>flag</name></property></activation>${dependency("g:c", "3")}</profile>
        <profile><id>env</id><activation><property><name>env</name><value>prod</value></property></activation>${dependency("g:d", "${env}")}</profile>
        <profile><id>flag</id><activation><property><name>flag</name><value>true</value></property></activation>${dependency("g:e", "5")}</profile>
      </profiles>`,
      { name: "g:parent:1" },
    ),
    "m/pom.xml": pom("", { name: "g:m", parent: "g:parent:1" }),
  },
  "profiles-by-machine": {
    "pom.xml": pom(
      `<profiles>
        <profile><id>a</id><activation><jdk>[17,22)</jdk></activation>${dependency("g:a", "1")}</profile>
        <profile><id>b</id><activation><jdk>1.8</jdk></activation>${dependency("g:b", "1")}</profile>
        <profile><id>c</id><activation><os><family>unix</family></os></activation>${dependency("g:c", "1")}</profile>
        <profile><id>d</id><activation><os><name>linux</name><arch>amd64</arch></os></activation>${dependency("g:d", "1")}</profile>
        <profile><id>e</id><activation><jdk>(17.0.17,)</jdk></activation><properties><v>1</v></properties></profile>
        <profile><id>f</id><activation><property><name>java.version</name><value>!1.8</value></property></activation>${dependency("g:f", "1")}</profile>
      </profiles>`,
    ),
  },
  "profiles-by-files-beside-the-project-that-is-built": {
    "pom.xml": pom(
      `<profiles>
        <profile><id>a</id><activation><file><exists>m</exists></file></activation>${dependency("g:a", "1")}</profile>
        <profile><id>b</id><activation><file><missing>\${basedir}/m</missing></file></activation>${dependency("g:b", "1")}</profile>
        <profile><id>c</id><activation><file><exists>\${where}/pom.xml</exists></file></activation>${dependency("g:c", "1")}</profile>
      </profiles><properties><where>m</where></properties>`,
      { name: "g:parent:1" },
    ),
    "m/pom.xml": pom("", { name: "g:m", parent: "g:parent:1" }),
  },
  "profiles-of-a-bom-which-flags-do-not-reach": {
    ".mvn/maven.config": "-Pasked -Dset=2",
    "pom.xml": pom(`${managed(imported("g:bom", "1"))}${dependency("x:a")}${dependency("x:b")}`, {
      name: "g:m:1",
    }),
    "bom/pom.xml": pom(
      `<profiles>
        <profile><id>asked</id>${managed(dependency("x:a", "1"))}</profile>
        <profile><id>set</id><activation><property><name>set</name></property></activation>${managed(dependency("x:b", "${set}"))}</profile>
        <profile><id>file</id><activation><file><missing>nowhere</missing></file></activation>${managed(dependency("x:a", "3"))}</profile>
      </profiles>`,
      { name: "g:bom:1" },
    ),
  },
  "letters-of-html": {
    "pom.xml": pom(`<name>K&oslash;ge</name>${dependency("g:a", "1")}`),
  },
  "cycle-of-properties": {
    "pom.xml": pom(`<properties><a>\${b}</a><b>\${a}</b></properties>${dependency("g:a", "${a}")}`),
  },
  "cycle-of-parents": {
    "pom.xml": pom("", { name: "g:a:1", parent: "g:b:1", relativePath: "b/pom.xml" }),
    "b/pom.xml": pom("", { name: "g:b:1", parent: "g:a:1" }),
  },
  "twice-in-a-bom": {
    "pom.xml": pom(`${managed(imported("g:bom", "1"))}${dependency("x:a")}`),
    "bom/pom.xml": pom(managed(dependency("x:a", "1"), dependency("x:a", "2")), {
      name: "g:bom:1",
    }),
  },
  "twice-in-a-bom-with-imports": {
    "pom.xml": pom(`${managed(imported("g:bom", "1"))}${dependency("x:a")}`),
    "bom/pom.xml": pom(
      managed(dependency("x:a", "1"), dependency("x:a", "2"), imported("g:other", "1")),
      { name: "g:bom:1" },
    ),
    "other/pom.xml": pom(managed(dependency("x:b", "1")), { name: "g:other:1" }),
  },
  "twice-in-a-bom-with-a-managing-parent": {
    "pom.xml": pom(`${managed(imported("g:bom", "1"))}${dependency("x:a")}`),
    "bom/pom.xml": pom(managed(dependency("x:a", "1"), dependency("x:a", "2")), {
      name: "g:bom:1",
      parent: "g:above:1",
      relativePath: "../above/pom.xml",
    }),
    "above/pom.xml": pom(managed(dependency("x:b", "1")), { name: "g:above:1" }),
  },
  "twice-managed-by-the-project": {
    "pom.xml": pom(
      `${managed(dependency("x:a", "1"), dependency("x:a", "2"))}${dependency("x:a")}`,
    ),
  },
  "cycle-of-boms": {
    "a/pom.xml": pom(managed(imported("g:b", "1")), { name: "g:a:1" }),
    "b/pom.xml": pom(managed(imported("g:a", "1")), { name: "g:b:1" }),
  },
};

/** What we read otherwise, by design; the POM that is asked is the first. */
const differences: readonly (readonly [
  why: string,
  files: Files,
  us: ParseResult,
  maven: ParseResult,
])[] = [
  [
    "a name is the same as a text and as a property, so that the nearest counts",
    {
      "m/pom.xml": pom(dependency("${project.groupId}:a", "1"), {
        name: "g:m",
        parent: "g:parent:1",
      }),
      "pom.xml": pom(dependency("g:a", "2"), { name: "g:parent:1" }),
    },
    ["g:a 1"],
    ["g:a 1", "g:a 2"],
  ],
  [
    "an empty element says no more than none",
    {
      "pom.xml": pom(
        managed(dependency("x:a", "1", "<classifier></classifier>")) + dependency("x:a"),
      ),
    },
    ["x:a 1"],
    ["x:a -"],
  ],
  [
    "a managed name that is not known is no loss where nobody asks for it",
    { "pom.xml": pom(managed(dependency("x:${nowhere}", "1")) + dependency("x:a", "1")) },
    ["x:a 1"],
    "refused",
  ],
  [
    "a cycle of properties that nobody uses does no harm",
    {
      "pom.xml": pom(`<properties><a>\${b}</a><b>\${a}</b></properties>${dependency("x:a", "1")}`),
    },
    ["x:a 1"],
    "refused",
  ],
  [
    "a parent that is not in the repository is missed only where it says something",
    { "pom.xml": pom(dependency("x:a", "1"), { name: "g:m", parent: "far:away:1" }) },
    ["x:a 1"],
    "refused",
  ],
];

const timeLimitMs = 120_000;

describe("Maven itself", () => {
  let maven: MavenItself | null = null;
  beforeAll(() => {
    maven = startMaven();
  }, timeLimitMs);
  afterAll(() => maven?.end());

  /** Maven's reading, or the end of a test that cannot have it. */
  function asked(context: TestContext): (files: Files) => Promise<Readings> {
    const started = maven ?? context.skip(howToInstallMaven);
    return (files) => byMaven(started, files);
  }

  it("is installed where `CI_REQUIRES_MAVEN` is 1", () => {
    const isMissing = maven === null && process.env["CI_REQUIRES_MAVEN"] === "1";

    expect(isMissing, howToInstallMaven).toBe(false);
  });

  it.for(Object.entries(repositories))(
    "reads the same from a repository of %s",
    async ([, files], context) => {
      const ask = asked(context);

      expect(await byUs(files)).toEqual(await ask(files));
    },
  );

  it.for(differences)("reads otherwise: for us %s", async ([, files, us, itself], context) => {
    const ask = asked(context);
    const [path = ""] = Object.keys(files);

    expect((await byUs(files))[path]).toEqual(us);
    expect((await ask(files))[path]).toEqual(itself);
  });

  it(
    "reads the same from repositories of these parts in any combination",
    async (context) => {
      const ask = asked(context);
      await fc.assert(
        fc.asyncProperty(anyRepository, async (files) => {
          expect(await byUs(files)).toEqual(await ask(files));
        }),
        { numRuns: 100 },
      );
    },
    timeLimitMs,
  );

  it(
    "has every version that is claimed where a parent or a BOM is missing",
    async (context) => {
      const ask = asked(context);
      await fc.assert(
        fc.asyncProperty(anyPartOfARepository, async ({ whole, missing }) => {
          const { [missing]: _, ...rest } = whole;
          const itself = await ask(whole);
          const claimed = Object.entries(await byUs(rest)).filter(
            ([path]) => itself[path] !== "refused",
          );
          for (const [path, reading] of claimed)
            expect(withVersion(itself[path])).toEqual(
              expect.arrayContaining(withVersion(reading).filter((each) => !isProject(each))),
            );
        }),
        { numRuns: 100 },
      );
    },
    timeLimitMs,
  );
});

/** Whether it is one of the projects of any repository, which are no packages where it is whole. */
function isProject(text: string): boolean {
  return /^g:(?:top|mid|low|bom|base) /.test(text);
}

/** A repository of which one POM, on which others build, is in another repository. */
const anyPartOfARepository = fc.record({
  whole: anyRepository,
  missing: fc.constantFrom("pom.xml", "mid/pom.xml", "bom/pom.xml", "base/pom.xml"),
});

function withVersion(reading: ParseResult | undefined): string[] {
  if (reading === undefined || reading === "refused") return [];
  return reading.map((each) => each.replace(/ dev$/, "")).filter((each) => !each.endsWith(" -"));
}

/** The packages of a POM as text. */
type ParseResult = readonly string[] | "refused";
/** By the path of each POM. */
type Readings = Readonly<Record<string, ParseResult>>;

async function byMaven(maven: MavenItself, files: Files): Promise<Readings> {
  const directory = temporaryDirectory();
  writeFiles(directory, files);
  const { projects, poms } = await maven.effectiveModels(directory);
  return Object.fromEntries(
    Object.entries(poms).map(([path, reported]) => [
      path,
      typeof reported === "string"
        ? "refused"
        : reported
            .filter(([name]) => !projects.includes(name))
            .map(([name, version, scope]) => shown(name, asWeSay(version), scope === "test"))
            .toSorted(),
    ]),
  );
}

/** Maven goes on with a property that is set nowhere, and fails where it needs the file. */
function isUnknown(text: string): boolean {
  return text === "" || text.includes("${");
}

/** `[1]` is no range: it is 1 and nothing else. */
function asWeSay(version: string): string | null {
  return isUnknown(version) ? null : version.replace(/^\[([^,]*)\]$/, "$1");
}

function shown(name: string, version: string | null, development: boolean): string {
  return `${name} ${version ?? "-"}${development ? " dev" : ""}`;
}

async function byUs(files: Files): Promise<Readings> {
  const poms = Object.keys(files).filter((path) => path.endsWith("pom.xml"));
  const read = poms.map(async (path) => [path, await reading(path, files)] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function reading(path: string, files: Files): Promise<ParseResult> {
  try {
    const { packages } = await parse(mavenPom, files[path] ?? "", path, repository(files));
    return packages
      .map(({ name, version, development }) => shown(name, version, development))
      .toSorted();
  } catch (thrown) {
    if (thrown instanceof Fault) return "refused";
    throw thrown;
  }
}
