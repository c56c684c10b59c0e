import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withheldPoms } from "../../../src/app/outside-poms.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { formatNamed } from "../../support/format-named.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { repository } from "../../support/speakers.ts";
import { howToInstallMaven } from "./maven/maven-itself.ts";
import {
  byDefault,
  settingsProfile as profile,
  settingsText as settings,
  whereAsked,
} from "./settings-text.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const mavenPom = formatNamed("maven-pom");

const none = settings("");
const ofPom = `<profiles><profile><id>q</id>${whereAsked}<properties><v>of-pom</v></properties></profile></profiles>`;

/** User's and installation's settings, the flags of the run, and more of the POM. */
type Case = readonly [
  title: string,
  user: string,
  installation: string,
  flags: readonly string[],
  more?: string,
];

const cases: readonly Case[] = [
  ["by default", settings(profile("p", "1", byDefault)), none, []],
  ["by name", settings(profile("p", "1"), "p"), none, []],
  ["not active", settings(profile("p", "1")), none, []],
  ["by -P, one of two", settings(profile("p", "1") + profile("q", "2")), none, ["-Pq"]],
  ["two at once", settings(profile("p", "1", byDefault) + profile("q", "2"), "q"), none, []],
  [
    "two at once, named in the other order",
    settings(profile("p", "1") + profile("q", "2"), "q", "p"),
    none,
    [],
  ],
  ["switched off", settings(profile("p", "1"), "p"), none, ["-P!p"]],
  ["by a property", settings(profile("p", "1", whereAsked)), none, ["-Denv=ci"]],
  [
    "of both settings",
    settings(profile("p", "1"), "p"),
    settings(profile("p", "2") + profile("r", "3"), "p", "r"),
    [],
  ],
  ["behind a property of the run", settings(profile("p", "1"), "p"), none, ["-Dv=0"]],
  [
    "before an active profile of the POM",
    settings(profile("p", "1"), "p"),
    none,
    ["-Denv=ci"],
    ofPom,
  ],
  [
    "with a profile of the POM of that name",
    settings("", "q"),
    none,
    [],
    ofPom.replace(whereAsked, ""),
  ],
];

it.for(cases)(
  "Maven fills in the same property: %s",
  { timeout: 180_000 },
  async ([, user, installation, flags, more = ""], context) => {
    const isMissing = spawnSync("mvn", ["--version"]).status !== 0;
    expect(isMissing && process.env["CI_REQUIRES_MAVEN"] === "1", howToInstallMaven).toBe(false);
    if (isMissing) context.skip(howToInstallMaven);
    const properties = "<properties><v>own</v></properties>";
    const text = pom(`${properties}${more}${dependency("g:a", "${v}")}`);
    // What Maven cannot have it names, properties filled in.
    const bom = managed(dependency("g:a", "${v}", "<type>pom</type><scope>import</scope>"));

    const run = async () => ({
      flags,
      settings: [await parseXml(user, "user"), await parseXml(installation, "installation")],
    });
    const parse = await mavenPom.load();
    const tree = { ...repository({ "pom.xml": text }), outside: { ...withheldPoms, run } };
    const { packages } = await parse(text, "pom.xml", tree);

    const said = byMaven(pom(`${properties}${more}${bom}`), { user, installation }, flags);
    expect(said).toContain(`g:a:pom:${packages[0]?.version}`);
  },
);

function byMaven(
  text: string,
  files: Readonly<Record<"user" | "installation", string>>,
  flags: readonly string[],
): string {
  const home = temporaryDirectory();
  writeFiles(home, { ...files, "pom.xml": text });
  const own = ["-s", "user", "-gs", "installation", `-Dmaven.repo.local=${join(home, "local")}`];
  const words = ["--batch-mode", "--offline", ...own, ...flags, "validate"];
  const { stdout } = spawnSync("mvn", words, { cwd: home, encoding: "utf8", timeout: 150_000 });
  return stdout;
}
