import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { requirementOf } from "./npm-spec.ts";
import { rangesIntersect } from "./npm-range.ts";
import { overrideRules, type OverrideRule } from "./override-rules.ts";
import { packageManagerAround } from "./package-manager.ts";
import { pnpmSettings } from "./pnpm-settings.ts";
import { dependenciesIn, readProject, type Project } from "./project.ts";
import { rushOverrides } from "./rush.ts";
import { workspaceOf } from "./workspace.ts";
import { perRepository } from "../per-repository.ts";

/** What the root of a workspace makes of the direct dependencies of one of its projects. */
export interface Overrides {
  /** What is asked for in the end; `null` for nothing. */
  readonly specFor: (name: string, spec: string) => string | null;
  /** Whether another package, a directory or nothing stands in, so that a lockfile may lack the name. */
  readonly isReplaced: (name: string) => boolean;
  /** Whether some of them stand in a catalog. */
  readonly useCatalogs: boolean;
}

interface Rules {
  readonly project: Project;
  readonly rules: readonly OverrideRule[];
}

const asWritten: Overrides = {
  specFor: (_, spec) => spec,
  isReplaced: () => false,
  useCatalogs: false,
};

/** The overrides that hold for a package.json: those of the root of its workspace, whose field alone counts. */
export async function overridesFor(
  path: string,
  own: Project,
  repository: Repository,
): Promise<Overrides> {
  const { root } = await workspaceOf(path, repository);
  const { rules: all, project } = await rulesAt(root, repository);
  if (all.length === 0) return asWritten;
  const rules = Map.groupBy(
    all.filter(({ parent }) => parent === null || parent === own["name"]),
    ({ name }) => name,
  );
  return {
    specFor(name, spec) {
      const rule = rules
        .get(name)
        ?.find((each) => (each.isForRoot || root !== path) && fits(each, spec));
      if (rule === undefined) return spec;
      if (rule.value === removed) return null;
      return rule.value.startsWith("$")
        ? (specOf(rule.value.slice(1), project) ?? spec)
        : rule.value;
    },
    isReplaced: (name) => rules.get(name)?.some((rule) => replaces(rule, project)) === true,
    useCatalogs: all.some(({ value }) => value.startsWith("catalog:")),
  };
}

/** Each root is looked at once, however many members it has. */
const rulesAt = perRepository(readRules);

async function readRules(root: string, repository: Repository): Promise<Rules> {
  const project = readProject(root, repository) ?? {};
  const directory = posix.dirname(root);
  const settings = await pnpmSettings(directory, repository);
  const ofPnpm = [settings.get("overrides"), rushOverrides(directory, repository)];
  return {
    project,
    rules: overrideRules(project, ofPnpm, packageManagerAround(root, repository)),
  };
}

/** As pnpm writes it in the place of a version. */
const removed = "-";

function fits({ range, isText }: OverrideRule, spec: string): boolean {
  if (range === null) return true;
  const [overridden, required] = [range, spec].map((each) => each.trim().replace(/^npm:/, ""));
  return overridden === required || (!isText && rangesIntersect(range, spec) === true);
}

function replaces({ name, value }: OverrideRule, project: Project): boolean {
  if (value === removed) return true;
  const spec = value.startsWith("$") ? specOf(value.slice(1), project) : value;
  const required = requirementOf(name, spec ?? "");
  return required.kind !== "package" || required.name !== name;
}

/** What the root itself asks for, for `$name`. */
function specOf(name: string, project: Project): string | null {
  const sections = ["dependencies", "optionalDependencies", "devDependencies", "peerDependencies"];
  const found = sections.flatMap((section) => dependenciesIn(project, section));
  return found.find(([each]) => each === name)?.[1] ?? null;
}
