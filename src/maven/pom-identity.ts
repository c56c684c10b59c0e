import { childrenNamed, childText, type XmlElement } from "../syntax/xml-element.ts";
import type { PomCoordinates } from "./pom-path.ts";

/**
 * Whether a document is the POM of these coordinates: a cache may hold a login page or another
 * artifact at its path. What it inherits is its parent's, and a part with a property may be equal.
 */
export function isPomOf(root: XmlElement, coordinates: PomCoordinates): boolean {
  if (root.name !== "project") return false;
  const [parent] = childrenNamed(root, "parent");
  function part(name: string, inherits: boolean): string | null {
    const own = childText(root, name);
    return own === null && inherits && parent !== undefined ? childText(parent, name) : own;
  }
  return (
    isSame(part("groupId", true), coordinates.groupId) &&
    isSame(part("artifactId", false), coordinates.artifactId) &&
    isSame(part("version", true), coordinates.version)
  );
}

function isSame(written: string | null, asked: string): boolean {
  return written !== null && (written.includes("${") || written === asked);
}
