/** What names a POM: the parts of `group:artifact:version`. */
export interface PomCoordinates {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
}

/**
 * Where the POM of a release lies in a repository of Maven's default layout, with `/`. `null` for parts
 * that can be no names, and for versions that mean another file from one day to the next.
 * https://maven.apache.org/repositories/layout.html
 */
export function pomPath({ groupId, artifactId, version }: PomCoordinates): string | null {
  const groups = groupId.split(".");
  const isName = [...groups, artifactId].every((part) => namePart.test(part));
  if (!isName || !isRelease(version) || artifactId === "." || artifactId === "..") return null;
  if (Math.max(groupId.length, artifactId.length, version.length) > longest) return null;
  return [...groups, artifactId, version, `${artifactId}-${version}.pom`].join("/");
}

const longest = 255;
const namePart = /^[\w.-]+$/;

function isRelease(version: string): boolean {
  if (!/^[\w.+-]+$/.test(version) || /^\.+$/.test(version)) return false;
  return !/-SNAPSHOT$|^(?:LATEST|RELEASE)$|\+$/i.test(version);
}
