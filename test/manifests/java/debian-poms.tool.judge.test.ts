import { expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { startServer } from "../../http/support/loopback-server.ts";
import { remote } from "../../maven/support/remote.ts";
import { formatNamed, parse } from "../../support/format-named.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { repository } from "../../support/speakers.ts";
import { debianPoms, howToUnpackPoms, type DebianPom } from "./maven/debian-poms.ts";
import { howToInstallMaven, startMaven } from "./maven/maven-itself.ts";

const mavenPom = formatNamed("maven-pom");
const isRequired = process.env["CI_REQUIRES_MAVEN"] === "1";

it("reads the POMs of Debian's packages from a repository as Maven's model builder does", async (context) => {
  const found = debianPoms();
  expect(found === null && isRequired, howToUnpackPoms).toBe(false);
  const poms = found ?? context.skip(howToUnpackPoms);
  const started = startMaven();
  expect(started === null && isRequired, howToInstallMaven).toBe(false);
  const maven = started ?? context.skip(howToInstallMaven);
  const paths = new Map(poms.map((pom) => [`/${directoryOf(pom)}/${fileOf(pom)}`, pom.text]));
  const server = await startServer(({ url }) => {
    const body = paths.get(url);
    return body === undefined ? { status: 404 } : { body };
  });
  const directory = temporaryDirectory();
  writeFiles(
    directory,
    Object.fromEntries(poms.map((pom) => [`${directoryOf(pom)}/pom.xml`, pom.text])),
  );
  const models = await maven.effectiveModels(directory);
  maven.end();

  let [compared, read] = [0, 0];
  for (const pom of poms) {
    const itself = models.poms[`${directoryOf(pom)}/pom.xml`];
    if (itself === undefined || typeof itself === "string") continue;
    // One run each: a run asks for no more than 300.
    const reading = await byUs(pom.text, server.url);
    const expected = itself
      .filter(([name]) => name !== `${pom.group}:${pom.artifact}`)
      .map(([name, version, scope]) => [name, asWeSay(version), scope === "test"].join(" "));

    expect(reading, `${pom.group}:${pom.artifact}:${pom.version}`).toEqual(
      [...new Set(expected)].toSorted(),
    );
    compared += itself.length;
    read += 1;
  }

  expect(read).toBeGreaterThan(500);
  expect(compared).toBeGreaterThan(1_500);
}, 300_000);

function directoryOf({ group, artifact, version }: DebianPom): string {
  return `${group.replaceAll(".", "/")}/${artifact}/${version}`;
}

function fileOf({ artifact, version }: DebianPom): string {
  return `${artifact}-${version}.pom`;
}

function asWeSay(version: string): string {
  return version === "" || version.includes("${") ? "-" : version.replace(/^\[([^,]*)\]$/, "$1");
}

async function byUs(text: string, url: string): Promise<readonly string[] | string> {
  const outside = remote({ repositories: { a: url } });
  try {
    const tree = { ...repository({ "pom.xml": text }), outside };
    const { packages } = await parse(mavenPom, text, "pom.xml", tree);
    const all = packages.map(({ name, version, development }) =>
      [name, version ?? "-", development].join(" "),
    );
    return [...new Set(all)].toSorted();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.message;
    throw thrown;
  }
}
