import type { XmlElement } from "../syntax/xml.ts";

/** An element of a project with whether a condition may leave it out. */
export interface Placed {
  readonly element: XmlElement;
  readonly conditional: boolean;
}

const branches = new Set(["Otherwise", "Target"]);

/** All elements below, in their order. Every branch is taken: what one target or platform needs is needed. */
export function elementsBelow(root: XmlElement, within = false): Placed[] {
  return root.children.flatMap((element) => {
    const conditional =
      within || attribute(element, "Condition") !== null || branches.has(element.name);
    return [{ element, conditional }, ...elementsBelow(element, conditional)];
  });
}

/** The items of a type. MSBuild does not tell upper from lower case in the names of items and metadata. */
export function itemsNamed(root: XmlElement, type: string): XmlElement[] {
  return elementsBelow(root).flatMap(({ element }) =>
    sameName(element.name, type) ? element : [],
  );
}

/** An attribute; `null` where it is missing or empty. */
export function attribute({ attributes }: XmlElement, name: string): string | null {
  for (const [key, value] of attributes) if (sameName(key, name)) return value.trim() || null;
  return null;
}

/** Metadata of an item, as attribute or as child element; `null` where it is missing or empty. */
export function metadata(element: XmlElement, name: string): string | null {
  const child = element.children.find((each) => sameName(each.name, name));
  return attribute(element, name) ?? (child?.text.trim() || null);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
