import { isMapping, type YamlMapping } from "../manifests/syntax/yaml.ts";

/** What a descriptor says about a repository, on one of the Git hosts. */
export interface GitBlock {
  /** The names under which this block may mean a repository, in lower case. */
  readonly names: readonly string[];
  readonly basepath: string;
}

/** The blocks of `x-cortex-git`: `github`, `gitlab`, `bitbucket`, `azure` and those to come. */
export function gitBlocks(info: YamlMapping): readonly GitBlock[] {
  const hosts = info.get("x-cortex-git");
  if (!isMapping(hosts)) return [];
  return [...hosts.values()].filter(isMapping).map((host) => ({
    names: names(textOf(host, "project"), textOf(host, "repository")),
    basepath: textOf(host, "basepath"),
  }));
}

/** Whether a block means the repository `owner/name`; Git hosts do not tell upper from lower case. */
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

function textOf(mapping: YamlMapping, key: string): string {
  const value = mapping.get(key);
  return typeof value === "string" ? value.trim() : "";
}
