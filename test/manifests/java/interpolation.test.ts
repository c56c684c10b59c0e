import { describe, expect, it } from "vitest";
import { interpolator } from "../../../src/manifests/java/interpolation.ts";
import { lineageOf } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { pom } from "./pom-text.ts";

const parent = pom("<properties><up>1</up><both>2</both><late>${both}</late></properties>", {
  name: "g:parent:5",
});
const child = pom(
  "<properties><own>3</own><both>4</both><chain>${up}-${own}</chain></properties>",
  {
    name: "h:child",
    parent: "g:parent:5",
  },
);

describe("a text with properties", () => {
  it.each([
    ["none", "1.0", "1.0"],
    ["an own one", "${own}", "3"],
    ["one of the parent", "${up}", "1"],
    ["the nearest of a name", "${both}", "4"],
    ["one of the parent that asks for an own one", "${late}", "4"],
    ["several", "${up}.${own}", "1.3"],
    ["one made of others", "${chain}", "1-3"],
    ["space around its name", "${ own }", "3"],
    ["the project's group", "${project.groupId}", "h"],
    ["the project's name", "${project.artifactId}", "child"],
    ["the project's version, from its parent", "${project.version}", "5"],
    ["the older prefix", "${pom.version}", "5"],
    ["no prefix", "${version}", "5"],
    ["the parent's group", "${project.parent.groupId}", "g"],
    ["the parent's version", "${project.parent.version}", "5"],
    ["a sign alone", "$5", "$5"],
    ["brackets that never close", "${own", "${own"],
  ])("has %s", async (_, text, value) => {
    expect(await interpolated(text)).toEqual({ value, missing: null });
  });

  it.each([
    ["nowhere", "${no.where}", "no.where"],
    ["in the environment", "${env.HOME}", "env.HOME"],
    ["of the build", "${project.build.directory}", "project.build.directory"],
    ["first nowhere of two", "${a}${b}", "a"],
    ["empty", "${}", ""],
    ["that a build step fills in", "1.@build@", "@build@"],
  ])("has one %s, which is named", async (_, text, missing) => {
    expect(await interpolated(text)).toEqual({
      value: null,
      missing: { name: missing, parent: null },
    });
  });

  it.each([
    ["itself", "<a>${a}</a>", "a → a"],
    ["another that asks for it", "<a>${b}</a><b>${a}</b>", "a → b → a"],
    ["others that ask for each other", "<a>${b}</a><b>${c}</b><c>${b}</c>", "b → c → b"],
  ])("has one that asks for %s, which is an error", async (_, properties, chain) => {
    const files = { "pom.xml": pom(`<properties>${properties}</properties>`) };

    expect(await faultOf(interpolated("${a}", files))).toEqual({
      code: "include-cycle",
      path: "pom.xml",
      line: null,
      message: `pom.xml has a cycle of properties: ${chain}. Break it.`,
    });
  });

  it("has one that .mvn/maven.config sets before any other", async () => {
    const files = {
      "child/pom.xml": child,
      "pom.xml": parent,
      ".mvn/maven.config": "-Down=9 -Dnew=8",
    };

    expect(await interpolated("${own}.${new}", files)).toEqual({ value: "9.8", missing: null });
  });
});

describe("a property that is set nowhere", () => {
  it("may be set by a parent that is not in the repository, which is named", async () => {
    const files = {
      "pom.xml": pom("<properties><here>${there}</here></properties>", {
        name: "g:own",
        parent: "far:away:1",
      }),
    };
    const missing = { name: "there", parent: "far:away:1" };

    expect(await interpolated("${here}", files)).toEqual({ value: null, missing });
    expect(await interpolated("${there}", files)).toEqual({ value: null, missing });
  });

  it("may be one of the Java machine, which counts after those of POMs", async () => {
    const files = { "child/pom.xml": child, "pom.xml": parent, ".mvn/jvm.config": "-Dup=7 -Dj=8" };

    expect(await interpolated("${up}.${j}", files)).toEqual({ value: "1.8", missing: null });
  });

  it("may be one of a profile for other machines, which counts after the others", async () => {
    const files = {
      "pom.xml": pom(
        `<properties><a>1</a></properties><profiles><profile><activation><os><family>windows</family></os></activation>
        <properties><a>2</a><b>3</b></properties></profile></profiles>`,
      ),
    };

    expect(await interpolated("${a}.${b}", files)).toEqual({ value: "1.3", missing: null });
  });
});

async function interpolated(
  text: string,
  files: Record<string, string> = { "child/pom.xml": child, "pom.xml": parent },
) {
  const [first] = Object.entries(files);
  const [path, own] = first ?? ["", ""];
  const lineage = await lineageOf(readPom(await parseXml(own, path), path), repository(files));
  return interpolator(lineage)(text);
}
