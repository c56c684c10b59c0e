import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outsidePoms, withheldPoms } from "../../src/app/outside-poms.ts";
import type { Environment } from "../../src/domain/program.ts";
import { childText } from "../../src/syntax/xml-element.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

/** Which settings a machine gives to each run of Maven, by the `localRepository` that they have. */
async function settingsOf(env: (home: string) => Environment): Promise<(string | null)[]> {
  const home = temporaryDirectory();
  const files = [".m2/settings.xml", "maven/conf/settings.xml", "ci/user.xml", "ci/all.xml"];
  const text = (of: string) => `<settings><localRepository>${of}</localRepository></settings>`;
  writeFiles(home, Object.fromEntries(files.map((file) => [file, text(file)])));
  const run = await outsidePoms({ HOME: home, ...env(home) }).run?.();
  return (run?.settings ?? []).map((root) => childText(root, "localRepository"));
}

describe("the settings of each run of Maven", () => {
  it.each<[string, (home: string) => Environment, readonly string[]]>([
    ["the user's own", () => ({}), [".m2/settings.xml"]],
    [
      "the user's before those of the installation",
      (home) => ({ MAVEN_HOME: join(home, "maven") }),
      [".m2/settings.xml", "maven/conf/settings.xml"],
    ],
    [
      "those that MAVEN_ARGS names",
      (home) => ({
        MAVEN_ARGS: `-B -s "${home}/ci/user.xml" --global-settings=${home}/ci/all.xml`,
      }),
      ["ci/user.xml", "ci/all.xml"],
    ],
    ["none for a path that depends on the directory", () => ({ MAVEN_ARGS: "-s ci/user.xml" }), []],
    ["none for a file that is not there", () => ({ MAVEN_ARGS: "-s /nowhere/user.xml" }), []],
    [
      "none for a file that a job has checked out",
      (home) => ({ MAVEN_ARGS: `-s ${home}/ci/user.xml`, GITHUB_WORKSPACE: join(home, "ci") }),
      [],
    ],
  ])("are %s", async (_, env, expected) => {
    expect(await settingsOf(env)).toEqual(expected);
  });

  it("come with the words of MAVEN_ARGS", async () => {
    const run = await outsidePoms({ MAVEN_ARGS: `-B '-Da=b c' -Pq` }).run?.();
    expect(run?.flags).toEqual(["-B", "-Da=b c", "-Pq"]);
  });

  it("are none where a stranger has a say", () => {
    expect(withheldPoms.run).toBeUndefined();
  });
});
