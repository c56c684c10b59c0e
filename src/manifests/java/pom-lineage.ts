import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { pathFrom } from "../workspace-path.ts";
import { withActiveProfiles, type Pom, type PomRole } from "./active-profiles.ts";
import { mavenConfig, type MavenConfig } from "./maven-config.ts";
import { outsidePom } from "./outside-pom.ts";
import { pomFile, type PomParent, type WrittenPom } from "./pom.ts";

/** A POM with its ancestors, nearest first, as far as the repository has them. */
export interface Lineage {
  readonly poms: readonly [Pom, ...Pom[]];
  /** The ancestor that is not in the repository, as `group:artifact:version`; `null` when none is missing. */
  readonly missing: string | null;
  /** What `.mvn` sets, over all that POMs set. */
  readonly config: MavenConfig;
}

/** Finds the POM of the repository that has these coordinates; `null` where there is none. */
export type FindPom = (coordinates: Coordinates) => string | null;

type Coordinates = Pick<PomParent, "groupId" | "artifactId" | "version">;

/**
 * Follows `<parent>` inside the workspace, by its relative path, else by its coordinates, and merges
 * the active profiles in.
 * @throws Fault `include-cycle` for a POM among its own ancestors, `manifest-invalid` for too many.
 */
export async function lineageOf(
  pom: WrittenPom,
  repository: Repository,
  findPom: FindPom = () => null,
  role: PomRole = "project",
): Promise<Lineage> {
  const poms: [WrittenPom, ...WrittenPom[]] = [pom];
  let missing: string | null = null;
  for (let { parent } = pom; parent !== null;) {
    const found =
      (await atRelativePath(poms.at(-1) ?? pom, parent, repository)) ??
      (await readAt(findPom(parent), repository)) ??
      (await outsideParent(parent, poms, repository));
    if (found === null) {
      missing = coordinates(parent);
      break;
    }
    if (poms.some(({ path }) => path === found.path)) throw cycle(poms, found);
    if (poms.length > mostAncestors) throw tooDeep(pom.path);
    poms.push(found);
    ({ parent } = found);
  }
  const config = await mavenConfig(pom.path, repository);
  return {
    poms: withActiveProfiles(withInferredParents(poms), role, config, repository),
    missing,
    config,
  };
}

/** Every module is read with all of its ancestors, so that a long chain costs its length many times over. */
const mostAncestors = 50;

async function readAt(path: string | null, repository: Repository): Promise<WrittenPom | null> {
  return path === null ? null : await pomFile(path, repository);
}

/** As Maven, takes what lies at the relative path only when it is the parent that is asked for. */
async function atRelativePath(
  pom: WrittenPom,
  parent: PomParent,
  repository: Repository,
): Promise<WrittenPom | null> {
  if (parent.relativePath === null) return null;
  const written = pathFrom(pom.path, parent.relativePath);
  const candidates = written === null ? [] : [written, posix.join(written, "pom.xml")];
  const path = candidates.find((candidate) => isFile(candidate) && repository.has(candidate));
  const found = await readAt(path ?? null, repository);
  return found !== null && isParent(found, parent) ? found : null;
}

/** Only a POM of that packaging can be a parent, and none that is among its own ancestors. */
async function outsideParent(
  parent: PomParent,
  poms: readonly WrittenPom[],
  repository: Repository,
): Promise<WrittenPom | null> {
  const found = await outsidePom(coordinates(parent), repository);
  if (found === null || poms.some(({ path }) => path === found.path)) return null;
  return found.packaging === "pom" ? found : null;
}

function isFile(path: string): boolean {
  return path.endsWith(".xml") || path.endsWith(".pom");
}

function isParent(pom: WrittenPom, { groupId, artifactId, version }: PomParent): boolean {
  return (
    (pom.artifactId === artifactId || artifactId === "") &&
    matches(pom.groupId ?? pom.parent?.groupId ?? null, groupId) &&
    matches(pom.version ?? pom.parent?.version ?? null, version)
  );
}

/**
 * Text with properties cannot be compared before they are known, and may be equal; so may what model
 * 4.1.0 leaves out.
 */
function matches(own: string | null, asked: string): boolean {
  return own === asked || asked === "" || own?.includes("${") === true || asked.includes("${");
}

/**
 * What a `<parent>` leaves out is what the POM at its relative path has.
 * https://maven.apache.org/whatsnewinmaven4.html
 */
function withInferredParents(
  poms: readonly [WrittenPom, ...WrittenPom[]],
): [WrittenPom, ...WrittenPom[]] {
  const completed: WrittenPom[] = [];
  let above: WrittenPom | null = null;
  for (const pom of poms.toReversed()) {
    above = above === null ? pom : withParent(pom, above);
    completed.unshift(above);
  }
  const [first = poms[0], ...ancestors] = completed;
  return [first, ...ancestors];
}

function withParent(pom: WrittenPom, above: WrittenPom): WrittenPom {
  const { parent } = pom;
  if (parent === null || (parent.groupId && parent.artifactId && parent.version)) return pom;
  return {
    ...pom,
    parent: {
      ...parent,
      groupId: parent.groupId || (above.groupId ?? above.parent?.groupId ?? ""),
      artifactId: parent.artifactId || (above.artifactId ?? ""),
      version: parent.version || (above.version ?? above.parent?.version ?? ""),
    },
  };
}

function coordinates({ groupId, artifactId, version }: PomParent): string {
  return [groupId, artifactId, version].map((part) => part || "?").join(":");
}

function tooDeep(path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has more than ${mostAncestors} ancestors. Shorten the chain of parents, or add the file to \`exclude\`.`,
    { path },
  );
}

function cycle(poms: readonly WrittenPom[], found: WrittenPom): Fault {
  const [first] = poms;
  const chain = [...poms, found].map(({ path }) => path).join(" → ");
  return new Fault("include-cycle", `${chain} is a cycle of parents. Break it.`, {
    path: first?.path ?? found.path,
  });
}
