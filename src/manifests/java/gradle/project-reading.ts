import type { Repository } from "../../format.ts";
import { openBuild, type Build } from "./build/build.ts";
import { forTests } from "./extended-configurations.ts";
import type { Finding } from "./findings.ts";
import { ownModules } from "./build/included-modules.ts";
import { projectPathOf, projectsOf } from "./build/project-paths.ts";
import { placeholderVersion } from "./versions/refresh-versions.ts";
import { gradleVersion } from "./versions/rich-version.ts";
import { kotlin } from "./plugin-versions.ts";
import { scopeOf, type Scope } from "./scope.ts";
import { roleOf } from "./build/script-roles.ts";
import { findingsOf } from "./walk.ts";
import { versionFromProps } from "./versions/versions-props.ts";
import { perRepository } from "../../per-repository.ts";

/** What a project declares and inherits. */
export interface ProjectReading {
  readonly findings: readonly Finding[];
  /** The other files that were looked into. */
  readonly uses: readonly string[];
  readonly build: Build;
  /** What the names in its scripts mean. */
  readonly scope: Scope;
}

/** Reads the script of a project, once for all who ask. @throws Fault `manifest-*` or `include-*` */
export const readProject = perRepository((path: string, repository: Repository, text?: string) =>
  read(text ?? repository.text(path), path, repository),
);

/** More statements than the scripts of any project have, with all that they follow. */
const budget = 30_000;

async function read(text: string, path: string, repository: Repository): Promise<ProjectReading> {
  const build = openBuild(text, path, repository);
  const scope = await scopeOf(build);
  const projects = projectsOf(path, repository);
  const visited = new Set<string>();
  const findings = findingsOf(build, {
    build,
    projects,
    target:
      roleOf(path, repository) === "settings"
        ? null
        : projectPathOf(build.directory, build.root, projects),
    scope,
    test: false,
    managed: false,
    followed: { main: new Set(), test: new Set() },
    budget: { left: budget },
    depth: 0,
    suites: false,
    visited,
  });
  const own = ownModules(build);
  const isForTests = forTests(build, scope);
  const forced = new Map(
    findings.filter((finding) => finding.kind === "forced").map((each) => [each.module, each]),
  );
  const followed = [...visited].flatMap((key) => {
    const [name = ""] = key.split("\0");
    return repository.has(name) ? [name] : [];
  });
  return {
    findings: findings
      .filter((finding) => !("notation" in finding) || !own.has(finding.notation.name))
      .map((finding) =>
        withVersion(withForced(withTest(finding, isForTests), forced), build, scope),
      ),
    uses: [...new Set([...build.uses, ...scope.uses, ...followed])].filter((used) => used !== path),
    build,
    scope,
  };
}

/** Marks what stands in a configuration that only tests have. */
function withTest(finding: Finding, isForTests: (configuration: string) => boolean): Finding {
  if (!("notation" in finding) || finding.test || finding.configuration === "") return finding;
  return isForTests(finding.configuration) ? { ...finding, test: true } : finding;
}

/** The version, or the other module, that is forced for a module, or else for all of its group or name. */
function withForced(finding: Finding, forced: ReadonlyMap<string, Forced>): Finding {
  if (finding.kind !== "dependency" || forced.size === 0) return finding;
  const { notation } = finding;
  const [group = "", artifact] = notation.name.split(":");
  const found = forced.get(notation.name) ?? forced.get(group) ?? forced.get(`:${artifact}`);
  if (found === undefined) return finding;
  const { name = notation.name, version, missing } = found;
  return { ...finding, notation: { name, version, missing } };
}

type Forced = Extract<Finding, { readonly kind: "forced" }>;

/** The version that versions.properties has for `_`, Kotlin's plugin for the modules of Kotlin, and else versions.props. */
function withVersion(finding: Finding, build: Build, scope: Scope): Finding {
  if (!("notation" in finding)) return finding;
  const { notation } = finding;
  const isKotlin = notation.name.startsWith("org.jetbrains.kotlin:");
  const isPlaceholder = notation.missing === placeholderVersion.file;
  if (notation.version !== null || (notation.missing !== null && !isPlaceholder)) return finding;
  const version = isPlaceholder
    ? placeholderVersion.of(notation.name, build.root, build.repository)
    : (gradleVersion({ require: isKotlin ? kotlinVersion(notation.name, scope) : null }) ??
      versionFromProps(notation.name, build.root, build.repository));
  if (version === null) return finding;
  return { ...finding, notation: { ...notation, version, missing: null } };
}

/** https://kotlinlang.org/docs/gradle-configure-project.html#other-ways-to-align-versions */
function kotlinVersion(name: string, scope: Scope): string | null {
  const isCore = /:kotlin-(?:stdlib|test|reflect)/.test(name);
  const core = ["coreLibrariesVersion", "kotlin.coreLibrariesVersion"].map((path) =>
    isCore ? scope.textOf(path) : null,
  );
  return core.find((version) => version !== null) ?? scope.versionOf(kotlin);
}

/** What a project or one that it depends on declares, with the configuration in which it counts. */
export interface Seen {
  readonly entry: Extract<Finding, { readonly kind: "dependency" | "constraint" }>;
  readonly test: boolean;
  readonly configuration: string;
  /** Whether an enforced platform sets it. */
  readonly isEnforced: boolean;
}

/**
 * All that may set versions of a project: what it declares itself, and what is no test's in the projects
 * that it depends on, in the configuration that depends on them.
 */
export async function seenBy(
  path: string,
  repository: Repository,
  own: ProjectReading,
): Promise<readonly Seen[]> {
  const found: Seen[] = [];
  const visited = new Set<string>();

  async function visit(script: string, from: ProjectFinding | null): Promise<void> {
    const { configuration = null, isEnforced = false } = from ?? {};
    const key = `${configuration} ${isEnforced} ${script}`;
    if (visited.has(key) || (from !== null && script === path)) return;
    visited.add(key);
    const { findings } = from === null ? own : await readProject(script, repository);
    for (const finding of findings)
      if ("notation" in finding && (from === null || !finding.test))
        found.push({
          entry: finding,
          test: finding.test,
          configuration: configuration ?? finding.configuration,
          isEnforced,
        });
    for (const finding of findings)
      if (finding.kind === "project")
        for (const other of scriptsOf(finding.project, script, repository))
          await visit(other, from ?? finding);
  }

  await visit(path, null);
  return found;
}

type ProjectFinding = Extract<Finding, { readonly kind: "project" }>;

function scriptsOf(project: string, path: string, repository: Repository): readonly string[] {
  const { directories, scripts } = projectsOf(path, repository);
  const directory = directories.get(project) ?? byAccessor(project, directories);
  return directory === undefined ? [] : (scripts.get(directory) ?? []);
}

/** `projects.myLib` stands for `:my-lib`. */
function byAccessor(project: string, directories: ReadonlyMap<string, string>): string | undefined {
  for (const [path, directory] of directories) if (plain(path) === plain(project)) return directory;
  return undefined;
}

function plain(path: string): string {
  return path.replaceAll(/[-_.]/g, "").toLowerCase();
}
