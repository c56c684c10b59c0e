import { describe, expect, it } from "vitest";
import { mavenConfig } from "../../../src/manifests/java/maven-config.ts";
import { repository } from "../../support/speakers.ts";
import { growth, linear } from "../../support/growth.ts";

describe("the settings of each run of Maven", () => {
  it.each([
    ["a property", "-Da.b=1", { "a.b": "1" }],
    ["several on one line", "-Da=1 -Db=2", { a: "1", b: "2" }],
    ["several lines", "-Da=1\r\n-Db=2\n", { a: "1", b: "2" }],
    ["a space after the flag", "-D a=1", { a: "1" }],
    ["the long flag", "--define a=1\n--define=b=2", { a: "1", b: "2" }],
    ["an empty value", "-Da=", { a: "" }],
    ["an equals sign in a value", "-Da=b=c", { a: "b=c" }],
    ["the last of a name", "-Da=1 -Da=2", { a: "2" }],
    ["other flags", "-T 2\n--fail-at-end\n-Pci", {}],
    ["a property that is only set", "-DskipTests", { skipTests: "true" }],
    ["a comment", "# -Da=1\n-Db=2", { b: "2" }],
    ["a flag without what it needs", "-D", {}],
    ["nothing", "", {}],
  ])("may have %s", async (_, text, properties) => {
    const config = await mavenConfig("a/b/pom.xml", repository({ ".mvn/maven.config": text }));

    expect(config.paths).toEqual([".mvn/maven.config"]);
    expect(Object.fromEntries(config.properties)).toEqual(properties);
  });

  it.each([
    ["one", "-Pa", ["a"], []],
    ["a space after the flag", "-P a", ["a"], []],
    ["the long flag", "--activate-profiles a\n--activate-profiles=b", ["a", "b"], []],
    ["several at once", "-Pa,+b,?c", ["a", "b", "c"], []],
    ["several flags", "-Pa\n-Pb", ["a", "b"], []],
    ["some that are off", "-Pa,!b,-c,!?d", ["a"], ["b", "c", "d"]],
    ["none", "-P", [], []],
  ])("may select profiles: %s", async (_, text, on, off) => {
    const { profiles } = await mavenConfig("pom.xml", repository({ ".mvn/maven.config": text }));

    expect([[...profiles.on], [...profiles.off]]).toEqual([on, off]);
  });

  it("have properties of the Java machine", async () => {
    const files = repository({ ".mvn/jvm.config": "-Xmx1g -Da=1\n-Db", ".mvn/maven.config": "" });
    const { paths, systemProperties } = await mavenConfig("pom.xml", files);

    expect(paths).toEqual([".mvn/maven.config", ".mvn/jvm.config"]);
    expect(Object.fromEntries(systemProperties)).toEqual({ a: "1", b: "" });
  });

  it("have properties for Maven 4, which flags outrank", async () => {
    const files = repository({
      ".mvn/maven-user.properties": "a = 1\nb: 2\n",
      ".mvn/maven.config": "-Da=3",
    });
    const { paths, properties } = await mavenConfig("pom.xml", files);

    expect(paths).toEqual([".mvn/maven.config", ".mvn/maven-user.properties"]);
    expect(Object.fromEntries(properties)).toEqual({ a: "3", b: "2" });
  });

  it("are the nearest above", async () => {
    const files = repository({ ".mvn/maven.config": "-Da=1", "a/.mvn/maven.config": "-Da=2" });

    expect((await mavenConfig("a/b/pom.xml", files)).paths).toEqual(["a/.mvn/maven.config"]);
    expect((await mavenConfig("b/pom.xml", files)).paths).toEqual([".mvn/maven.config"]);
  });

  it("are none where there is no file", async () => {
    expect(await mavenConfig("pom.xml", repository({}))).toEqual({
      paths: [],
      properties: new Map(),
      systemProperties: new Map(),
      profiles: { on: new Set(), off: new Set() },
      settings: [],
    });
  });

  it("are read in one pass", async () => {
    const grown = await growth(50_000, (size) => {
      const files = repository({ ".mvn/maven.config": `-D${" ".repeat(size)}\n`.repeat(2) });
      return mavenConfig("pom.xml", files);
    });

    expect(grown).toBeLessThan(linear);
  });
});
