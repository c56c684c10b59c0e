import { entriesOf, objectOf, textOf, type Row } from "./walk.ts";

/** A requirement of PEP 508 without its marker. https://peps.python.org/pep-0508/#grammar */
const requirement =
  /^(?<name>[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:@\s*(?<url>\S+)|\(?(?<specifier>(?:(?:===|[=~!<>]=|[<>])\s*[^\s,;()]+\s*,?\s*)*)\)?)$/i;

/** https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export function readRequirements(text: string): readonly Row[] {
  const lines = text
    .replaceAll("\r\n", "\n")
    .replace(/\\\n/g, "")
    .split("\n")
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim());
  return lines.flatMap((line) => {
    if (/^(?:-r|--requirement)\b/.test(line)) throw new Error(`${line} is not part of the upload.`);
    if (line === "" || line.startsWith("-") || /^[./]/.test(line)) return [];
    const bare = line
      .replace(/\s+--\w.*$/, "")
      .replace(/\s*;.*$/, "")
      .trim();
    const { name, specifier = "" } = requirement.exec(bare)?.groups ?? {};
    if (name === undefined) throw new Error(`no requirement: ${line}`);
    return [{ name, version: versionOf(specifier) }];
  });
}

/** https://pipenv.pypa.io/en/latest/pipfile.html */
export function readPipfileLock(text: string): readonly Row[] {
  const { _meta, ...categories } = objectOf(JSON.parse(text));
  objectOf(_meta);
  return entriesOf(categories).flatMap(([, packages]) =>
    entriesOf(packages).flatMap(([name, written]) => {
      const { version, path, editable } = objectOf(written);
      if (path !== undefined || editable === true) return [];
      return [{ name, version: versionOf(textOf(version)) }];
    }),
  );
}

/** The version of `==1.0`, and the text behind `===`; of any other specifier what it says. */
function versionOf(specifier: string): string {
  const bare = specifier.replace(/\s+/g, "").replace(/,$/, "");
  if (bare === "*") return "";
  return /^(?:===(.+)|==([^,*]+))$/.exec(bare)?.slice(1).join("") ?? bare;
}
