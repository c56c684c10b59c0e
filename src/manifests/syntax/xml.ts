import { Fault } from "../../vocabulary/problem.ts";

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

/** No build file nests anywhere near as deep; hostile ones do. */
const maxDepth = 256;

/**
 * The root element of an XML document.
 * Entities of the document's own are never expanded: they could make it grow without bound.
 * @throws Fault `manifest-unreadable` with the line.
 */
export async function parseXml(text: string, path: string): Promise<XmlElement> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  parser.ENTITIES = predefinedEntities();
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let line = 1;
  function addText(piece: string): void {
    const current = open.at(-1);
    if (current !== undefined) current.text += piece;
  }
  parser.on("error", ({ message }) => {
    throw unreadable(path, parser.line, message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""));
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= maxDepth)
      throw unreadable(path, line, `nested deeper than ${maxDepth} elements`);
    const element: OpenElement = {
      name: localName(name),
      attributes: new Map(Object.entries(attributes)),
      children: [],
      text: "",
      line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root ?? refuse(path);
}

/** The children of an element that have the name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The trimmed text of the first child of the name; `null` where there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | null {
  const text = element.children.find((child) => child.name === name)?.text.trim() ?? "";
  return text === "" ? null : text;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The parser looks entities up by property, so `&constructor;` would be found on a prototype. */
function predefinedEntities(): Record<string, string> {
  const entities = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };
  Object.setPrototypeOf(entities, null);
  return entities;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(path: string): never {
  throw unreadable(path, 1, "document must contain a root element");
}

function unreadable(path: string, line: number, reason: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} is not well-formed XML: ${reason}. Mend the file, or add it to \`exclude\`.`,
    { path, line },
  );
}
