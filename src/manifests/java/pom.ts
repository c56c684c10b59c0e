import { Fault } from "../../domain/problem.ts";
import { childrenNamed, childText, type XmlElement } from "../../syntax/xml.ts";

/** A dependency as a POM writes it, properties and all. */
export interface Dependency {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string | null;
  readonly scope: string | null;
  readonly type: string;
  readonly classifier: string;
  readonly line: number;
}

/** One POM as it is written, with the profiles that are active by default merged in. */
export interface Pom {
  readonly path: string;
  readonly groupId: string | null;
  readonly artifactId: string | null;
  readonly version: string | null;
  readonly parent: PomParent | null;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly Dependency[];
  readonly managed: readonly Dependency[];
  /** Whether profiles that are not active by default have dependencies. */
  readonly inactive: boolean;
}

export interface PomParent {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  /** `null` where the POM says that its parent is not in the repository. */
  readonly relativePath: string | null;
}

/**
 * Reads a POM. https://maven.apache.org/pom.html
 * @throws Fault `manifest-invalid` for XML of another kind and for a dependency without a name.
 */
export function readPom(root: XmlElement, path: string): Pom {
  if (root.name !== "project")
    throw new Fault(
      "manifest-invalid",
      `${path} is XML, but its root is <${root.name}> and not <project>. Fix the file, or add it to \`exclude\`.`,
      { path, line: root.line },
    );
  const profiles = nested(root, "profiles", "profile");
  const active = activeProfiles(profiles);
  const parts = [root, ...active];
  return {
    path,
    groupId: childText(root, "groupId"),
    artifactId: childText(root, "artifactId"),
    version: childText(root, "version"),
    parent: parentOf(root),
    properties: new Map(parts.flatMap(propertiesOf)),
    dependencies: parts.flatMap((part) => dependenciesOf(part, path)),
    managed: parts.flatMap((part) =>
      childrenNamed(part, "dependencyManagement").flatMap((element) =>
        dependenciesOf(element, path),
      ),
    ),
    inactive: profiles.some(
      (profile) => !active.includes(profile) && dependenciesOf(profile, path).length > 0,
    ),
  };
}

/**
 * The profiles of a run that asks for none: those that a property activates by not being set, and
 * where there are none, those that are active by default.
 * https://maven.apache.org/guides/introduction/introduction-to-profiles.html
 */
function activeProfiles(profiles: readonly XmlElement[]): XmlElement[] {
  const unset = profiles.filter((profile) => activations(profile).some(asksUnset));
  if (unset.length > 0) return unset;
  return profiles.filter((profile) =>
    activations(profile).some((activation) => childText(activation, "activeByDefault") === "true"),
  );
}

function activations(profile: XmlElement): XmlElement[] {
  return childrenNamed(profile, "activation");
}

/** Whether the only condition is that a property is not set, or is not of a value. */
function asksUnset(activation: XmlElement): boolean {
  const [property, ...others] = activation.children.filter(
    ({ name }) => name !== "activeByDefault",
  );
  if (property?.name !== "property" || others.length > 0) return false;
  const value = childText(property, "value");
  const name = childText(property, "name") ?? "";
  return value === null ? name.startsWith("!") : value.startsWith("!");
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
  };
}

function propertiesOf(part: XmlElement): [string, string][] {
  return childrenNamed(part, "properties").flatMap(({ children }) =>
    children.map(({ name, text }): [string, string] => [name, text.trim()]),
  );
}

function dependenciesOf(part: XmlElement, path: string): Dependency[] {
  return nested(part, "dependencies", "dependency").map((element) => ({
    groupId: childText(element, "groupId") ?? nameless(element, "groupId", path),
    artifactId: childText(element, "artifactId") ?? nameless(element, "artifactId", path),
    version: childText(element, "version"),
    scope: childText(element, "scope"),
    type: childText(element, "type") ?? "jar",
    classifier: childText(element, "classifier") ?? "",
    line: element.line,
  }));
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
