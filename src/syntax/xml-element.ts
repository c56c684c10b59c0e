/** An element of a document. Prefixes are dropped: neither Maven nor MSBuild gives them a meaning. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text and CDATA, joined. */
  readonly text: string;
  /** One-based, where its tag begins. */
  readonly line: number;
}

/** No real build file nests as deep; hostile ones do. */
export const maxXmlDepth = 256;

/** The children of an element that have the name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The trimmed text of the first child of the name; `null` where there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | null {
  for (const child of element.children)
    if (child.name === name) {
      const text = child.text.trim();
      return text === "" ? null : text;
    }
  return null;
}
