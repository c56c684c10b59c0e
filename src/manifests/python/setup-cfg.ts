import { Lines } from "../../syntax/lines.ts";

/** The values of an INI file by section and key, as Python's `configparser` reads them. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The sections of a setup.cfg. Keys have no case, and a line that is indented deeper goes on with the value.
 * https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
export function readSections(text: string): Sections {
  const sections = new Map<string, Map<string, string>>();
  const lines = new Lines(text);
  let section = new Map<string, string>();
  let key: string | null = null;
  let indent = 0;
  while (lines.next()) {
    const written = lines.line();
    const line = written.trim();
    if (line === "" || /^[#;]/.test(line)) continue;
    const depth = written.search(/\S/);
    if (key !== null && depth > indent) {
      section.set(key, `${section.get(key) ?? ""}\n${line}`);
      continue;
    }
    indent = depth;
    const name = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (name === undefined) {
      const [, option = line, value = ""] = /^([^=:]*)[=:](.*)$/s.exec(line) ?? [];
      key = option.trim().toLowerCase().replaceAll("-", "_");
      section.set(key, value.trim());
    } else {
      section = sections.get(name) ?? new Map<string, string>();
      sections.set(name, section);
      key = null;
    }
  }
  return sections;
}

/** The entries of a list of requirements: one on each line, or all on one between semicolons. */
export function listIn(value: string): readonly string[] {
  const entries = value.includes("\n") ? value.split("\n") : splitLine(value);
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== "" && entry[0] !== "#");
}

/** A semicolon also stands before a marker, which begins with a variable that is compared. */
function splitLine(value: string): readonly string[] {
  return value.split(/;(?!\s*\(*\s*(?:\w+|"[^"]*"|'[^']*')\s*(?:[<>=!~]|(?:not )?in\b))/);
}

/** The files of `file: a.txt, b.txt`; `null` for a value of another kind. */
export function filesIn(value: string): readonly string[] | null {
  const [, list] = /^\s*file:(.*)$/s.exec(value) ?? [];
  return list === undefined
    ? null
    : list
        .split(/[,\n]/)
        .map((file) => file.trim())
        .filter((file) => file !== "");
}
