import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import { isRecord } from "../../syntax/json.ts";
import { isLocal } from "./local-path.ts";
import type { Need } from "./need.ts";
import { table, type Table } from "./toml-tables.ts";

/**
 * What Poetry's own tables ask for; of its groups all but the main one are for development.
 * https://python-poetry.org/docs/dependency-specification/
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function poetryNeeds(poetry: Table, path: string): Need[] {
  const groups = Object.values(table(poetry, "group")).filter(isRecord);
  const development = [
    table(poetry, "dev-dependencies"),
    ...groups.map((group) => table(group, "dependencies")),
  ];
  return [
    ...needsOf(table(poetry, "dependencies"), false, path),
    ...development.flatMap((dependencies) => needsOf(dependencies, true, path)),
  ];
}

function needsOf(dependencies: Table, development: boolean, path: string): Need[] {
  return Object.entries(dependencies).flatMap(([name, written]) => {
    // The interpreter stands among the packages.
    if (name.toLowerCase() === "python") return [];
    const alternatives: unknown[] = Array.isArray(written) ? written : [written];
    return alternatives.map((constraint) => {
      const version = typeof constraint === "string" ? constraint : versionIn(constraint);
      if (version === null) throw notDependency(path, name);
      return {
        name,
        ...meant(version),
        development,
        local: isRecord(constraint) && isLocalSource(constraint),
        doubt: null,
      };
    });
  });
}

function versionIn(constraint: unknown): string | null {
  if (!isRecord(constraint)) return null;
  const { version = "*" } = constraint;
  return typeof version === "string" ? version : null;
}

function isLocalSource({ path, file, url }: Table): boolean {
  return (
    typeof path === "string" ||
    typeof file === "string" ||
    (typeof url === "string" && isLocal(url))
  );
}

/** A bare version is an exact one, and a space means the same as a comma. */
function meant(written: string): Pick<Package, "version" | "resolved"> {
  const constraint = written
    .trim()
    .split(/\s+/)
    .join(" ")
    .replace(/ ?([,|]+) ?/g, "$1")
    .replace(/([=<>~^!]) /g, "$1")
    .replaceAll(" ", ",");
  if (constraint === "" || constraint === "*") return { version: null, resolved: false };
  const exact = /^={0,3}(v?\d[\w.+!-]*)$/i.exec(constraint)?.[1];
  return { version: exact ?? constraint, resolved: exact !== undefined };
}

function notDependency(path: string, name: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`,
    { path },
  );
}
