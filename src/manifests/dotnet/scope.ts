import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { absoluteDirectory, machineRoot } from "./paths.ts";
import { solutionDirectories } from "./solution.ts";
import { derivedProperty, isDerived } from "./target-framework.ts";

/** What is known of a property. */
export interface Property {
  /** The values that it has under one condition or another; none where it is set to what is not known. */
  readonly values: readonly string[];
  /** Whether it may be something else: a condition on what the repository does not state sets it. */
  readonly open: boolean;
}

/** Properties of MSBuild, by their lower-case names. https://learn.microsoft.com/visualstudio/msbuild/msbuild-properties */
export type Properties = Map<string, Property>;

/** What an expression of a project file can refer to. */
export interface Scope {
  readonly properties: ReadonlyMap<string, Property>;
  /** The file that the expression stands in. */
  readonly path: string;
  /** The project that is evaluated. */
  readonly project: string;
  readonly repository: Repository;
  /** Set for the build to which no property is passed: what is set nowhere is empty. */
  readonly plain?: boolean;
  /** Set once all files have set their properties, those of the SDK among them: for items. */
  readonly settled?: boolean;
}

/** The property of a name, `undefined` where the repository does not set it. */
export function lookUp(name: string, scope: Scope): Property | undefined {
  const key = name.toLowerCase();
  const property = scope.properties.get(key) ?? reservedProperty(key, scope);
  if (property === undefined && scope.plain === true) return { values: [""], open: false };
  return property;
}

/** Directories of the machine. https://learn.microsoft.com/visualstudio/msbuild/msbuild-reserved-and-well-known-properties */
const machineProperties = new Set([
  "fsharptargetspath",
  "languagetargets",
  "msbuildbinpath",
  "msbuildextensionspath",
  "msbuildextensionspath32",
  "msbuildextensionspath64",
  "msbuildframeworktoolspath",
  "msbuildsdkspath",
  "msbuildtoolspath",
  "netcoresdkbundledversionsprops",
  "netcoretargetingpackroot",
  "nugetpackagefolders",
  "nugetpackageroot",
  "nugetrestoretargets",
  "roslyntargetspath",
  "vctargetspath",
  "vstoolspath",
  "wixtargetspath",
]);

/** What MSBuild of today reports about itself, where a project reads it. */
const ownVersions: ReadonlyMap<string, string> = new Map([
  ["msbuildtoolsversion", "Current"],
  ["msbuildversion", "17.14.0"],
  ["visualstudioversion", "17.0"],
]);

type Compute = (scope: Scope) => readonly string[];

const computed: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ["msbuildthisfile", ({ path }) => [posix.basename(path)]],
  ["msbuildthisfiledirectory", ({ path }) => [absoluteDirectory(posix.dirname(path))]],
  ["msbuildthisfileextension", ({ path }) => [posix.extname(path)]],
  ["msbuildthisfilefullpath", ({ path }) => [absolute(path)]],
  ["msbuildthisfilename", ({ path }) => [posix.basename(path, posix.extname(path))]],
  ["msbuildprojectfile", ({ project }) => [posix.basename(project)]],
  ["msbuildprojectdirectory", ({ project }) => [projectDirectory(project).slice(0, -1)]],
  ["projectdir", ({ project }) => [projectDirectory(project)]],
  ["msbuildprojectextension", ({ project }) => [posix.extname(project)]],
  ["msbuildprojectfullpath", ({ project }) => [absolute(project)]],
  ["msbuildprojectname", ({ project }) => [posix.basename(project, posix.extname(project))]],
  ["msbuildprojectextensionspath", ({ project }) => [`${projectDirectory(project)}obj/`]],
]);

function reservedProperty(key: string, scope: Scope): Property | undefined {
  const compute = computed.get(key);
  if (compute !== undefined) return { values: compute(scope), open: false };
  const ownVersion = ownVersions.get(key);
  if (ownVersion !== undefined) return { values: [ownVersion], open: true };
  // NuGet makes a property for the directory of each package that asks for it.
  if (machineProperties.has(key) || key.startsWith("pkg"))
    return {
      values: [key.startsWith("msbuild") ? machineRoot : `${machineRoot}packages/`],
      open: true,
    };
  if (key === "solutiondir") {
    const values = solutionDirectories(scope.project, scope.repository).map(absoluteDirectory);
    return values.length === 0 ? undefined : { values, open: true };
  }
  if (key === "targetframework") return eachFramework(scope);
  return scope.settled === true && isDerived(key) ? derivedFrom(key, scope) : undefined;
}

/** Each value of `TargetFrameworks`: a build for each of them sets the property. */
function eachFramework(scope: Scope): Property | undefined {
  const all = scope.properties.get("targetframeworks");
  const values = all?.values.flatMap((value) => value.split(";")).map((value) => value.trim());
  if (all === undefined || values === undefined || values.length === 0) return undefined;
  return { values: values.filter((value) => value !== ""), open: all.open };
}

/** What the SDK sets for each framework; nothing where one of them is not known. */
function derivedFrom(key: string, scope: Scope): Property | undefined {
  const frameworks = lookUp("TargetFramework", scope);
  const values = frameworks?.values.flatMap((value) => derivedProperty(key, value) ?? []);
  if (frameworks === undefined || values === undefined || values.length === 0) return undefined;
  if (values.length < frameworks.values.length) return undefined;
  return { values: [...new Set(values)], open: frameworks.open };
}

function projectDirectory(project: string): string {
  return absoluteDirectory(posix.dirname(project));
}

function absolute(path: string): string {
  return `${absoluteDirectory(posix.dirname(path))}${posix.basename(path)}`;
}
