import { posix } from "node:path";
import { parseYaml } from "../../syntax/yaml.ts";
import { mappingOf, type YamlMapping } from "../../syntax/yaml-mapping.ts";
import type { Repository } from "../format.ts";

/** The `pnpm-workspace.yaml` of a directory; empty where there is none that can be read. https://pnpm.io/settings */
export async function pnpmSettings(
  directory: string,
  repository: Repository,
): Promise<YamlMapping> {
  const path = posix.join(directory, "pnpm-workspace.yaml");
  if (!repository.has(path)) return new Map();
  try {
    const [settings] = await parseYaml(repository.text(path), path);
    return mappingOf(settings);
  } catch {
    // Without them every name counts as a package, as it is written: none is lost.
    return new Map();
  }
}
