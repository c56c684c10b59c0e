import { describe, expect, it } from "vitest";
import { gradleVersion } from "../../../../../src/manifests/java/gradle/versions/rich-version.ts";

describe("a version of Gradle", () => {
  it.each([
    ["1.0", "1.0"],
    ["1.0-jre", "1.0-jre"],
    ["v2", "v2"],
    ["1.0!!", "1.0"],
    ["[1.0]", "1.0"],
    [" 1.0 ", "1.0"],
    ["[1.0, 2.0[!!1.5", "1.5"],
  ])("%s is the effective one", (require, version) => {
    expect(gradleVersion({ require })).toMatchObject({ version, resolved: true });
  });

  it.each([
    "1.+",
    "+",
    "[1.0, 2.0)",
    "]1.0, 2.0[",
    "(,1.0]",
    "latest.release",
    "latest.integration",
  ])("%s is a range and goes as written", (require) => {
    expect(gradleVersion({ require })).toEqual({ version: require, resolved: false });
  });

  it.each([
    ["strictly before require", { strictly: "1", require: "2" }, "1"],
    ["require before prefer", { require: "1", prefer: "2" }, "1"],
    ["prefer alone", { prefer: "1" }, "1"],
    ["prefer within a range", { strictly: "[1, 3[", prefer: "2" }, "2"],
    ["prefer within a required range", { require: "[1, 3[", prefer: "2" }, "2"],
  ])("takes %s", (_, rich, version) => {
    expect(gradleVersion(rich)).toMatchObject({ version, resolved: true });
  });

  it.each([[{}], [{ strictly: null }], [{ require: "" }], [{ require: "!!" }]])(
    "is none of %j",
    (rich) => {
      expect(gradleVersion(rich)).toBeNull();
    },
  );
});
