import { parseYaml } from "../syntax/yaml.ts";
import { isMapping, mappingOf, type YamlMapping } from "../syntax/yaml-mapping.ts";
import { Fault, faultOf, problemOf, type Problem } from "../domain/problem.ts";
import { descriptorHome, type DescriptorHome } from "./descriptor-paths.ts";
import { basepathOf, namesRepository, type GitBlock, gitBlocks } from "./git-block.ts";

/** A directory that a descriptor gives to an entity. */
export interface DescribedOwner {
  readonly kind: "owner";
  /** Relative to the workspace; `.` for all of it. */
  readonly path: string;
  readonly entity: string;
  /** The descriptor itself. */
  readonly descriptor: string;
}

/** A descriptor that cannot be understood, with the directory that it would own. */
export interface BrokenDescriptor {
  readonly kind: "broken";
  /** `null` where it could be any. */
  readonly path: string | null;
  readonly descriptor: string;
  readonly problem: Problem;
}

/** A descriptor that is understood and owns nothing here. */
export interface IdleDescriptor {
  readonly kind: "idle";
  readonly descriptor: string;
  /** In words that follow on the path. */
  readonly reason: string;
}

export type Described = DescribedOwner | BrokenDescriptor | IdleDescriptor;

/**
 * What a descriptor file declares about ownership: nothing where it is not a descriptor, else for each of its
 * documents an owner, or why it has none.
 * https://docs.cortex.io/ingesting-data-into-cortex/entities-overview/entities/yaml
 * @param repository `owner/name`, `null` where it is not known.
 */
export async function readDescriptor(
  text: string,
  path: string,
  repository: string | null,
): Promise<readonly Described[]> {
  const home = descriptorHome(path);
  try {
    const documents = (await parseYaml(text, path)).filter(isDescriptor);
    return documents.flatMap((document) => described(document, path, home, repository));
  } catch (thrown) {
    // Without its content, a descriptor under `.cortex/` may be about any directory.
    return [broken(path, home.isFixed ? home.path : null, thrown)];
  }
}

/** Scorecards and other settings of Cortex lie in the same folders and are not descriptors. */
function isDescriptor(document: unknown): document is YamlMapping {
  return isMapping(document) && (document.has("openapi") || document.has("info"));
}

function described(
  document: YamlMapping,
  path: string,
  home: DescriptorHome,
  repository: string | null,
): readonly Described[] {
  const info = mappingOf(document.get("info"));
  const blocks = gitBlocks(info, path);
  const idle = idleReason(info, blocks);
  if (idle !== null) return [{ kind: "idle", descriptor: path, reason: idle }];
  const mine = blocks.filter((block) => namesRepository(block, repository));
  // Beside the code, a block that names no repository, or one that cannot be compared, is none of another.
  const others = home.isFixed && repository === null ? [] : blocks;
  const foreignBlocks = home.isFixed ? others.filter(namesAny) : others;
  if (foreignBlocks.length > 0 && mine.length === 0)
    return [{ kind: "idle", descriptor: path, reason: foreign(foreignBlocks, repository) }];
  const basepath = home.isFixed ? "." : basepathOf(mine);
  // Cortex counts it from the root of the repository, wherever the descriptor lies.
  const owned = basepath === "." ? home.path : fromRoot(basepath);
  const entity = info.get("x-cortex-tag");
  if (owned === null) return [broken(path, null, outside(path, basepath))];
  if (typeof entity !== "string" || entity === "") return [broken(path, owned, tagless(path))];
  return [{ kind: "owner", path: owned, entity, descriptor: path }];
}

/** Where a path leads; `null` where it leaves the repository. */
function fromRoot(path: string): string | null {
  const segments: string[] = [];
  for (const segment of path.split("/"))
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  return segments.join("/") || ".";
}

/** Teams are people, and a domain without a git block is a group of other entities. */
function idleReason(info: YamlMapping, blocks: readonly GitBlock[]): string | null {
  const type = info.get("x-cortex-type");
  if (type === "team") return "describes a team, which owns no code";
  return type === "domain" && blocks.length === 0
    ? "describes a domain without an `x-cortex-git`, which owns no code"
    : null;
}

function namesAny({ names }: GitBlock): boolean {
  return names.some((name) => name !== "");
}

/** A repository keeps its descriptors when it is renamed, and they its old name. */
function foreign(blocks: readonly GitBlock[], repository: string | null): string {
  const named = blocks.map(({ names }) => names.at(-1) || "no repository").join(" and ");
  const fact = `names ${named} in its \`x-cortex-git\``;
  return repository === null
    ? `${fact}, and which repository this is is not known`
    : `${fact}, and this repository is ${repository}. If it was renamed, write its new name there`;
}

function broken(descriptor: string, path: string | null, thrown: unknown): BrokenDescriptor {
  const { message, place } = faultOf(thrown);
  const fault = new Fault("descriptor-invalid", message, place, thrown);
  return { kind: "broken", path, descriptor, problem: problemOf(fault, { path: descriptor }) };
}

function tagless(path: string): Fault {
  return new Fault(
    "descriptor-invalid",
    `${path} has no \`x-cortex-tag\` in its \`info\`, so the entity is not known. Add the tag; until then the directory it owns is held.`,
    { path, line: 1 },
  );
}

function outside(path: string, basepath: string): Fault {
  return new Fault(
    "descriptor-invalid",
    `${path} has the basepath ${JSON.stringify(basepath)}, which leaves the repository. Fix it; until then nothing of this repository is written.`,
    { path, line: 1 },
  );
}
