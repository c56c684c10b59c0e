import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const gradleLock = formatNamed("gradle-lock");

const lock = `# This is a Gradle generated file for dependency locking.
g:a:1.0=compileClasspath,runtimeClasspath,testRuntimeClasspath
g:b:2.0=testCompileClasspath,testRuntimeClasspath
g:c:3.0=classpath
empty=annotationProcessor,testAnnotationProcessor
`;

describe("a lock of Gradle", () => {
  it("lists its modules, and those of tests alone as for development", async () => {
    expect(await read(lock)).toEqual(["g:a 1.0", "g:b 2.0 dev", "g:c 3.0"]);
  });

  it.each([
    ["nothing", ""],
    ["a comment", "# none\n"],
    ["an empty list", "empty=\n"],
    ["blank lines", "\n  \n\r\n"],
  ])("may hold %s", async (_, text) => {
    expect(await read(text)).toEqual([]);
  });

  it.each([
    ["space around a line", " g:a:1 = compileClasspath , testCompileClasspath \n", ["g:a 1"]],
    ["space in a list for tests", "g:a:1=testA, testB\n", ["g:a 1 dev"]],
    ["no configurations", "g:a:1\n", ["g:a 1"]],
    ["no last line break", "g:a:1=x", ["g:a 1"]],
    ["several versions of a module", "g:a:1=x\ng:a:2=y\n", ["g:a 1", "g:a 2"]],
    [
      "configurations of Android's tests",
      "g:a:1=debugAndroidTestCompileClasspath,debugUnitTestRuntimeClasspath",
      ["g:a 1 dev"],
    ],
    ["a configuration that only sounds so", "g:a:1=latestClasspath", ["g:a 1"]],
  ])("may have %s", async (_, text, packages) => {
    expect(await read(text)).toEqual(packages);
  });

  it.each([
    ["LF and CRLF", lock.replaceAll("\n", "\r\n")],
    ["the order of its lines", lock.split("\n").toReversed().join("\n")],
  ])("reads the same whatever %s", async (_, text) => {
    expect((await read(text)).toSorted()).toEqual((await read(lock)).toSorted());
  });

  it.each([
    ["a word", "lorem ipsum\n", 1],
    ["no version", "# a\ng:a=x\n", 2],
    ["a fourth part", "g:a:1:x=y\n", 1],
    ["a space within", "g:a b:1=x\n", 1],
    ["a merge conflict", "g:a:1=x\n<<<<<<< HEAD\n", 2],
  ])("fails for a line of %s", async (_, text, line) => {
    expect(await faultOf(readFirst(gradleLock, { "gradle.lockfile": text }))).toMatchObject({
      code: "manifest-invalid",
      path: "gradle.lockfile",
      line,
    });
  });

  it("or any other text gives packages or a fault", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom("g:a:1", "=", ",", "\n", "#", "empty="), fc.string())),
        async (pieces) => {
          try {
            await parse(gradleLock, pieces.join(""), "gradle.lockfile", repository());
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(Fault);
          }
        },
      ),
    );
  });
});

describe("a lock of one configuration", () => {
  it.each([
    ["testRuntimeClasspath", "g:a 1 dev"],
    ["runtimeClasspath", "g:a 1"],
  ])("has it in its name: %s", async (configuration, line) => {
    const files = { [`app/gradle/dependency-locks/${configuration}.lockfile`]: "g:a:1\n" };

    expect(listed(await readFirst(gradleLock, files))).toEqual([line]);
  });
});

describe("a lock of all class paths", () => {
  const main = "g:a:1=compileClasspath,runtimeClasspath,testCompileClasspath,testRuntimeClasspath";

  it.each([
    ["with the one of annotation processors", `${main}\nempty=annotationProcessor\n`, true],
    ["but that of annotation processors", `${main}\nempty=\n`, undefined],
    ["but that of the tests", "g:a:1=compileClasspath,runtimeClasspath\n", undefined],
    ["of another source set", main.replaceAll("Classpath", "ClasspathCopy"), undefined],
  ])("has all names: %s", async (_, text, hasAllNames) => {
    const reading = await readFirst(gradleLock, { "gradle.lockfile": text });

    expect(reading.hasAllNames).toBe(hasAllNames);
    expect(reading.partial).toBe(true);
  });
});

describe("what a lock covers", () => {
  it.each([
    ["gradle.lockfile", ["build.gradle", "build.gradle.kts"]],
    ["app/gradle.lockfile", ["app/build.gradle", "app/build.gradle.kts"]],
    [
      "app/gradle/dependency-locks/compileClasspath.lockfile",
      ["app/build.gradle", "app/build.gradle.kts"],
    ],
    ["app/buildscript-gradle.lockfile", []],
    ["gradle/dependency-locks/buildscript-classpath.lockfile", []],
    ["settings-gradle.lockfile", []],
  ])("%s", async (path, covers) => {
    expect((await readFirst(gradleLock, { [path]: "g:a:1=classpath\n" })).covers).toEqual(covers);
  });

  it("is every script of its project, whatever its name", async () => {
    const files = {
      "app/gradle.lockfile": "g:a:1=classpath",
      "app/app.gradle": "",
      "settings.gradle": "include 'app'",
    };

    expect((await readFirst(gradleLock, files)).covers).toContain("app/app.gradle");
  });

  it.each(["", "# comment\n", "empty=compileClasspath\n"])(
    "is nothing where it locks nothing: %j",
    async (text) => {
      expect(await readFirst(gradleLock, { "gradle.lockfile": text })).toEqual({
        packages: [],
        covers: [],
      });
    },
  );
});

describe("a lock of consistent versions", () => {
  const text = `# Run ./gradlew writeVersionsLocks to regenerate this file

com.example:a:1.0 (2 constraints: 0a1b2c3d)
com.example:b:2.0-jre (1 constraints: 4e5f6a7b)

[Test dependencies]
com.example:c:3 (1 constraints: 8c9d0e1f)
`;

  it("has the packages of all projects, those for tests last", async () => {
    const files = {
      "versions.lock": text,
      "settings.gradle": "include 'app'",
      "app/build.gradle": "",
      "build.gradle": "",
    };
    const reading = await readFirst(gradleLock, files);

    expect(listed(reading)).toEqual([
      "com.example:a 1.0",
      "com.example:b 2.0-jre",
      "com.example:c 3 dev",
    ]);
    expect(reading.covers).toEqual(["app/build.gradle", "build.gradle"]);
  });

  it("locks nothing where another tool wrote the file", async () => {
    expect(await readFirst(gradleLock, { "versions.lock": "a 1\nb 2\n" })).toEqual({
      packages: [],
    });
  });

  it("that is broken is a failure with its line", async () => {
    const files = { "versions.lock": `${text}<<<<<<< HEAD\n` };

    expect(await faultOf(readFirst(gradleLock, files))).toMatchObject({
      code: "manifest-invalid",
      line: 8,
    });
  });
});

describe("a lock of Nebula", () => {
  it("has the packages by configuration, and no projects", async () => {
    const text = JSON.stringify({
      compileClasspath: {
        "g:a": { locked: "1", requested: "1.+" },
        "g:lib": { project: true },
        "g:b": { locked: "2", transitive: ["g:lib"] },
      },
      testCompileClasspath: { "g:c": { locked: "3" } },
    });
    const reading = await readFirst(gradleLock, { "app/dependencies.lock": text });

    expect(listed(reading)).toEqual(["g:a 1", "g:b 2", "g:c 3 dev"]);
    expect(reading.covers).toEqual(["app/build.gradle", "app/build.gradle.kts"]);
  });

  it("may be one for all projects of a build", async () => {
    const text = JSON.stringify({
      _global_: { "g:a": { locked: "1", transitive: ["me:app"] }, "me:app": { project: true } },
    });
    const files = {
      "global.lock": text,
      "app/build.gradle": "",
      "build.gradle": "",
      "settings.gradle": "include 'app'",
    };
    const reading = await readFirst(gradleLock, files);

    expect(listed(reading)).toEqual(["g:a 1"]);
    expect(reading.covers?.toSorted()).toEqual(["app/build.gradle", "build.gradle"]);
    expect(gradleLock.accepts?.("global.lock", () => text)).toBe(true);
    expect(gradleLock.accepts?.("global.lock", () => '{"pins":{}}')).toBe(false);
    expect(gradleLock.accepts?.("gradle.lockfile", () => null)).toBe(true);
  });

  it("may have them in one table", async () => {
    const text = `{ "g:a": { "locked": "1", "requested": "1.+" } }`;

    expect(listed(await readFirst(gradleLock, { "dependencies.lock": text }))).toEqual(["g:a 1"]);
  });

  it.each(["dependencies:\n  idf:\n    version: 5\n", "[]", "{}"])(
    "locks nothing where the file has none: %j",
    async (text) => {
      const reading = await readFirst(gradleLock, { "dependencies.lock": text });

      expect([reading.packages, reading.covers ?? []]).toEqual([[], []]);
    },
  );

  it("that is broken is a failure", async () => {
    expect(await faultOf(readFirst(gradleLock, { "dependencies.lock": "{" }))).toMatchObject({
      code: "manifest-invalid",
    });
  });
});

async function read(text: string): Promise<string[]> {
  return listed(await readFirst(gradleLock, { "gradle.lockfile": text }));
}
