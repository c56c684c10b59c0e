import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const mavenPom = formatNamed("maven-pom");

const bom = "<type>pom</type><scope>import</scope>";

describe("a dependency of a POM", () => {
  it.each([
    ["a version", dependency("g:a", "1"), ["g:a 1"]],
    ["white space around its parts", dependency(" g : a ", " 1 "), ["g:a 1"]],
    ["the scope of tests", dependency("g:a", "1", "<scope>test</scope>"), ["g:a 1 dev"]],
    ["a scope of model 4.1.0", dependency("g:a", "1", "<scope>test-only</scope>"), ["g:a 1 dev"]],
    ["another of it", dependency("g:a", "1", "<scope>test-runtime</scope>"), ["g:a 1 dev"]],
    ["another scope", dependency("g:a", "1", "<scope>provided</scope>"), ["g:a 1"]],
    ["a range", dependency("g:a", "[1,2)"), ["g:a [1,2) range"]],
    ["an exact version in brackets", dependency("g:a", "[1]"), ["g:a 1"]],
    ["a moving version", dependency("g:a", "LATEST"), ["g:a LATEST range"]],
    ["a snapshot", dependency("g:a", "1-SNAPSHOT"), ["g:a 1-SNAPSHOT"]],
    [
      "exclusions",
      dependency(
        "g:a",
        "1",
        "<exclusions><exclusion><groupId>x</groupId><artifactId>*</artifactId></exclusion></exclusions>",
      ),
      ["g:a 1"],
    ],
    ["a managed version", managed(dependency("g:a", "1")) + dependency("g:a"), ["g:a 1"]],
    [
      "a managed scope",
      managed(dependency("g:a", "1", "<scope>test</scope>")) + dependency("g:a"),
      ["g:a 1 dev"],
    ],
    ["a property", "<properties><v>1</v></properties>" + dependency("g:a", "${v}"), ["g:a 1"]],
    [
      "a property in its scope",
      "<properties><s>test</s></properties>" + dependency("g:a", "1", "<scope>${s}</scope>"),
      ["g:a 1 dev"],
    ],
    [
      "a managed scope that is a property",
      "<properties><s>test</s></properties>" +
        managed(dependency("g:a", "1", "<scope>${s}</scope>")) +
        dependency("g:a"),
      ["g:a 1 dev"],
    ],
    [
      "a type and a classifier that are properties where its version is managed",
      "<properties><t>zip</t><c>linux</c></properties>" +
        managed(dependency("g:a", "1", "<type>${t}</type><classifier>${c}</classifier>")) +
        dependency("g:a", null, "<type>zip</type><classifier>linux</classifier>"),
      ["g:a 1"],
    ],
    [
      "a classifier that only the machine knows",
      managed(dependency("g:a", "1", "<classifier>${os.name}</classifier>")) +
        dependency("g:a", null, "<classifier>${os.name}</classifier>"),
      ["g:a 1"],
    ],
    ["no version", dependency("g:a"), ["g:a -"]],
  ])("may have %s", async (_, body, packages) => {
    expect(await read({ "pom.xml": pom(body) })).toEqual(packages);
  });

  it.each([
    ["a managed one alone", managed(dependency("g:a", "1"))],
    [
      "a plugin",
      "<build><plugins><plugin><artifactId>a</artifactId><version>1</version></plugin></plugins></build>",
    ],
    ["a comment", "<!-- " + dependency("g:a", "1") + " -->"],
    [
      "one of a profile that must be asked for",
      `<profiles><profile><id>p</id>${dependency("g:a", "1")}</profile></profiles>`,
    ],
    ["nothing", ""],
  ])("is not %s", async (_, body) => {
    expect(await read({ "pom.xml": pom(body) })).toEqual([]);
  });

  it("is no module of the repository, whatever its version", async () => {
    const files = {
      "app/pom.xml": pom(`${dependency("${project.groupId}:lib", "7")}${dependency("g:a", "1")}`, {
        name: "own:app:1",
      }),
      "lib/pom.xml": pom("", { name: "own:lib:1" }),
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });
});

describe("a parent", () => {
  it("in another place of the repository is found by its coordinates", async () => {
    const files = {
      "app/pom.xml": pom(dependency("g:a", "${v}"), { name: "g:app", parent: "own:parent:1" }),
      "build/parent/pom.xml": pom("<properties><v>2</v></properties>", { name: "own:parent:1" }),
    };
    const reading = await readFirst(mavenPom, files);

    expect(listed(reading)).toEqual(["g:a 2"]);
    expect(reading.uses).toEqual(["build/parent/pom.xml"]);
  });

  it.each([
    [
      "of another version",
      { "pom.xml": pom("<properties><v>2</v></properties>", { name: "own:parent:2" }) },
    ],
    [
      "of another name",
      { "pom.xml": pom("<properties><v>2</v></properties>", { name: "own:other:1" }) },
    ],
    ["that is not there", {}],
  ])(
    "%s is not taken, and is named where a version is missing",
    async (_, others: Record<string, string>) => {
      const reading = await readFirst(mavenPom, {
        "app/pom.xml": pom(dependency("g:a"), { name: "g:app", parent: "own:parent:1" }),
        ...others,
      });

      const fact = "The parent own:parent:1 is not in the repository";
      const next = "Write the version in the POM, or add the file to the repository.";

      expect(listed(reading)).toEqual(["g:a -"]);
      expect(reading.warnings).toContainEqual({
        code: "version-unresolved",
        line: 3,
        message: `${fact}, so the version of g:a is unknown. ${next}`,
        cause: { fact, subject: "g:a", next },
      });
    },
  );

  it("in a cycle is an error that names it", async () => {
    const files = {
      "pom.xml": pom("", { name: "g:a:1", parent: "g:b:1", relativePath: "b" }),
      "b/pom.xml": pom("", { name: "g:b:1", parent: "g:a:1" }),
    };

    expect(await faultOf(readFirst(mavenPom, files))).toMatchObject({
      code: "include-cycle",
      path: "pom.xml",
      message: "pom.xml → b/pom.xml → pom.xml is a cycle of parents. Break it.",
    });
  });

  it("outside the workspace is not looked at", async () => {
    const files = {
      "pom.xml": pom(dependency("g:a", "1"), {
        name: "own:app:1",
        parent: "own:b:1",
        relativePath: "../../b",
      }),
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });
});

describe("a bill of materials", () => {
  it("in the repository gives versions", async () => {
    const reading = await readFirst(mavenPom, {
      "app/pom.xml": pom(managed(dependency("own:bom", "1", bom)) + dependency("g:a"), {
        name: "own:app:1",
      }),
      "bom/pom.xml": pom(managed(dependency("g:a", "${v}")), {
        name: "own:bom",
        parent: "own:top:1",
      }),
      "pom.xml": pom("<properties><v>3</v></properties>", { name: "own:top:1" }),
    });

    expect(listed(reading)).toEqual(["g:a 3"]);
    expect(reading.uses).toEqual(["bom/pom.xml", "pom.xml"]);
    expect(reading.altered).toBe(true);
  });

  it("may be imported by properties", async () => {
    const kind = "<type>${kind}</type><scope>${how}</scope>";
    const properties = "<properties><kind>pom</kind><how>import</how></properties>";
    const packages = await read({
      "m/pom.xml": pom(properties + managed(dependency("g:bom", "1", kind)) + dependency("g:a"), {
        name: "g:m",
      }),
      "bom/pom.xml": pom(managed(dependency("g:a", "2")), { name: "g:bom:1" }),
    });

    expect(packages).toEqual(["g:a 2"]);
  });

  it("that is not there is named where a version is missing", async () => {
    const { warnings } = await readFirst(mavenPom, {
      "pom.xml": pom(managed(dependency("org:bom", "1", bom)) + dependency("g:a")),
    });

    expect(warnings?.[0]?.message).toContain(
      "The imported BOM org:bom:1 is not in the repository, so the version of g:a is unknown.",
    );
  });

  it("in a cycle is an error that names it", async () => {
    const files = {
      "a/pom.xml": pom(managed(dependency("g:b", "1", bom)), { name: "g:a:1" }),
      "b/pom.xml": pom(managed(dependency("g:a", "1", bom)), { name: "g:b:1" }),
    };

    expect(await faultOf(readFirst(mavenPom, files))).toMatchObject({
      code: "include-cycle",
      message: "a/pom.xml → b/pom.xml → a/pom.xml is a cycle of imported POMs. Break it.",
    });
  });

  it("counts once, however many ways lead to it", async () => {
    const boms = Array.from({ length: 40 }, (_, index): [string, string] => [
      `b${index}/pom.xml`,
      pom(
        managed(
          dependency(`own:b${index + 1}`, "1", bom),
          dependency(`own:b${index + 1}`, "1", `${bom}<classifier>c</classifier>`),
        ),
        { name: `own:b${index}:1` },
      ),
    ]);
    const files = {
      "pom.xml": pom(managed(dependency("own:b0", "1", bom)) + dependency("g:a"), {
        name: "own:app:1",
      }),
      ...Object.fromEntries(boms),
      "b40/pom.xml": pom(managed(dependency("g:a", "1")), { name: "own:b40:1" }),
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });
});

describe("a property", () => {
  it("that is set nowhere is named", async () => {
    const { warnings, packages } = await readFirst(mavenPom, {
      "pom.xml": pom(dependency("g:a", "${no.where}")),
    });

    expect(packages).toMatchObject([{ name: "g:a", version: null }]);
    expect(warnings?.[0]?.message).toContain(
      "The property `no.where` is not set in the repository, so the version of g:a is unknown.",
    );
  });

  it("in a cycle is an error that names it", async () => {
    const body =
      "<properties><a>${b}</a><b>x${c}</b><c>${a}</c></properties>" + dependency("g:a", "${a}");

    expect(await faultOf(readFirst(mavenPom, { "d/pom.xml": pom(body) }))).toMatchObject({
      code: "include-cycle",
      path: "d/pom.xml",
      message: "d/pom.xml has a cycle of properties: a → b → c → a. Break it.",
    });
  });

  it("that nobody uses may be in a cycle", async () => {
    const body = "<properties><a>${a}</a></properties>" + dependency("g:a", "1");

    expect(await read({ "pom.xml": pom(body) })).toEqual(["g:a 1"]);
  });

  it("that doubles others without end is not reported", async () => {
    const chain = Array.from(
      { length: 60 },
      (_, index) => `<v${index + 1}>\${v${index}}\${v${index}}</v${index + 1}>`,
    );
    const body =
      `<properties><v0>1</v0>${chain.join("")}</properties>` + dependency("g:a", "${v60}");

    expect(await read({ "pom.xml": pom(body) })).toEqual(["g:a -"]);
  });

  it("of the project counts before one of the same name", async () => {
    const body =
      "<properties><project.version>9</project.version></properties>" +
      dependency("g:a", "${project.version}");

    expect(await read({ "pom.xml": pom(body) })).toEqual(["g:a 1"]);
  });

  it.each(["-Drevision=2", "-X\n-Drevision=2 -Dother=3", "--define revision=2", "-D revision=2"])(
    "counts as %s of .mvn/maven.config sets it",
    async (config) => {
      const reading = await readFirst(mavenPom, {
        "app/pom.xml": pom(
          "<properties><revision>1</revision></properties>" + dependency("g:a", "${revision}"),
        ),
        ".mvn/maven.config": `${config}\n`,
      });

      expect(listed(reading)).toEqual(["g:a 2"]);
      expect(reading.uses).toEqual([".mvn/maven.config"]);
    },
  );
});

describe("names that the repository does not state", () => {
  it("are those with a property that is set nowhere", async () => {
    const reading = await readFirst(mavenPom, {
      "pom.xml": pom(dependency("g:a_${scala}", "1") + dependency("g:b", "1")),
    });
    const fact = "The property `scala` is not set in the repository";
    const next = "Set it in `<properties>` or in `.mvn/maven.config`.";

    expect(listed(reading)).toEqual(["g:b 1"]);
    expect(reading).toMatchObject({ unresolved: true, altered: true });
    expect(reading.warnings).toEqual([
      {
        code: "names-unresolved",
        line: 3,
        message: `${fact}, so the name of the dependency g:a_\${scala} is unknown. ${next}`,
        cause: { fact, subject: "g:a_${scala}", next },
      },
    ]);
  });

  it("are those of a parent elsewhere, which may declare dependencies", async () => {
    const reading = await readFirst(mavenPom, {
      "pom.xml": pom(dependency("g:a", "1"), { name: "g:own", parent: "com.acme:parent:7" }),
    });
    const fact =
      "The parent com.acme:parent:7 is not in the repository and may declare dependencies";

    expect(reading.unresolved).toBe(true);
    expect(reading.warnings).toMatchObject([
      { code: "names-unresolved", line: 1, cause: { fact, subject: "pom.xml" } },
    ]);
  });

  it("are those of a parent elsewhere at any distance", async () => {
    const reading = await readFirst(mavenPom, {
      "m/pom.xml": pom("", { name: "g:own", parent: "own:parent:1" }),
      "pom.xml": pom("", { name: "own:parent:1", parent: "com.acme:parent:7" }),
    });

    expect(reading).toMatchObject({ unresolved: true, warnings: [{ code: "names-unresolved" }] });
  });

  it.each([
    "org.springframework.boot:spring-boot-starter-parent:3.5.0",
    "org.apache:apache:35",
    "org.sonatype.oss:oss-parent:9",
  ])("are none of %s, which is known to declare none", async (parent) => {
    const reading = await readFirst(mavenPom, {
      "pom.xml": pom(dependency("g:a", "1"), { name: "g:own", parent }),
    });

    expect(reading.unresolved).toBeUndefined();
    expect(reading.warnings).toEqual([]);
  });

  it("are those that tiles add", async () => {
    const plugin = "<groupId>io.repaint.maven</groupId><artifactId>tiles-maven-plugin</artifactId>";
    const reading = await readFirst(mavenPom, {
      "pom.xml": pom(`<build><plugins><plugin>${plugin}</plugin></plugins></build>`),
    });

    expect(reading).toMatchObject({ unresolved: true, warnings: [{ code: "names-unresolved" }] });
  });

  it.each([
    [
      "a plugin with dependencies",
      `<build><plugins><plugin><artifactId>p</artifactId>${dependency("g:a", "1")}</plugin></plugins></build>`,
    ],
    [
      "an extension",
      "<build><extensions><extension><groupId>g</groupId><artifactId>a</artifactId></extension></extensions></build>",
    ],
    ["a managed name by a property", managed(dependency("${nowhere}:a", "1"))],
    [
      "a report",
      "<reporting><plugins><plugin><artifactId>a</artifactId></plugin></plugins></reporting>",
    ],
  ])("are none of %s", async (_, body) => {
    const reading = await readFirst(mavenPom, { "pom.xml": pom(body) });

    expect(reading).toMatchObject({ packages: [], warnings: [] });
    expect(reading.unresolved).toBeUndefined();
  });
});

describe("what is one cause", () => {
  it("is one fact, however many packages wait for it", async () => {
    const { warnings } = await readFirst(mavenPom, {
      "pom.xml": pom(
        managed(dependency("org:bom", "1", bom), dependency("org:other", "2", bom)) +
          dependency("g:a") +
          dependency("g:b"),
      ),
    });
    const facts = warnings?.map(({ cause }) => [cause?.fact, cause?.subject]);

    expect(facts).toEqual([
      ["The imported BOM org:bom:1 is not in the repository", "g:a"],
      ["The imported BOM org:other:2 is not in the repository", "g:a"],
      ["The imported BOM org:bom:1 is not in the repository", "g:b"],
      ["The imported BOM org:other:2 is not in the repository", "g:b"],
    ]);
  });

  it("may be that no version is written", async () => {
    const { warnings } = await readFirst(mavenPom, { "pom.xml": pom(dependency("g:a")) });

    expect(warnings).toMatchObject([
      { code: "version-unresolved", cause: { fact: "No `<version>` is written or managed" } },
    ]);
  });

  it("has no line where another POM declares the dependency", async () => {
    const { warnings } = await readFirst(mavenPom, {
      "m/pom.xml": pom("", { name: "g:own", parent: "own:parent:1" }),
      "pom.xml": pom(dependency("g:a", "${nowhere}"), { name: "own:parent:1" }),
    });

    expect(warnings).toHaveLength(1);
    expect(warnings?.[0]).not.toHaveProperty("line");
  });
});

describe("model 4.1.0", () => {
  const model = (body: string): string =>
    `<project xmlns="http://maven.apache.org/POM/4.1.0">${body}</project>`;
  const own = (name: string): string => `<artifactId>${name}</artifactId>`;
  const list = (...all: readonly string[]): string =>
    `<dependencies>${all.join("")}</dependencies>`;
  const root = model(
    `<groupId>own</groupId>${own("top")}<version>3</version><packaging>pom</packaging>
    <subprojects><subproject>app</subproject><subproject>lib</subproject></subprojects>
    <properties><v>2</v></properties>${managed(dependency("g:a", "${v}"), dependency("g:b", "${project.version}"))}`,
  );
  const bare = `<dependency>${own("lib")}</dependency>`;

  it.each([
    ["nothing", "<parent/>"],
    ["a name", `<parent><groupId>own</groupId>${own("top")}</parent>`],
    ["a path", "<parent><relativePath>..</relativePath></parent>"],
    ["a version", "<parent><version>3</version></parent>"],
  ])("takes the parent from the POM above where it states %s", async (_, parent) => {
    const app = model(`${parent}${own("app")}${list(dependency("g:a"), dependency("g:b"))}`);
    const reading = await readFirst(mavenPom, { "app/pom.xml": app, "pom.xml": root });

    expect(listed(reading)).toEqual(["g:a 2", "g:b 3"]);
    expect(reading.unresolved).toBeUndefined();
  });

  it("takes parents one above the other", async () => {
    const reading = await readFirst(mavenPom, {
      "app/low/pom.xml": model(`<parent/>${own("low")}${list(dependency("g:b"))}`),
      "app/pom.xml": model(`<parent/>${own("app")}<packaging>pom</packaging>`),
      "pom.xml": root,
    });

    expect(listed(reading)).toEqual(["g:b 3"]);
  });

  it("takes no parent of another name, and misses it", async () => {
    const app = model(`<parent>${own("other")}</parent>${own("app")}`);
    const { unresolved, warnings } = await readFirst(mavenPom, {
      "app/pom.xml": app,
      "pom.xml": root,
    });

    expect(unresolved).toBe(true);
    expect(warnings?.[0]?.message).toContain("The parent ?:other:? is not in the repository");
  });

  it("leaves out the version, and the group, of projects of the build", async () => {
    const app = model(`<parent/>${own("app")}${list(bare, dependency("own:lib"))}`);
    const reading = await readFirst(mavenPom, {
      "app/pom.xml": app,
      "lib/pom.xml": model(`<parent/>${own("lib")}`),
      "pom.xml": root,
    });

    expect(reading).toMatchObject({ packages: [], warnings: [] });
    expect(reading.unresolved).toBeUndefined();
  });

  it("does not know the name of a dependency without a group that is not a project of the build", async () => {
    const reading = await readFirst(mavenPom, {
      "app/pom.xml": model(`<parent/>${own("app")}${list(bare)}`),
      "pom.xml": root,
    });

    expect(reading).toMatchObject({ packages: [], unresolved: true });
    expect(reading.warnings).toMatchObject([{ code: "names-unresolved" }]);
  });

  it("imports a BOM of the build without its version", async () => {
    const reading = await readFirst(mavenPom, {
      "app/pom.xml": model(
        `<parent/>${own("app")}${managed(dependency("own:bom", null, bom))}${list(dependency("g:c"))}`,
      ),
      "bom/pom.xml": model(
        `<parent/>${own("bom")}<packaging>bom</packaging>${managed(dependency("g:c", "4"))}`,
      ),
      "pom.xml": root,
    });

    expect(listed(reading)).toEqual(["g:c 4"]);
  });
});

describe("a template of POMs", () => {
  const two = dependency("${groupId}:core", "${version}") + dependency("g:a", "1");

  it.each([
    ["its own group as its group", "${groupId}", pom(two, { name: "${groupId}:a:1" })],
    [
      "its own name as its name",
      "${project.artifactId}",
      pom(two, { name: "g:${project.artifactId}:1" }),
    ],
    ["a name that is filled in", "@name@", pom(two, { name: "g:@name@:1" })],
    ["a parent that is filled in", "@version@", pom(two, { name: "g:a", parent: "g:b:@version@" })],
    ["a dependency that is filled in", "@version@", pom(dependency("g:a", "@version@"))],
    ["a name between braces", "{{ group }}", pom(two, { name: "{{ group }}:a:1" })],
    ["a name of Velocity", "$artifactId", pom(two, { name: "g:$artifactId:1" })],
  ])("with %s declares nothing, for its %s", async (_, template, text) => {
    const reading = await readFirst(mavenPom, { "templates/pom.xml": text });

    expect(reading).toEqual({ packages: [], template });
  });

  it("is the template of one, with directives of Velocity", async () => {
    const text = `#set($a = "b")\n${pom(dependency("g:a", "1"))}\n#if($b)\n#end\n`;

    expect(await readFirst(mavenPom, { "templates/pom.xml": text })).toEqual({
      packages: [],
      template: "#set",
    });
  });

  it.each(["src/it/simple/pom.xml", "a/src/main/resources/archetype-resources/pom.xml"])(
    "at %s declares nothing",
    async (path) => {
      expect(await read({ [path]: pom(dependency("g:a", "1")) })).toEqual([]);
    },
  );

  it("is not a project whose name others could mean", async () => {
    const files = {
      "pom.xml": pom(dependency("it:it", "1")),
      "src/it/a/pom.xml": pom("", { name: "it:it:1" }),
    };

    expect(await read(files)).toEqual(["it:it 1"]);
  });

  it.each(["a_${scala}", "a@b", "a__b"])("is not a POM of the name %s", async (name) => {
    const text = pom(`<properties><scala>2</scala></properties>${dependency("g:a", "1")}`, {
      name: `g:${name}:1`,
    });

    expect(await read({ "pom.xml": text })).toEqual(["g:a 1"]);
  });
});

describe("a module that is a file of another name", () => {
  const files = {
    "pom.xml": pom(
      `<modules><module>a/pom-jdk8.xml</module><module>b</module><module>c.xml</module></modules>${dependency("g:a", "1")}`,
      { name: "own:top:1" },
    ),
    "a/pom-jdk8.xml": pom(
      `<modules><module>../c.xml</module><module>pom-jdk8.xml</module></modules>${dependency("g:b", "2")}${dependency("g:c")}`,
      { name: "own:a", parent: "own:top:1" },
    ),
    "b/pom.xml": pom(dependency("g:d", "4") + dependency("own:a", "1"), { name: "own:b:1" }),
    "c.xml": pom(dependency("g:${e}", "5"), { name: "own:c:1" }),
  };

  it("is read with the POM that names it", async () => {
    const reading = await readFirst(mavenPom, files);

    expect(listed(reading)).toEqual(["g:a 1", "g:b 2", "g:c -", "g:a 1"]);
    expect(reading).toMatchObject({ altered: true, unresolved: true });
    expect(reading.uses).toEqual(["a/pom-jdk8.xml", "pom.xml", "c.xml"]);
    expect(reading.warnings?.map(({ code, line }) => [code, line])).toEqual([
      ["version-unresolved", undefined],
      ["names-unresolved", undefined],
    ]);
  });

  it("is a project of the repository to others", async () => {
    const { "b/pom.xml": b, ...others } = files;

    expect(await read({ "b/pom.xml": b, ...others })).toEqual(["g:d 4"]);
  });
});

describe("any POM", () => {
  const part = fc.constantFrom("x", "${set}", "${unset}", "${project.groupId}");
  const version = fc.constantFrom(null, "1", "[1,2)", "${set}", "${unset}");
  const parent = fc.constantFrom(undefined, "own:parent:1", "far:away:1", "org.apache:apache:35");
  const activation = fc.constantFrom(
    "<activeByDefault>true</activeByDefault>",
    "<jdk>[11,)</jdk>",
    "<os><family>windows</family></os>",
    "<property><name>!a</name></property>",
  );
  const where = fc.oneof(
    fc.constant((text: string) => text),
    activation.map(
      (how) => (text: string) =>
        `<profiles><profile><id>p</id><activation>${how}</activation>${text}</profile></profiles>`,
    ),
  );

  it("gives each dependency that it declares, or reports unresolved names, or fails", async () => {
    await fc.assert(
      fc.asyncProperty(
        part,
        part,
        version,
        parent,
        where,
        async (group, name, described, above, wrap) => {
          const set = "<properties><set>s</set></properties>";
          const text = pom(set + wrap(dependency(`${group}:a-${name}`, described)), {
            name: "own:m:1",
            ...(above === undefined ? {} : { parent: above }),
          });
          const files = { "m/pom.xml": text, "pom.xml": pom("", { name: "own:parent:1" }) };
          const filled = (written: string): string =>
            written.replace("${set}", "s").replace("${project.groupId}", "own");
          const isKnown = !`${group}${name}`.includes("${unset}");
          const { packages, unresolved } = await readFirst(mavenPom, files);

          expect(packages.map((each) => each.name)).toEqual(
            isKnown ? [`${filled(group)}:a-${filled(name)}`] : [],
          );
          expect(unresolved ?? false).toBe(!isKnown || above === "far:away:1");
        },
      ),
    );
  });
});

describe("whether a POM may go as it is", () => {
  it.each([
    ["plain dependencies", dependency("g:a", "1"), false],
    ["nothing", "", false],
    ["a range", dependency("g:a", "[1,2)"), false],
    ["a property", "<properties><v>1</v></properties>" + dependency("g:a", "${v}"), true],
    ["a managed version", managed(dependency("g:a", "1")) + dependency("g:a"), true],
    [
      "a profile that is off",
      `<profiles><profile>${dependency("g:a", "1")}</profile></profiles>`,
      true,
    ],
    ["an exact version in brackets", dependency("g:a", "[1]"), true],
  ])("with %s", async (_, body, altered) => {
    expect((await readFirst(mavenPom, { "pom.xml": pom(body) })).altered).toBe(altered);
  });
});

describe("a broken POM", () => {
  it.each([
    ["empty", "", 1],
    ["truncated", "<project>\n<dependencies>", 2],
    ["of another kind", "\n<settings/>", 2],
    [
      "with a dependency without a group",
      "<project><dependencies>\n<dependency><artifactId>a</artifactId></dependency></dependencies></project>",
      2,
    ],
    [
      "with a dependency without a name",
      "<project><dependencies>\n<dependency><groupId>a</groupId></dependency></dependencies></project>",
      2,
    ],
  ])("that is %s fails", async (_, text, line) => {
    expect(await faultOf(readFirst(mavenPom, { "a/pom.xml": text }))).toMatchObject({
      code: "manifest-invalid",
      path: "a/pom.xml",
      line,
    });
  });

  it("of a module does not keep another from being read", async () => {
    const files = { "pom.xml": pom(dependency("g:a", "1")), "m/pom.xml": "<broken" };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it("or any other text gives packages or a fault", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<project>",
        "</project>",
        dependency("g:a", "${v}"),
        managed(dependency("g:a", "1")),
        "<properties><v>${w}</v></properties>",
        "<parent>",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        try {
          await parse(mavenPom, `<project>${pieces.join("")}</project>`, "pom.xml", repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});

describe("what does not change a reading", () => {
  const body =
    "<properties><v>1</v></properties>" +
    managed(dependency("g:b", "2")) +
    dependency("g:a", "${v}") +
    dependency("g:b");

  it("is CRLF", async () => {
    const text = pom(body);

    expect(await read({ "pom.xml": text.replaceAll("\n", "\r\n") })).toEqual(
      await read({ "pom.xml": text }),
    );
  });

  it("is the order of dependencies", async () => {
    const lines = [
      dependency("g:a", "1"),
      dependency("g:b", "2", "<scope>test</scope>"),
      dependency("g:c", "3"),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 3 }), async (shuffled) => {
        const packages = await read({ "pom.xml": pom(shuffled.join("")) });

        expect(packages.toSorted()).toEqual(["g:a 1", "g:b 2 dev", "g:c 3"]);
      }),
    );
  });
});

async function read(files: Readonly<Record<string, string>>): Promise<string[]> {
  return listed(await readFirst(mavenPom, files));
}
