import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import { parseYaml } from "../../syntax/yaml.ts";
import { mappingOf } from "../../syntax/yaml-mapping.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { requirementOf } from "./npm-spec.ts";
import { readProject } from "./project.ts";

type Names = ReadonlySet<string>;

const none: Names = new Set();
const known = new WeakMap<Repository, Map<string, Promise<Names>>>();

/**
 * The direct dependencies that a package.json or a workspace around it replaces by another package, by
 * a directory or by nothing, so that a lockfile has no package of that name.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#overrides,
 * https://yarnpkg.com/configuration/manifest#resolutions, https://pnpm.io/settings#overrides
 */
export async function overriddenNames(path: string, repository: Repository): Promise<Names> {
  const files = upward(path, "package.json");
  const names = await Promise.all(files.map((file) => namesAt(file, repository)));
  return names.every(({ size }) => size === 0) ? none : new Set(names.flatMap((each) => [...each]));
}

/** Each file is read once, however many members ask. */
function namesAt(file: string, repository: Repository): Promise<Names> {
  const files = known.get(repository) ?? new Map<string, Promise<Names>>();
  known.set(repository, files);
  const names = files.get(file) ?? readNames(file, repository);
  files.set(file, names);
  return names;
}

async function readNames(file: string, repository: Repository): Promise<Names> {
  const project = readProject(file, repository) ?? {};
  const { overrides, resolutions, pnpm } = project;
  const settings = await readSettings(
    posix.join(posix.dirname(file), "pnpm-workspace.yaml"),
    repository,
  );
  const written = [overrides, resolutions, isRecord(pnpm) ? pnpm["overrides"] : null, settings];
  return new Set(written.filter(isRecord).flatMap(Object.entries).flatMap(overridden));
}

async function readSettings(file: string, repository: Repository): Promise<unknown> {
  if (!repository.has(file)) return null;
  try {
    const [settings] = await parseYaml(repository.text(file), file);
    return Object.fromEntries(mappingOf(mappingOf(settings).get("overrides")));
  } catch {
    // Without them at worst a dependency counts that is replaced.
    return null;
  }
}

/** As npm, Yarn and pnpm write it: `name`, `name@range` or, for Yarn, a path that ends in any parent. */
const direct = /^(?:\*\*\/)?((?:@[^/@>]+\/)?[^/@>]+)(?:@.*)?$/;

function overridden([key, value]: readonly [string, unknown]): readonly string[] {
  const name = direct.exec(key)?.[1];
  const written = isRecord(value) ? value["."] : value;
  if (name === undefined || typeof written !== "string") return [];
  if (written === "-") return [name];
  const required = requirementOf(name, written);
  return required.kind === "package" && required.name === name ? [] : [name];
}
