import { isMapping, type YamlMapping } from "../syntax/yaml-mapping.ts";
import { Fault } from "../domain/problem.ts";

/** What a descriptor declares about a repository, on one of the Git hosts. */
export interface GitBlock {
  /** The names under which this block may mean a repository, in lower case. */
  readonly names: readonly string[];
  readonly basepath: string;
}

/**
 * The blocks of `x-cortex-git`: `github`, `gitlab`, `bitbucket`, `azure` and those to come.
 * @param path of the descriptor.
 * @throws Fault `descriptor-invalid` for what cannot be understood: without it a descriptor owns more.
 */
export function gitBlocks(info: YamlMapping, path: string): readonly GitBlock[] {
  const hosts = info.get("x-cortex-git") ?? "";
  if (hosts === "") return [];
  if (!isMapping(hosts)) throw invalid(path, "an `x-cortex-git` that is not a mapping");
  return [...hosts]
    .filter(([, block]) => block !== "")
    .map(([host, block]) => {
      if (!isMapping(block))
        throw invalid(
          path,
          `an \`x-cortex-git\` with a ${host.slice(0, 100)} that is not a mapping`,
        );
      return {
        names: names(textOf(block, "project", path), textOf(block, "repository", path)),
        basepath: textOf(block, "basepath", path),
      };
    });
}

/** Whether a block means the repository `owner/name`; Git hosts ignore case. */
export function namesRepository({ names: own }: GitBlock, repository: string | null): boolean {
  return repository !== null && own.includes(repository.toLowerCase());
}

/** The directory that the first of the blocks names, without slashes around it; `.` for the root. */
export function basepathOf(blocks: readonly GitBlock[]): string {
  const written = blocks.find(({ basepath }) => basepath !== "")?.basepath ?? "";
  return written.replaceAll("\\", "/").replace(/^\/+|\/+$/g, "") || ".";
}

/** Azure names a repository within a project. */
function names(project: string, repository: string): readonly string[] {
  const own = repository.toLowerCase();
  return project === "" ? [own] : [own, `${project.toLowerCase()}/${own}`];
}

function textOf(mapping: YamlMapping, key: string, path: string): string {
  const value = mapping.get(key) ?? "";
  if (typeof value !== "string")
    throw invalid(path, `an \`x-cortex-git\` with a ${key} that is not text`);
  return value.trim();
}

function invalid(path: string, fact: string): Fault {
  return new Fault(
    "descriptor-invalid",
    `${path} has ${fact}. Fix it; until then what it would own is held.`,
    { path, line: 1 },
  );
}
