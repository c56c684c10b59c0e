import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outsidePoms } from "../../src/app/outside-poms.ts";
import { localDirectory } from "../../src/maven/local-directory.ts";

let home = "";
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), "maven-home-"))));
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string | Buffer): void {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const place = ".m2/repository/g/x/a/1/a-1.pom";
const good =
  "<project><groupId>g.x</groupId><artifactId>a</artifactId><version>1</version></project>";

async function isFound(name = "g.x:a:1"): Promise<boolean> {
  const [groupId = "", artifactId = "", version = ""] = name.split(":");
  const found = await outsidePoms({ HOME: home }).find({ groupId, artifactId, version });
  return found !== null;
}

describe("a POM of the local Maven repository", () => {
  it.each([
    ["as it is", good],
    [
      "that inherits its group and version",
      "<project><parent><groupId>g.x</groupId><artifactId>p</artifactId><version>1</version></parent><artifactId>a</artifactId></project>",
    ],
    ["whose version is a property", good.replace("<version>1", "<version>${revision}")],
    [
      "in the encoding that it declares",
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><!-- J\u00f8rn -->${good}`, "latin1"),
    ],
  ])("is found %s", async (_, text) => {
    write(place, text);

    expect(await isFound()).toBe(true);
  });

  it.each([
    ["a login page", "<html><body>Sign in</body></html>"],
    ["a page that is no XML", "<!doctype html><p>Sign in<br>"],
    ["another artifact", good.replace("<artifactId>a", "<artifactId>b")],
    ["another group", good.replace("g.x", "evil")],
    ["another version", good.replace("<version>1", "<version>2")],
    ["one without a version", good.replace("<version>1</version>", "")],
    ["an empty file", ""],
    ["a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\n"],
    ["more than 5 MB", good + " ".repeat(5_000_000)],
  ])("does not count where it is %s", async (_, text) => {
    write(place, text);

    expect(await isFound()).toBe(false);
  });

  it("is not found where there is none, nor without a local repository", async () => {
    expect(await isFound()).toBe(false);
    write(place, good);
    expect(await isFound("g.x:a:2")).toBe(false);
  });

  it("does not count as a directory", async () => {
    mkdirSync(join(home, place), { recursive: true });

    expect(await isFound()).toBe(false);
  });

  it("does not count behind a link that leaves the local repository", async () => {
    write("elsewhere/a-1.pom", good);
    write(".m2/repository/x", "");
    mkdirSync(dirname(join(home, place)), { recursive: true });
    symlinkSync(join(home, "elsewhere/a-1.pom"), join(home, place));

    expect(await isFound()).toBe(false);
  });

  it.each([
    "..:a:1",
    "g:..:1",
    "g:a:..",
    "g.x:../a:1",
    "g..x:a:1",
    "g/x:a:1",
    "g.x:a:${env.SECRET}",
    "g.x:a:1-SNAPSHOT",
    "g.x:a:[1,2)",
    "g.x:a:LATEST",
    "g.x:a:1.+",
    `g.x:a:${"1".repeat(256)}`,
    ":a:1",
    "g.x:a:",
  ])("is not looked for as %s", async (name) => {
    const [group = "", artifact = "", version = ""] = name.split(":");
    const text = `<project><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></project>`;
    if (version.length < 200 && !name.includes(".."))
      write(
        `.m2/repository/${group.replaceAll(".", "/")}/${artifact}/${version}/${artifact}-${version}.pom`,
        text,
      );

    expect(await isFound(name)).toBe(false);
  });
});

describe("the directory of the local Maven repository", () => {
  const settings = (value: string): string =>
    `<settings><localRepository>${value}</localRepository></settings>`;

  it.each([
    ["below the home directory", {}, undefined, ".m2/repository"],
    ["where the settings say", {}, "${user.home}/cache", "cache"],
    ["where a variable says", { CACHE: "/var/cache/maven" }, "${env.CACHE}", "/var/cache/maven"],
    ["as usual where the variable is not set", {}, "${env.CACHE}/m", ".m2/repository"],
    ["as usual where the path is relative", {}, "cache", ".m2/repository"],
  ])("is %s", async (_, env, value, expected) => {
    if (value !== undefined) write(".m2/settings.xml", settings(value));

    const directory = await localDirectory({ HOME: home, ...env });

    expect(directory).toBe(expected.startsWith("/") ? expected : join(home, expected));
  });

  it("is where the settings of the installation point, after the user's own", async () => {
    write("maven/conf/settings.xml", settings("/of/the/installation"));
    const env = { HOME: home, MAVEN_HOME: join(home, "maven") };

    expect(await localDirectory(env)).toBe("/of/the/installation");
    write(".m2/settings.xml", settings("/of/the/user"));
    expect(await localDirectory(env)).toBe("/of/the/user");
  });

  it.each([
    ["MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=/ci/m2 -Dx=y", "/ci/m2"],
    ["MAVEN_ARGS", "-B '-Dx=y' -Dmaven.repo.local='/ci/my m2'", "/ci/my m2"],
    ["MAVEN_ARGS", '-Dmaven.repo.local="/ci/my m2"', "/ci/my m2"],
    ["MAVEN_OPTS", "-Dmaven.repo.local=relative", "/of/the/user"],
    ["MAVEN_OPTS", "-Dmaven.repo.locale=/ci/m2", "/of/the/user"],
  ])("is where %s points, before all settings: %s", async (name, flags, expected) => {
    write(".m2/settings.xml", settings("/of/the/user"));

    expect(await localDirectory({ HOME: home, [name]: flags })).toBe(expected);
  });

  it.each(["<html/>", "<settings>", "<settings/>"])(
    "is as usual where the settings are %s",
    async (text) => {
      write(".m2/settings.xml", text);

      expect(await localDirectory({ HOME: home })).toBe(join(home, ".m2/repository"));
    },
  );

  it.each([{}, { HOME: "" }, { HOME: "relative" }])(
    "is nowhere without a home: %o",
    async (env) => {
      expect(await localDirectory(env)).toBeNull();
      const coordinates = { groupId: "g.x", artifactId: "a", version: "1" };
      expect(await outsidePoms(env).find(coordinates)).toBeNull();
    },
  );
});
