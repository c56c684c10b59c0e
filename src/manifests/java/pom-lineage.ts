import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import { pathFrom } from "../workspace-path.ts";
import { mavenConfig, type MavenConfig } from "./maven-config.ts";
import { readPom, type Pom, type PomParent } from "./pom.ts";

/** A POM with its ancestors, nearest first, as far as the repository has them. */
export interface Lineage {
  readonly poms: readonly [Pom, ...Pom[]];
  /** The ancestor that is not in the repository, as `group:artifact:version`; `null` when none is missing. */
  readonly missing: string | null;
  /** What `.mvn/maven.config` sets, over all that POMs set. */
  readonly configured: MavenConfig;
}

/** Tells the POM of the repository that has these coordinates; `null` where there is none. */
export type FindPom = (coordinates: Coordinates) => string | null;

type Coordinates = Pick<PomParent, "groupId" | "artifactId" | "version">;

/**
 * Follows `<parent>` inside the workspace: by its relative path, else by its coordinates.
 * @throws Fault `include-cycle` for a POM among its own ancestors, `manifest-invalid` for too many.
 */
export async function lineageOf(
  pom: Pom,
  repository: Repository,
  findPom: FindPom = () => null,
): Promise<Lineage> {
  const poms: [Pom, ...Pom[]] = [pom];
  const configured = mavenConfig(pom.path, repository);
  for (let { parent } = pom; parent !== null;) {
    const found =
      (await atRelativePath(poms.at(-1) ?? pom, parent, repository)) ??
      (await readAt(findPom(parent), repository));
    if (found === null) return { poms, missing: coordinates(parent), configured };
    if (poms.some(({ path }) => path === found.path)) throw circle(poms, found);
    if (poms.length > mostAncestors) throw tooDeep(pom.path);
    poms.push(found);
    ({ parent } = found);
  }
  return { poms, missing: null, configured };
}

/** Every module is read with all of its ancestors, so that a long chain costs its length many times over. */
const mostAncestors = 50;

async function readAt(path: string | null, repository: Repository): Promise<Pom | null> {
  return path === null ? null : readPom(await xmlFile(path, repository), path);
}

/** As Maven, takes what lies at the relative path only when it is the parent that is asked for. */
async function atRelativePath(
  pom: Pom,
  parent: PomParent,
  repository: Repository,
): Promise<Pom | null> {
  if (parent.relativePath === null) return null;
  const written = pathFrom(pom.path, parent.relativePath);
  const candidates = written === null ? [] : [written, posix.join(written, "pom.xml")];
  const path = candidates.find((candidate) => isFile(candidate) && repository.has(candidate));
  const found = await readAt(path ?? null, repository);
  return found !== null && isParent(found, parent) ? found : null;
}

function isFile(path: string): boolean {
  return path.endsWith(".xml") || path.endsWith(".pom");
}

function isParent(pom: Pom, { groupId, artifactId, version }: PomParent): boolean {
  const ownVersion = pom.version ?? pom.parent?.version ?? null;
  return (
    pom.artifactId === artifactId &&
    matches(pom.groupId ?? pom.parent?.groupId ?? null, groupId) &&
    matches(ownVersion, version)
  );
}

/** Text with properties is compared by nobody before they are known, and may be equal. */
function matches(own: string | null, asked: string): boolean {
  return own === asked || own?.includes("${") === true || asked.includes("${");
}

function coordinates({ groupId, artifactId, version }: PomParent): string {
  return `${groupId}:${artifactId}:${version}`;
}

function tooDeep(path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has more than ${mostAncestors} ancestors. Shorten the chain of parents, or add the file to \`exclude\`.`,
    { path },
  );
}

function circle(poms: readonly Pom[], found: Pom): Fault {
  const [first] = poms;
  const chain = [...poms, found].map(({ path }) => path).join(" → ");
  return new Fault("include-cycle", `${chain} is a circle of parents. Break it.`, {
    path: first?.path ?? found.path,
  });
}
