import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { outsidePoms } from "../../../src/app/outside-poms.ts";
import type { Environment } from "../../../src/domain/program.ts";
import { systemClock, type Clock } from "../../../src/http/clock.ts";
import type { OutsidePoms } from "../../../src/manifests/format.ts";
import { neverCancelled } from "../../../src/domain/cancellation.ts";

/** A home directory until the end of the test, with settings of Maven where they are given. */
function homeWith(path: string, settings?: string): string {
  const home = mkdtempSync(join(tmpdir(), "maven-home-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  if (settings !== undefined) {
    const file = join(home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<settings>${settings}</settings>`);
  }
  return home;
}

interface Given {
  /** Urls by id, in the order of the input. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** What stands in `<settings>`. */
  readonly settings?: string;
  /** The same of the installation. */
  readonly installation?: string;
  readonly env?: Environment;
  readonly clock?: Clock;
}

/** The POMs outside the repository as a run with `java-versions: remote` finds them. */
export function remote({
  repositories = {},
  settings,
  installation,
  env,
  clock = systemClock,
}: Given): OutsidePoms {
  return outsidePoms(
    {
      HOME: homeWith(".m2/settings.xml", settings),
      ...(installation !== undefined && {
        MAVEN_HOME: homeWith("conf/settings.xml", installation),
      }),
      ...env,
    },
    {
      repositories: Object.entries(repositories).map(([id, url]) => ({ id, url })),
      clock,
      stop: neverCancelled.requested,
    },
  );
}

/** Whether a POM was had, by its `group:artifact:version`. */
export async function isHad(poms: OutsidePoms, name = "g.x:a:1"): Promise<boolean> {
  const [groupId = "", artifactId = "", version = ""] = name.split(":");
  return (await poms.find({ groupId, artifactId, version })) !== null;
}

/** The text of a POM with these coordinates and nothing else. */
export function pomOf(name = "g.x:a:1"): string {
  const [groupId, artifactId, version] = name.split(":");
  return `<project><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version></project>`;
}
