import { Fault } from "../domain/problem.ts";
import { namedCharacters } from "./html-entities.ts";
import { readRegularXml } from "./regular-xml.ts";
import { maxXmlDepth, type XmlElement } from "./xml-element.ts";

/**
 * The root element of an XML document.
 * Entities of the document's own are never expanded: they could make it grow without bound.
 * @throws Fault `manifest-invalid` with the line.
 */
export async function parseXml(text: string, path: string): Promise<XmlElement> {
  return readRegularXml(text) ?? (await parseAnyXml(text, path));
}

/** The same by the whole parser, which takes its time for it. */
export async function parseAnyXml(text: string, path: string): Promise<XmlElement> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  parser.ENTITIES = namedCharacters();
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let line = 1;
  function addText(piece: string): void {
    const current = open.at(-1);
    if (current !== undefined) current.text += piece;
  }
  parser.on("error", ({ message }) => {
    throw unreadableError(path, parser.line, message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""));
  });
  parser.on("opentagstart", () => {
    // The parser has by now read the character after the name, which may be a line break.
    line = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= maxXmlDepth)
      throw unreadableError(path, line, `nested deeper than ${maxXmlDepth} elements`);
    const element: OpenElement = {
      name: localName(name),
      attributes: attributesOf(attributes),
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

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Most elements have none, and a POM has a great many elements. */
function attributesOf(attributes: Record<string, string>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? noAttributes : new Map(entries);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(path: string): never {
  throw unreadableError(path, 1, "document must contain a root element");
}

function unreadableError(path: string, line: number, reason: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} is not well-formed XML: ${reason}. Fix the file, or add it to \`exclude\`.`,
    { path, line },
  );
}
