import { describe, expect, it } from "vitest";
import type { MavenRun } from "../../../src/manifests/format.ts";
import { withheldPoms } from "../../../src/app/outside-poms.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { formatNamed } from "../../support/format-named.ts";
import { repository } from "../../support/speakers.ts";
import {
  byDefault,
  settingsProfile as profile,
  settingsText as settings,
  whereAsked,
} from "./settings-text.ts";
import { dependency, pom } from "./pom-text.ts";

const mavenPom = formatNamed("maven-pom");

const whereMac = "<activation><os><family>mac</family></os></activation>";

interface Machine {
  readonly flags?: readonly string[];
  readonly user?: string;
  readonly installation?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The versions that a POM declares on a machine. */
async function versionsOf(text: string, machine: Machine): Promise<(string | null)[]> {
  const { flags = [], user, installation, files = {} } = machine;
  const roots = [user, installation].filter((each) => each !== undefined);
  const run = async (): Promise<MavenRun> => ({
    flags,
    settings: await Promise.all(roots.map((each) => parseXml(each, "settings.xml"))),
  });
  const tree = repository({ ...files, "pom.xml": text });
  const parse = await mavenPom.load();
  const { packages } = await parse(text, "pom.xml", { ...tree, outside: { ...withheldPoms, run } });
  return packages.map(({ version }) => version);
}

const text = pom(`<properties><v>own</v></properties>${dependency("g:a", "${v}")}`);

describe("a property of Maven's settings counts before the POM's", () => {
  it.each<[string, Machine]>([
    ["by default", { user: settings(profile("p", "1", byDefault)) }],
    ["by `<activeProfiles>`", { user: settings(profile("p", "1"), "p") }],
    ["by `-P` of the run", { user: settings(profile("p", "1")), flags: ["-P", "p"] }],
    [
      "by `-P` of the repository",
      { user: settings(profile("p", "1")), files: { ".mvn/maven.config": "-Pp" } },
    ],
    [
      "by a property of the run",
      { user: settings(profile("p", "1", whereAsked)), flags: ["-Denv=ci"] },
    ],
    ["from the installation", { installation: settings(profile("p", "1", byDefault)) }],
    [
      "from the installation, where the user activates it",
      { installation: settings(profile("p", "1")), user: settings("", "p") },
    ],
    [
      "from the user, of two profiles with one id",
      { user: settings(profile("p", "1"), "p"), installation: settings(profile("p", "2"), "p") },
    ],
    [
      "from the last of two that are active",
      { user: settings(profile("p", "2", byDefault) + profile("q", "1", byDefault)) },
    ],
    [
      "from the file that the flags of the repository name",
      {
        user: settings(profile("p", "2", byDefault)),
        files: {
          ".mvn/maven.config": "-s\n.mvn/settings.xml",
          ".mvn/settings.xml": settings(profile("p", "1", byDefault)),
        },
      },
    ],
    [
      "from the file of the repository that the flags of the run name",
      {
        flags: ["--settings=ci/s.xml"],
        files: { "ci/s.xml": settings(profile("p", "1", byDefault)) },
      },
    ],
  ])("%s", async (_, machine) => {
    expect(await versionsOf(text, machine)).toEqual(["1"]);
  });

  it("and before its parent's", async () => {
    const files = {
      "parent/pom.xml": pom("<properties><v>inherited</v></properties>", { name: "g:parent:1" }),
    };
    const child = pom(dependency("g:a", "${v}"), {
      name: "g:m:1",
      parent: "g:parent:1",
    }).replace("</parent>", "<relativePath>parent</relativePath></parent>");
    const user = settings(profile("p", "1", byDefault));

    expect(await versionsOf(child, { files, user })).toEqual(["1"]);
  });

  it("and activates a profile of the POM that asks for it", async () => {
    const body = `<profiles><profile><id>q</id><activation><property><name>v</name></property></activation><dependencies>${dependency("g:b", "2").replace(/<\/?dependencies>/g, "")}</dependencies></profile></profiles>`;
    const user = settings(profile("p", "1", byDefault));

    expect(await versionsOf(pom(body), { user })).toEqual(["2"]);
    expect(await versionsOf(pom(body), {})).toEqual([]);
  });
});

describe("the POM's own property counts", () => {
  it.each<[string, Machine]>([
    ["where the profile is not active", { user: settings(profile("p", "1")) }],
    ["where it is for another system", { user: settings(profile("p", "1", whereMac)) }],
    ["where it is switched off", { user: settings(profile("p", "1"), "p"), flags: ["-P", "!p"] }],
    [
      "where the repository names settings that are not in it",
      {
        user: settings(profile("p", "1", byDefault)),
        files: { ".mvn/maven.config": "-s ../other.xml" },
      },
    ],
    ["where there are no settings", {}],
  ])("%s", async (_, machine) => {
    expect(await versionsOf(text, machine)).toEqual(["own"]);
  });
});

describe("what the run gives counts before the settings", () => {
  it.each<[string, Machine]>([
    ["in its flags", { flags: ["-Dv=0"] }],
    [
      "in its flags, before those of the repository",
      {
        flags: ["-Dv=0"],
        files: { ".mvn/maven.config": "-Dv=9" },
      },
    ],
    ["in those of the repository", { files: { ".mvn/maven.config": "-Dv=0" } }],
  ])("%s", async (_, machine) => {
    const user = settings(profile("p", "1", byDefault));
    expect(await versionsOf(text, { ...machine, user })).toEqual(["0"]);
  });
});

describe("a secret of the settings is no version", () => {
  it.each([
    ["gpg.passphrase", "hunter2"],
    ["sonar.login", "hunter2"],
    ["deploy.token", "hunter2"],
    ["api.key", "hunter2"],
    ["v", "{jSMOWnoPFgsHVpMvz5VrIt5kRbzGpI8u+9EF1iFQyJQ=}"],
    ["v", "${env.SECRET}"],
  ])("%s of %s", async (name, value) => {
    const body = `<profile><id>p</id>${byDefault}<properties><${name}>${value}</${name}></properties></profile>`;
    const asking = pom(dependency("g:a", `\${${name}}`));
    expect(await versionsOf(asking, { user: settings(body) })).toEqual([null]);
  });
});
