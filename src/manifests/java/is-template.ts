import type { WrittenPom } from "./pom.ts";

/** The default places of the test projects of maven-invoker-plugin and of the projects that archetypes make. */
const places = /(?:^|\/)(src\/it|archetype-resources)\//;
const filtered = /@[\w.-]+@/;

/**
 * Why a POM is none of the build: the template of projects to come, or a test project that is filled in
 * before use. Its place shows that, a placeholder as its own name (`${groupId}` in a `<groupId>` asks for
 * itself), or `@name@` in coordinates, none of which Maven would build.
 * https://maven.apache.org/plugins/maven-invoker-plugin/examples/filtering.html
 * @returns the place or the placeholder; `null` for a POM of the build
 */
export function templateMark(pom: WrittenPom): string | null {
  const { path, groupId, artifactId, parent, dependencies, managed } = pom;
  const own = places.exec(path)?.[1] ?? placeholder(groupId, "groupId");
  return (
    own ??
    placeholder(artifactId, "artifactId") ??
    filteredIn([pom]) ??
    filteredIn(parent === null ? [] : [parent]) ??
    filteredIn(dependencies) ??
    filteredIn(managed)
  );
}

type Coordinates = Pick<WrittenPom, "groupId" | "artifactId" | "version">;

function filteredIn(all: readonly Coordinates[]): string | null {
  for (const { groupId, artifactId, version } of all) {
    const found = filteredText(groupId) ?? filteredText(artifactId) ?? filteredText(version);
    if (found !== null) return found;
  }
  return null;
}

function filteredText(text: string | null): string | null {
  return text?.includes("@") === true ? (filtered.exec(text)?.[0] ?? null) : null;
}

const directive = /^[^\S\n]*(#(?:set|if|foreach|parse|macro))[^\S\n]*\(/m;

/** The first directive of Velocity in a text, which archetypes are filled in with; `null` where there is none. */
export function velocityDirective(text: string): string | null {
  return directive.exec(text)?.[1] ?? null;
}

const ownPlaceholder = {
  groupId: /\$\{(?:(?:project|pom)\.)?groupId\}|\{\{.*\}\}|\$\w+/,
  artifactId: /\$\{(?:(?:project|pom)\.)?artifactId\}|\{\{.*\}\}|\$\w+/,
};

function placeholder(text: string | null, element: keyof typeof ownPlaceholder): string | null {
  return ownPlaceholder[element].exec(text ?? "")?.[0] ?? null;
}
