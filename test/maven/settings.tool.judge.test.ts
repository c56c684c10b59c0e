import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { outsidePoms } from "../../src/app/outside-poms.ts";
import { neverCancelled } from "../../src/domain/cancellation.ts";
import { systemClock } from "../../src/http/clock.ts";
import { startServer, type LoopbackServer } from "../http/support/loopback-server.ts";
import { howToInstallMaven } from "../manifests/java/maven/maven-itself.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { isHad, pomOf } from "./support/remote.ts";

const parent = pomOf("b:parent:1").replace(
  "</project>",
  "<modelVersion>4.0.0</modelVersion><packaging>pom</packaging></project>",
);
const path = "/b/parent/1/parent-1.pom";

/** What a server is asked to give a POM, and whose credentials it takes. */
interface Place {
  readonly has?: boolean;
  /** `user:password` */
  readonly needs?: string;
}

/** Settings, with `{a}` for the address of the server `a`. */
type Case = readonly [
  title: string,
  places: Readonly<Record<string, Place>>,
  settings: string,
  installation?: string,
];

const repositories = (...ids: readonly string[]): string =>
  `<repositories>${ids.map((id) => `<repository><id>${id}</id><url>{${id}}</url></repository>`).join("")}</repositories>`;
const profile = (id: string, body: string): string =>
  `<profile><id>${id}</id><activation><activeByDefault>true</activeByDefault></activation>${body}</profile>`;
const profiles = (...all: readonly string[]): string => `<profiles>${all.join("")}</profiles>`;
const mirrors = (...all: readonly (readonly [id: string, of: string])[]): string =>
  `<mirrors>${all.map(([id, of]) => `<mirror><id>${id}</id><mirrorOf>${of}</mirrorOf><url>{${id}}</url></mirror>`).join("")}</mirrors>`;
const server = (id: string, body: string): string =>
  `<servers><server><id>${id}</id>${body}</server></servers>`;
const me = "<username>me</username><password>hunter2</password>";
const twoProfiles = profiles(
  profile("p", repositories("a", "b")),
  profile("q", repositories("c", "central")),
);
const have = { a: {}, b: { has: true }, c: {}, central: {} } as const;

const cases: readonly Case[] = [
  ["the last profile first, and within it as written", have, twoProfiles],
  ["a mirror of all", { ...have, m: { has: true } }, twoProfiles + mirrors(["m", "*"])],
  ["a mirror of all but one", { ...have, m: {} }, twoProfiles + mirrors(["m", "*,!b"])],
  [
    "a mirror of one before an earlier one of all",
    { ...have, m: {}, n: { has: true } },
    twoProfiles + mirrors(["m", "*"], ["n", "a"]),
  ],
  [
    "blanks in a list, which exclude nothing",
    { ...have, m: { has: true } },
    twoProfiles + mirrors(["m", "*, !b"]),
  ],
  [
    "a mirror of what is not on this machine",
    { ...have, m: { has: true } },
    twoProfiles + mirrors(["m", "external:*"]),
  ],
  [
    "credentials of a repository",
    { ...have, b: { has: true, needs: "me:hunter2" } },
    twoProfiles + server("b", me),
  ],
  [
    "credentials of a mirror, not of what it stands for",
    { ...have, m: { has: true, needs: "me:hunter2" } },
    twoProfiles + mirrors(["m", "*"]) + server("m", me),
  ],
  [
    "credentials of what a mirror stands for, which do not count",
    { ...have, m: { has: true, needs: "me:hunter2" } },
    twoProfiles + mirrors(["m", "*"]) + server("b", me),
  ],
  [
    "a password of the environment",
    { ...have, b: { has: true, needs: "me:of-the-environment" } },
    twoProfiles + server("b", "<username>me</username><password>${env.MAVEN_TEST}</password>"),
  ],
  [
    "a mirror and credentials of the installation",
    { ...have, m: { has: true, needs: "me:hunter2" } },
    twoProfiles,
    mirrors(["m", "*"]) + server("m", me),
  ],
  [
    "a mirror and credentials of the user before those of the installation with their id",
    { ...have, m: { has: true, needs: "me:hunter2" }, n: {} },
    twoProfiles + mirrors(["m", "*,!a"]) + server("m", me),
    mirrors(["m", "a"], ["n", "a"]).replace("{m}", "{n}") +
      server("m", "<username>me</username><password>other</password>"),
  ],
  [
    "profiles of the installation behind those of the user, which may activate them",
    { ...have, d: {}, e: {} },
    `${twoProfiles}<activeProfiles><activeProfile>e</activeProfile></activeProfiles>`,
    profiles(
      profile("q", repositories("d")),
      profile("d", repositories("d")),
      `<profile><id>e</id>${repositories("e")}</profile>`,
    ),
  ],
  [
    "no network, where the installation says so alone",
    have,
    twoProfiles,
    "<offline>true</offline>",
  ],
  ["no network, where the user says so", have, `${twoProfiles}<offline>true</offline>`],
];

const env = { MAVEN_TEST: "of-the-environment" };

it.for(cases)(
  "Maven asks the same servers: %s",
  { timeout: 180_000 },
  async ([, places, settings, installation = ""], context) => {
    const isMissing = spawnSync("mvn", ["--version"]).status !== 0;
    expect(isMissing && process.env["CI_REQUIRES_MAVEN"] === "1", howToInstallMaven).toBe(false);
    if (isMissing) context.skip(howToInstallMaven);
    const servers = new Map<string, LoopbackServer>();
    for (const [id, place] of Object.entries(places)) servers.set(id, await started(place));
    const filled = (text: string): string =>
      text.replaceAll(/\{(\w+)\}/g, (written, id: string) => servers.get(id)?.url ?? written);
    const home = temporaryDirectory();
    writeFiles(home, {
      ".m2/settings.xml": `<settings>${filled(settings)}</settings>`,
      "conf/settings.xml": `<settings>${filled(installation)}</settings>`,
      "pom.xml":
        "<project><modelVersion>4.0.0</modelVersion><parent><groupId>b</groupId><artifactId>parent</artifactId><version>1</version><relativePath/></parent><artifactId>own</artifactId><packaging>pom</packaging></project>",
    });

    const isHadByMaven = await byMaven(home);
    const maven = askedOf(servers, new Map());
    const before = new Map([...servers].map(([id, { seen }]) => [id, seen.length]));
    const poms = outsidePoms(
      { HOME: home, MAVEN_HOME: home, ...env },
      { repositories: [], clock: systemClock, stop: neverCancelled.requested },
    );

    expect(await isHad(poms, "b:parent:1")).toBe(isHadByMaven);
    expect(askedOf(servers, before)).toEqual(maven);
  },
);

function started({ has = false, needs }: Place): Promise<LoopbackServer> {
  return startServer(({ headers, url }) => {
    const pair = `Basic ${Buffer.from(needs ?? "").toString("base64")}`;
    if (needs !== undefined && headers.authorization !== pair)
      return { status: 401, headers: { "www-authenticate": 'Basic realm="r"' } };
    return has && url === path ? { body: parent } : { status: 404 };
  });
}

async function byMaven(home: string): Promise<boolean> {
  const child = spawn(
    "mvn",
    [
      "--batch-mode",
      "-s",
      ".m2/settings.xml",
      "-gs",
      "conf/settings.xml",
      `-Dmaven.repo.local=${join(home, "local")}`,
      "validate",
    ],
    { cwd: home, env: { ...process.env, ...env }, stdio: "ignore", timeout: 150_000 },
  );
  const [status] = (await once(child, "close")) as [number | null];
  return status === 0;
}

/** With what authorization each server was asked for the POM last, after so many requests of all; `null` where it was not. */
function askedOf(
  servers: ReadonlyMap<string, LoopbackServer>,
  before: ReadonlyMap<string, number>,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    [...servers].map(([id, { seen }]) => {
      const last = seen.slice(before.get(id)).findLast(({ url }) => url === path);
      return [id, last === undefined ? null : (last.headers.authorization ?? "none")];
    }),
  );
}
