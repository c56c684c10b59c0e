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

/** A semicolon also stands before a marker, of which setuptools makes an entry of its own. */
function splitLine(value: string): readonly string[] {
  return value.split(
    /;(?!\s*\(*\s*(?:(?:python|os|sys|platform|implementation|extra)[\w.]*|"[^"]*"|'[^']*')\s*(?:[<>=!~]|(?:not )?in\b))/,
  );
}

/** So deep Python follows references, and so many more than any file has. */
const [deepest, mostReferences] = [10, 10_000];

/**
 * A value of a section with those that it refers to by `%(key)s` in their place. One to a key that is
 * not there stays as it is written, which is no requirement.
 * https://docs.python.org/3/library/configparser.html#interpolation-of-values
 */
export function interpolated(value: string, section: ReadonlyMap<string, string>): string {
  let references = 0;
  function filled(text: string, depth: number): string {
    if (depth > deepest) return text;
    return text.replace(/%(?:%|\(([^()]*)\)s)/g, (written, key: string | undefined) => {
      if (key === undefined) return "%";
      references += 1;
      const found = section.get(key.toLowerCase().replaceAll("-", "_"));
      if (found === undefined || references > mostReferences) return written;
      return filled(found, depth + 1);
    });
  }
  return value.includes("%") ? filled(value, 0) : value;
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
