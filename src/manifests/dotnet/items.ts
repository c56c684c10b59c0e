import { Fault } from "../../domain/problem.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";

/** An attribute; `null` where it is missing or empty. */
export function attribute({ attributes }: XmlElement, name: string): string | null {
  const value = attributes.get(name);
  // Nearly every file spells them as the documentation does.
  if (value !== undefined) return value.trim() || null;
  for (const [key, value] of attributes) if (sameName(key, name)) return value.trim() || null;
  return null;
}

/** Metadata of an item, as attribute or as child element; `null` where it is missing or empty. */
export function metadata(element: XmlElement, name: string): string | null {
  const own = attribute(element, name);
  if (own !== null) return own;
  const child = element.children.find((each) => sameName(each.name, name));
  return child?.text.trim() || null;
}

/** MSBuild ignores case in the names of items, properties and packages. */
export function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** @throws Fault `manifest-invalid` for XML of another kind. */
export function requireProject(root: XmlElement, path: string): void {
  if (sameName(root.name, "Project")) return;
  throw new Fault(
    "manifest-invalid",
    `${path} is XML, but its root is <${root.name}> and not <Project>. Fix the file, or add it to \`exclude\`.`,
    { path, line: root.line },
  );
}
