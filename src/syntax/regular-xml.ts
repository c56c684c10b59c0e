import { maxXmlDepth, type XmlElement } from "./xml-element.ts";

/**
 * Reads the plain XML of which nearly all build files are made, several times as fast as a whole
 * parser and with the same result: elements, attributes, text and comments. `null` for whatever else
 * XML has, errors included: that is the whole parser's to judge.
 */
export function readRegularXml(written: string): XmlElement | null {
  const text = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
  if (text.includes("&") || text.includes("]]>") || unusual.test(text)) return null;
  const document = opened("", none, 1);
  const open = [document];
  let current = document;
  let line = 1;
  let lineEnd = text.indexOf("\n");
  let at = endOf(declaration, text, 0);
  for (let tag = text.indexOf("<", at); tag !== -1; tag = text.indexOf("<", at)) {
    current.text += text.slice(at, tag);
    for (; lineEnd !== -1 && lineEnd < tag; lineEnd = text.indexOf("\n", lineEnd + 1)) line += 1;
    const next = text.charCodeAt(tag + 1);
    if (next === exclamation) {
      at = endOfComment(text, tag);
      if (at === 0) return null;
    } else if (next === slash) {
      at = tag + current.tag.length + 3;
      if (current === document || text.charCodeAt(at - 1) !== greater) return null;
      if (!text.startsWith(current.tag, tag + 2)) return null;
      open.pop();
      current = open.at(-1) ?? document;
    } else {
      const element = readStart(text, tag, line);
      if (element === null || open.length > maxXmlDepth) return null;
      current.children.push(element);
      at = startEnd.lastIndex;
      if (text.charCodeAt(at - 2) === slash) continue;
      open.push(element);
      current = element;
    }
  }
  const [root, another] = document.children;
  const isWhole = current === document && another === undefined;
  return root !== undefined && isWhole && blank.test(document.text + text.slice(at)) ? root : null;
}

const unusual =
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const [exclamation, slash, greater] = [33, 47, 62];

const declaration =
  /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="no")? ?\?>/y;
const startName = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \t\n]+([A-Za-z_][\w.:-]*)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const startEnd = /[ \t\n]*\/?>/y;
const blank = /^[ \t\n]*$/;

interface OpenElement extends XmlElement {
  /** The name with its prefix. */
  readonly tag: string;
  readonly children: XmlElement[];
  text: string;
}

const none: ReadonlyMap<string, string> = new Map();

function opened(tag: string, attributes: ReadonlyMap<string, string>, line: number): OpenElement {
  return { name: tag.slice(tag.indexOf(":") + 1), tag, attributes, children: [], text: "", line };
}

/** 0 for what is no comment, or one with `--` in it. */
function endOfComment(text: string, start: number): number {
  const end = text.startsWith("<!--", start) ? text.indexOf("--", start + 4) + 3 : 0;
  return end > 3 && text.charCodeAt(end - 1) === greater ? end : 0;
}

/** The element of a start tag, which ends where `startEnd` does. */
function readStart(text: string, start: number, line: number): OpenElement | null {
  const nameEnd = endOf(startName, text, start);
  if (nameEnd === 0) return null;
  let at = nameEnd;
  let attributes: Map<string, string> | null = null;
  while (endOf(startEnd, text, at) === 0) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    const name = match?.[1];
    if (name === undefined) return null;
    attributes ??= new Map();
    if (attributes.has(name)) return null;
    attributes.set(name, match?.[2] ?? match?.[3] ?? "");
    at = attribute.lastIndex;
  }
  return opened(text.slice(start + 1, nameEnd), attributes ?? none, line);
}

/** Where a sticky pattern that begins here ends; 0 where it does not match. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
