// https://packaging.python.org/en/latest/specifications/version-specifiers/
const clause =
  /^\s*(?:(~=|[=!]=|[<>]=?)\s*([A-Za-z0-9][A-Za-z0-9.+!_-]*(?:\.\*[A-Za-z0-9.*]*)?)|(===)\s*([^\s,;)]+))\s*$/;
const exact = /^(?:==([^*,=]+)|===(.+))$/;

/** A specifier without its spaces and brackets; `null` for text that is none. */
export function readSpecifier(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\((.*)\)$/s, "$1")
    .replace(/,\s*$/, "");
  const clauses = bare.split(",").map((part) => clause.exec(part));
  return clauses.includes(null) ? null : clauses.map((match) => match?.slice(1).join("")).join(",");
}

/** The one version that a specifier such as `==1.2.3` pins; `null` for ranges, wildcards and lists. */
export function pinnedVersion(specifier: string): string | null {
  const [, equal, identical] = exact.exec(specifier) ?? [];
  return equal ?? identical ?? null;
}
