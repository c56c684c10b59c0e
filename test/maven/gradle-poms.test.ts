import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outsidePoms } from "../../src/app/outside-poms.ts";
import type { Environment } from "../../src/domain/program.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { pomOf } from "./support/remote.ts";

const cache = ".gradle/caches/modules-2/files-2.1";

/** Where Gradle puts a POM: below its hash without the zeros at the beginning. */
function place(text: string, at = cache): Record<string, string> {
  const hash = createHash("sha1").update(text).digest("hex").replace(/^0+/, "");
  return { [`${at}/g.x/a/1/${hash}/a-1.pom`]: text };
}

async function isFound(files: Readonly<Record<string, string>>, env: Environment = {}) {
  const home = temporaryDirectory();
  writeFiles(home, files);
  const absolute = new Map(
    Object.entries(env).map(([name, path = ""]) => [name, join(home, path)] as const),
  );
  const poms = outsidePoms({ HOME: home, ...Object.fromEntries(absolute) });
  return (await poms.find({ groupId: "g.x", artifactId: "a", version: "1" })) !== null;
}

/** A POM whose hash begins with a zero. */
function withZero(): string {
  const texts = Array.from({ length: 1_000 }, (_, at) => `${pomOf()}<!-- ${at} -->`);
  return texts.find((text) => createHash("sha1").update(text).digest("hex")[0] === "0") ?? "";
}

describe("a POM of Gradle's cache", () => {
  it.each<readonly [string, Record<string, string>, Environment]>([
    ["in the user's home", place(pomOf()), {}],
    ["with a zero at the beginning of its hash", place(withZero()), {}],
    [
      "in the home that a variable names",
      place(pomOf(), "elsewhere/caches/modules-2/files-2.1"),
      { GRADLE_USER_HOME: "elsewhere" },
    ],
    [
      "in a cache that is only read",
      place(pomOf(), "shared/modules-2/files-2.1"),
      { GRADLE_RO_DEP_CACHE: "shared" },
    ],
    [
      "beside one that is broken",
      { ...place(pomOf()), [`${cache}/g.x/a/1/${"a".repeat(40)}/a-1.pom`]: "<project>" },
      {},
    ],
    [
      "beside other files of the artifact",
      { ...place(pomOf()), [`${cache}/g.x/a/1/${"b".repeat(40)}/a-1.jar`]: "PK" },
      {},
    ],
  ])("is found %s", async (_, files, env) => {
    expect(await isFound(files, env)).toBe(true);
  });

  it.each<readonly [string, Record<string, string>]>([
    ["its hash is another", { [`${cache}/g.x/a/1/${"a".repeat(40)}/a-1.pom`]: pomOf() }],
    ["it is a login page", place("<html><body>Sign in</body></html>")],
    ["it is another artifact", place(pomOf("g.x:b:1"))],
    ["there are two that differ", { ...place(pomOf()), ...place(`${pomOf()}\n`) }],
    ["there is none", {}],
  ])("does not count where %s", async (_, files) => {
    expect(await isFound(files)).toBe(false);
  });

  it("comes after that of the local Maven repository", async () => {
    expect(await isFound({ ".m2/repository/g/x/a/1/a-1.pom": pomOf() })).toBe(true);
  });
});
