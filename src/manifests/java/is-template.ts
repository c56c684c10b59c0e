import type { WrittenPom } from "./pom.ts";

/** The default places of the test projects of maven-invoker-plugin and of the projects that archetypes make. */
const places = /(?:^|\/)(?:src\/it|archetype-resources)\//;
const filtered = /@[\w.-]+@/;

/**
 * Whether a POM is none of the build: the template of projects to come, or a test project that is filled
 * in before use. Its place says so, a placeholder as its own name (`${groupId}` in a `<groupId>` asks for
 * itself), or `@name@` in coordinates, none of which Maven would build.
 * https://maven.apache.org/plugins/maven-invoker-plugin/examples/filtering.html
 */
export function isTemplate(pom: WrittenPom): boolean {
  const { path, groupId, artifactId, version, parent, dependencies, managed } = pom;
  if (places.test(path)) return true;
  if (isPlaceholder(groupId, "groupId") || isPlaceholder(artifactId, "artifactId")) return true;
  return [{ groupId, artifactId, version }, parent, ...dependencies, ...managed].some(
    (coordinates) =>
      coordinates !== null &&
      [coordinates.groupId, coordinates.artifactId, coordinates.version].some(
        (text) => text !== null && filtered.test(text),
      ),
  );
}

const directive = /^[^\S\n]*#(?:set|if|foreach|parse|macro)[^\S\n]*\(/m;

/** Whether a text has directives of Velocity, which archetypes are filled in with. */
export function isVelocity(text: string): boolean {
  return directive.test(text);
}

function isPlaceholder(text: string | null, element: string): boolean {
  if (text === null) return false;
  const own = new RegExp(`\\$\\{(?:(?:project|pom)\\.)?${element}\\}`);
  return own.test(text) || /\{\{.*\}\}|\$\w/.test(text);
}
