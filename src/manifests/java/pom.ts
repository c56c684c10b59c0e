import { Fault } from "../../domain/problem.ts";
import { parseXml } from "../../syntax/xml.ts";
import { childrenNamed, childText, type XmlElement } from "../../syntax/xml-element.ts";
import { perRepository } from "../per-repository.ts";

/** A dependency as a POM writes it, properties and all. */
export interface Dependency {
  /** Empty where model 4.1.0 leaves the group of a project of the same build out. */
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string | null;
  readonly scope: string | null;
  readonly type: string;
  readonly classifier: string;
  readonly line: number;
}

/** What a project and each of its profiles may have. */
export interface PomPart {
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly Dependency[];
  readonly managed: readonly Dependency[];
}

export interface Profile extends PomPart {
  readonly id: string;
  readonly activation: XmlElement | null;
}

/** One POM as it is written. */
export interface WrittenPom extends PomPart {
  readonly path: string;
  /** Set for one that is no file of the repository. */
  readonly isOutside?: true;
  readonly groupId: string | null;
  readonly artifactId: string | null;
  readonly version: string | null;
  readonly packaging: string;
  readonly parent: PomParent | null;
  readonly profiles: readonly Profile[];
  /** The directories or files of `<modules>` and `<subprojects>`, those of profiles included. */
  readonly modules: readonly string[];
  /** `group:artifact` of the plugins that take part in the build. */
  readonly plugins: readonly string[];
}

export interface PomParent {
  /** Each is empty where model 4.1.0 leaves it to the POM at the relative path. */
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  /** `null` where the POM declares that its parent is not in the repository. */
  readonly relativePath: string | null;
  readonly line: number;
}

/**
 * A POM of the repository, read once however many modules build on it.
 * @throws Fault `manifest-*`, as `readPom`.
 */
export const pomFile = perRepository(async (path, repository): Promise<WrittenPom> =>
  readPom(await parseXml(repository.text(path), path), path),
);

/**
 * Reads a POM. https://maven.apache.org/pom.html
 * @throws Fault `manifest-invalid` for XML of another kind and for a dependency without a name.
 */
export function readPom(root: XmlElement, path: string): WrittenPom {
  if (root.name !== "project")
    throw new Fault(
      "manifest-invalid",
      `${path} is XML, but its root is <${root.name}> and not <project>. Fix the file, or add it to \`exclude\`.`,
      { path, line: root.line },
    );
  const model: Model = { path, infersGroups: modelVersion(root) !== "4.0.0" };
  const profiles = nested(root, "profiles", "profile");
  const parts = [root, ...profiles];
  return {
    path,
    groupId: childText(root, "groupId"),
    artifactId: childText(root, "artifactId"),
    version: childText(root, "version"),
    packaging: childText(root, "packaging") ?? "jar",
    parent: parentOf(root),
    ...partOf(root, model),
    profiles: profiles.map((profile) => ({
      id: childText(profile, "id") ?? "default",
      activation: childrenNamed(profile, "activation")[0] ?? null,
      ...partOf(profile, model),
    })),
    modules: parts.flatMap(modulesOf),
    plugins: parts.flatMap(pluginsOf),
  };
}

interface Model {
  readonly path: string;
  /** Whether a dependency may leave out its group. */
  readonly infersGroups: boolean;
}

/** Maven 4 takes the version from the namespace where `<modelVersion>` is left out. */
function modelVersion(root: XmlElement): string {
  const inferred = /\/POM\/(4\.\d+\.\d+)$/.exec(root.attributes.get("xmlns") ?? "")?.[1];
  return childText(root, "modelVersion") ?? inferred ?? "4.0.0";
}

function partOf(part: XmlElement, model: Model): PomPart {
  return {
    properties: new Map(propertiesOf(part)),
    dependencies: dependenciesOf(part, model),
    managed: childrenNamed(part, "dependencyManagement").flatMap((element) =>
      dependenciesOf(element, model),
    ),
  };
}

function parentOf(root: XmlElement): PomParent | null {
  const [element] = childrenNamed(root, "parent");
  if (element === undefined) return null;
  const written = childrenNamed(element, "relativePath").length > 0;
  return {
    groupId: childText(element, "groupId") ?? "",
    artifactId: childText(element, "artifactId") ?? "",
    version: childText(element, "version") ?? "",
    relativePath: written ? childText(element, "relativePath") : "../pom.xml",
    line: element.line,
  };
}

function propertiesOf(part: XmlElement): [string, string][] {
  return childrenNamed(part, "properties").flatMap(({ children }) =>
    children.map(({ name, text }): [string, string] => [name, text.trim()]),
  );
}

function dependenciesOf(part: XmlElement, { path, infersGroups }: Model): Dependency[] {
  return nested(part, "dependencies", "dependency").map((element) => ({
    groupId:
      childText(element, "groupId") ?? (infersGroups ? "" : nameless(element, "groupId", path)),
    artifactId: childText(element, "artifactId") ?? nameless(element, "artifactId", path),
    version: childText(element, "version"),
    scope: childText(element, "scope"),
    type: childText(element, "type") ?? "jar",
    classifier: childText(element, "classifier") ?? "",
    line: element.line,
  }));
}

function modulesOf(part: XmlElement): string[] {
  return [...nested(part, "modules", "module"), ...nested(part, "subprojects", "subproject")].map(
    ({ text }) => text.trim(),
  );
}

function pluginsOf(part: XmlElement): string[] {
  return childrenNamed(part, "build")
    .flatMap((build) => nested(build, "plugins", "plugin"))
    .map((plugin) => `${childText(plugin, "groupId") ?? ""}:${childText(plugin, "artifactId")}`);
}

function nested(parent: XmlElement, list: string, item: string): XmlElement[] {
  return childrenNamed(parent, list).flatMap((element) => childrenNamed(element, item));
}

function nameless({ line }: XmlElement, missing: string, path: string): never {
  throw new Fault(
    "manifest-invalid",
    `${path} has a dependency without <${missing}>. Add it, or exclude the file.`,
    { path, line },
  );
}
