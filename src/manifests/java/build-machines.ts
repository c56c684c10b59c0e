import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import type { WrittenPom } from "./pom.ts";

/** A machine on which a project may be built. */
export interface BuildMachine {
  /** As the system property `java.version` has it. */
  readonly jdk: string;
  readonly os: OperatingSystem;
}

export interface OperatingSystem {
  /** As the system property `os.name` has it. */
  readonly name: string;
  readonly arch: string;
  readonly families: readonly string[];
}

/** The first is the one whose profiles are taken for active. */
const systems: readonly [OperatingSystem, ...OperatingSystem[]] = [
  { name: "Linux", arch: "amd64", families: ["unix", "linux"] },
  { name: "Windows 11", arch: "amd64", families: ["windows", "dos"] },
  { name: "Mac OS X", arch: "aarch64", families: ["mac", "unix"] },
];

/** The releases with long-term support. */
const releases: ReadonlyMap<number, string> = new Map([
  [8, "1.8.0_472"],
  [11, "11.0.29"],
  [17, "17.0.17"],
  [21, "21.0.9"],
  [25, "25.0.1"],
]);
/** What Maven 4 and the frameworks of today need, so that a project that declares nothing has at least this. */
const usual = 17;

/** The files in which a repository names its JDK, and where in them. */
const pins: readonly (readonly [file: string, version: RegExp])[] = [
  [".java-version", /^(?:[A-Za-z][\w-]*-)?(\d[\w.+-]*)/m],
  [".sdkmanrc", /^[^\S\n]*java\s*=\s*(\d[\w.+]*)/m],
  [".tool-versions", /^[^\S\n]*java\s+(?:[A-Za-z][\w-]*-)?(\d[\w.+]*)/m],
];

const levelNames = [
  "maven.compiler.release",
  "maven.compiler.target",
  "maven.compiler.source",
  "java.version",
];

/**
 * The machines on which a project may be built, as far as the repository states it: with the JDK that it
 * names, else with those that can compile its level. The first is the one whose profiles count as
 * active: Linux, as the runners of most CIs are, and JDK 17 where the project needs none later.
 */
export function buildMachines(
  lineage: readonly [WrittenPom, ...WrittenPom[]],
  repository: Repository,
): readonly [BuildMachine, ...BuildMachine[]] {
  const able = jdks(lineage, repository);
  const [, ...others] = able.flatMap((jdk) => systems.map((os) => ({ jdk, os })));
  return [{ jdk: able[0], os: systems[0] }, ...others];
}

function jdks(
  lineage: readonly [WrittenPom, ...WrittenPom[]],
  repository: Repository,
): readonly [string, ...string[]] {
  const pinned = pinnedJdk(lineage[0].path, repository);
  if (pinned !== null) return [fullVersion(pinned)];
  const level = compilerLevel(lineage) ?? usual;
  const able = [...releases].filter(([release]) => release >= level);
  const [first, ...others] = [
    ...able.filter(([release]) => release >= usual),
    ...able.filter(([release]) => release < usual),
  ].map(([, version]) => version);
  return first === undefined ? [fullVersion(String(level))] : [first, ...others];
}

function pinnedJdk(path: string, repository: Repository): string | null {
  for (const [name, version] of pins) {
    const file = upward(path, name).find((candidate) => repository.has(candidate));
    const found = file === undefined ? undefined : version.exec(repository.text(file))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** A release alone, such as `21` or `1.8`, as the JDK itself writes its version. */
function fullVersion(text: string): string {
  const version = text.startsWith("8") ? `1.${text}` : text;
  return releases.get(Number(version.replace(/^1\./, ""))) ?? version;
}

function compilerLevel(lineage: readonly WrittenPom[]): number | null {
  for (const { properties } of lineage)
    for (const name of levelNames) {
      const level = /^(?:1\.)?(\d+)$/.exec(properties.get(name) ?? "")?.[1];
      if (level !== undefined) return Number(level);
    }
  return null;
}
