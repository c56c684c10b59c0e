import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mavenPom } from "../../../src/manifests/java/maven-pom.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const bom = "<type>pom</type><scope>import</scope>";

describe("a dependency of a POM", () => {
  it.each([
    ["a version", dependency("g:a", "1"), ["g:a 1"]],
    ["white space around its parts", dependency(" g : a ", " 1 "), ["g:a 1"]],
    ["the scope of tests", dependency("g:a", "1", "<scope>test</scope>"), ["g:a 1 dev"]],
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
      "a classifier that only the machine tells",
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

      expect(listed(reading)).toEqual(["g:a -"]);
      expect(reading.warnings).toEqual([
        {
          code: "version-unresolved",
          line: 3,
          message:
            "The version of g:a is not told: it comes from the parent own:parent:1, not in the repository. Until it is, the package is left out, but where the file goes to Cortex as it is.",
        },
      ]);
    },
  );

  it("in a circle is an error that names it", async () => {
    const files = {
      "pom.xml": pom("", { name: "g:a:1", parent: "g:b:1", relativePath: "b" }),
      "b/pom.xml": pom("", { name: "g:b:1", parent: "g:a:1" }),
    };

    expect(await faultOf(readFirst(mavenPom, files))).toMatchObject({
      code: "include-cycle",
      path: "pom.xml",
      message: "pom.xml → b/pom.xml → pom.xml is a circle of parents. Break it.",
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
  it("in the repository tells versions", async () => {
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
      "it comes from the imported org:bom, not in the repository",
    );
  });

  it("in a circle is an error that names it", async () => {
    const files = {
      "a/pom.xml": pom(managed(dependency("g:b", "1", bom)), { name: "g:a:1" }),
      "b/pom.xml": pom(managed(dependency("g:a", "1", bom)), { name: "g:b:1" }),
    };

    expect(await faultOf(readFirst(mavenPom, files))).toMatchObject({
      code: "include-cycle",
      message: "a/pom.xml → b/pom.xml → a/pom.xml is a circle of imported POMs. Break it.",
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
      "the property `no.where` is set nowhere in the repository",
    );
  });

  it("in a circle is an error that names it", async () => {
    const body =
      "<properties><a>${b}</a><b>x${c}</b><c>${a}</c></properties>" + dependency("g:a", "${a}");

    expect(await faultOf(readFirst(mavenPom, { "d/pom.xml": pom(body) }))).toMatchObject({
      code: "include-cycle",
      path: "d/pom.xml",
      message: "d/pom.xml has a circle of properties: a → b → c → a. Break it.",
    });
  });

  it("that nobody uses may be in a circle", async () => {
    const body = "<properties><a>${a}</a></properties>" + dependency("g:a", "1");

    expect(await read({ "pom.xml": pom(body) })).toEqual(["g:a 1"]);
  });

  it("that doubles others without end is not told", async () => {
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

  it("in the name of a dependency has to be told", async () => {
    const files = { "pom.xml": pom(dependency("g:a_${scala}", "1")) };

    expect(await faultOf(readFirst(mavenPom, files))).toMatchObject({
      code: "manifest-invalid",
      line: 3,
    });
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
          await mavenPom.parse(`<project>${pieces.join("")}</project>`, "pom.xml", repository());
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
