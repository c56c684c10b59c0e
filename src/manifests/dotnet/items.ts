import { Fault } from "../../domain/problem.ts";
import type { XmlElement } from "../../syntax/xml.ts";

/** An element of a project with whether a condition may leave it out. */
export interface Placed {
  readonly element: XmlElement;
  readonly conditional: boolean;
}

const branches = new Set(["otherwise", "target"]);

/**
 * All elements below, in their order. Every branch is taken, because what one target or platform
 * needs is needed; only what says `Condition="false"` is left out.
 */
export function elementsBelow(root: XmlElement, within = false): Placed[] {
  return root.children.flatMap((element) => {
    const condition = attribute(element, "Condition");
    if (condition?.replace(/['"\s]/g, "").toLowerCase() === "false") return [];
    const conditional = within || condition !== null || branches.has(element.name.toLowerCase());
    return [{ element, conditional }, ...elementsBelow(element, conditional)];
  });
}

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

/** The values that metadata has under one condition or another; of those without any, the last. */
export function allMetadata(element: XmlElement, name: string): string[] {
  const own = attribute(element, name);
  if (own !== null) return [own];
  const values: string[] = [];
  for (const { element: child, conditional } of elementsBelow(element)) {
    const value = sameName(child.name, name) ? child.text.trim() : "";
    if (value === "") continue;
    if (!conditional) values.length = 0;
    values.push(value);
  }
  return values;
}

/** MSBuild does not tell upper from lower case in the names of items, properties and packages. */
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
