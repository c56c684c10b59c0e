import { Fault } from "../domain/problem.ts";
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
  parser.ENTITIES = knownEntities();
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

/** The Latin-1 names of HTML in the order of their characters, from U+00A0 on. */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/**
 * The five of XML, and those that Maven takes in a POM all the same: people's names have them.
 * The parser looks entities up by property, so `&constructor;` would be found on a prototype.
 */
function knownEntities(): Record<string, string> {
  const entities: Record<string, string> = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };
  for (const [index, name] of latin1.split(" ").entries())
    entities[name] = String.fromCodePoint(0xa0 + index);
  Object.setPrototypeOf(entities, null);
  return entities;
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
