import { isMapping, parseYaml } from "../../syntax/yaml.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { condaDoubt, mayBringPython } from "./conda-packages.ts";
import { constrain } from "./constraints.ts";
import { warningOf, withUnresolved } from "./doubt.ts";
import { isOwnProject } from "./own-project.ts";
import { readRequirements } from "./requirements-files.ts";
import { readLines } from "./requirements-lines.ts";
import { saysDevelopment } from "./requirements-names.ts";
import { posix } from "node:path";

/**
 * An environment of conda: what its `pip` list requires. Packages of conda have names of conda's own.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export const condaEnv: Format = {
  id: "conda-env",
  packageType: "PYTHON",
  files: ["*environment*.yml", "*environment*.yaml", "conda.yml", "conda.yaml"],
  lockfile: false,
  endpoint: null,
  parse,
};

/** @throws Fault `manifest-invalid`, `include-missing` or `include-cycle`. */
async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  // Files of other tools have such names as well, with templates that are no YAML.
  if (!/^(?:\uFEFF)?["']?dependencies["']?[^\S\n]*:/m.test(text)) return { packages: [] };
  const [root] = await parseYaml(text, path);
  const listed: unknown = isMapping(root) ? root.get("dependencies") : null;
  const dependencies: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const pipLists = dependencies.flatMap((entry) => (isMapping(entry) ? pipListOf(entry) : []));
  const found = readRequirements(
    readLines(pipLists.join("\n"), path, repository),
    path,
    repository,
  );
  const development = saysDevelopment(posix.basename(path));
  const foreign = [];
  for (const { stated } of found.packages) {
    const { checkout, package: entry } = stated;
    if (checkout === null || !(await isOwnProject(entry.name, checkout, repository)))
      foreign.push({ ...stated, package: { ...entry, development } });
  }
  const conda = condaDoubt(dependencies.flatMap(condaName).filter(mayBringPython));
  const uses = [...new Set([...found.included, ...found.constraining])];
  return withUnresolved({
    packages: constrain(foreign, found.constraints),
    ...(uses.length > 0 && { uses }),
    warnings: [
      ...found.warnings.map(({ line: _, ...warning }) => warning),
      ...(conda === null ? [] : [warningOf(path, conda)]),
    ],
  });
}

/** Lines as pip reads them; a line of the list has no number in the file. */
function pipListOf(entry: ReadonlyMap<string, unknown>): readonly string[] {
  const list: unknown = entry.get("pip");
  return (Array.isArray(list) ? list : []).filter((each: unknown) => typeof each === "string");
}

/** `channel::name[build]>=1` */
function condaName(entry: unknown): readonly string[] {
  if (typeof entry !== "string") return [];
  return /^(?:[^\s:]+::)?([\w.-]+)/.exec(entry.trim())?.slice(1, 2) ?? [];
}
