import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import { isRecord } from "../../domain/untyped.ts";
import { isLocal } from "./requirement-url.ts";
import { pythonIn } from "./python-range.ts";
import { releaseAt } from "./release-file.ts";
import { requirementOf, type Requirement } from "./requirement.ts";
import { table, type Table } from "./toml-tables.ts";

/**
 * What Poetry's own tables require; of its groups all but the main one are for development.
 * https://python-poetry.org/docs/dependency-specification/
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function poetryRequirements(poetry: Table, path: string): Requirement[] {
  const groups = table(poetry, "group");
  const others = Object.keys(groups).filter((name) => name !== "main");
  const development = [
    table(poetry, "dev-dependencies"),
    ...others.map((name) => table(table(groups, name), "dependencies")),
  ];
  const runtime = [table(poetry, "dependencies"), table(table(groups, "main"), "dependencies")];
  return [
    ...runtime.flatMap((dependencies) => requirementsOf(dependencies, false, path)),
    ...development.flatMap((dependencies) => requirementsOf(dependencies, true, path)),
  ];
}

function requirementsOf(dependencies: Table, development: boolean, path: string): Requirement[] {
  return Object.entries(dependencies).flatMap(([name, written]) => {
    // The interpreter stands among the packages.
    if (name.toLowerCase() === "python") return [];
    const alternatives: unknown[] = Array.isArray(written) ? written : [written];
    return alternatives.map((constraint) => {
      const source = isRecord(constraint) ? constraint : {};
      const version = typeof constraint === "string" ? constraint : versionIn(constraint);
      if (version === null) throw notDependency(path, name);
      const released = releaseIn(source);
      return requirementOf(name, {
        ...(released === null ? constraintOf(version) : { version: released, resolved: true }),
        development,
        local: released === null && isLocalSource(source),
        pythons: pythonsIn(source),
        checkout: checkoutOf(source),
      });
    });
  });
}

function versionIn(constraint: unknown): string | null {
  if (!isRecord(constraint)) return null;
  const { version = "*" } = constraint;
  return typeof version === "string" ? version : null;
}

function pythonsIn({ python, markers }: Table): string {
  if (typeof python === "string") return python;
  return typeof markers === "string" ? pythonIn(markers) : "";
}

/** The version in the name of a wheel, wherever it lies. */
export function releaseIn({ url, path, file }: Table): string | null {
  const place = [url, file, path].find((each) => typeof each === "string");
  return place === undefined ? null : (releaseAt(place)?.version ?? null);
}

/** Whether the source is a project of this machine. */
export function isLocalSource({ path, file, url }: Table): boolean {
  return (
    typeof path === "string" ||
    (typeof file === "string" && (isLocal(file) || !file.includes("://"))) ||
    (typeof url === "string" && isLocal(url))
  );
}

/** The directory of the project in the repository that it is taken from; `null` without one. */
export function checkoutOf({ git, subdirectory }: Table): string | null {
  if (typeof git !== "string") return null;
  return typeof subdirectory === "string" ? subdirectory : ".";
}

/** A bare version is an exact one, and a space means the same as a comma. */
function constraintOf(written: string): Pick<Package, "version" | "resolved"> {
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
