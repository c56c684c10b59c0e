import { describe, expect, it } from "vitest";
import { parseMavenRepositories } from "../../src/settings/repository-lines.ts";

const central = { id: "central", url: "https://repo.maven.apache.org/maven2" };
const google = { id: "google", url: "https://dl.google.com/dl/android/maven2" };

describe("the lines of `maven-repositories`", () => {
  it.each([
    ["a known name", "central", [central]],
    ["both known names, in their order", "google\n\n central ", [google, central]],
    ["an id and an address", "a.b_c-1 = https://x.test/m/", [["a.b_c-1", "https://x.test/m"]]],
    ["without blanks", "a=https://x.test", [["a", "https://x.test"]]],
    [
      "a known name with another address",
      "central = https://x.test",
      [["central", "https://x.test"]],
    ],
    ["comments aside", "# ours\na = https://x.test", [["a", "https://x.test"]]],
    ["plain http on this machine", "a = http://127.0.0.1:81/m", [["a", "http://127.0.0.1:81/m"]]],
  ])("may be %s", (_, text, expected) => {
    const value = expected.map((each) =>
      Array.isArray(each) ? { id: each[0], url: each[1] } : each,
    );

    expect(parseMavenRepositories(text)).toEqual({ value });
  });

  it.each([
    ["an unknown name", "jcenter", '"jcenter"'],
    ["an address without an id", "https://x.test", "https://x.test"],
    ["plain http", "a = http://x.test", "http://x.test"],
    ["a file", "a = file:///tmp", "file:///tmp"],
    ["no address", "a =", '""'],
    ["no id", "= https://x.test", "https://x.test"],
    ["an id with a slash", "a/b = https://x.test", "a/b"],
    ["an address with a query", "a = https://x.test?y", "x.test"],
    ["one id twice", "a = https://x.test\na = https://y.test", '"a" twice'],
    ["a property", "a = ${URL}", "${URL}"],
  ])("are faulty with %s", (_, text, named) => {
    expect(parseMavenRepositories(text)).toEqual({
      faults: [expect.stringContaining(named) as string],
    });
  });

  it("are all reported at once", () => {
    expect(parseMavenRepositories("x\na = http://x.test\ncentral\ny")).toMatchObject({
      faults: { length: 3 },
    });
  });

  it.each(["a = https://me:hunter2@x.test/m", "https://me:hunter2@x.test/m"])(
    "show no password: %s",
    (line) => {
      expect(JSON.stringify(parseMavenRepositories(line))).not.toContain("hunter2");
    },
  );
});
