import { Fault } from "../../domain/problem.ts";
import { isRecord } from "../../syntax/json.ts";
import type { Need } from "./need.ts";
import { readRequirementLine } from "./requirement-line.ts";
import { table, type Table } from "./toml-tables.ts";

/**
 * What the lists of requirements in a pyproject.toml ask for.
 * @throws Fault `manifest-invalid`, naming the list.
 */
export function listedNeeds(file: Table, path: string): Need[] {
  return lists(file).flatMap((list) => needsOf(list, path));
}

interface List {
  /** As the file names it. */
  readonly key: string;
  readonly written: unknown;
  readonly development: boolean;
}

function lists(file: Table): List[] {
  const project = table(file, "project");
  const { uv, pdm } = {
    uv: table(table(file, "tool"), "uv"),
    pdm: table(table(file, "tool"), "pdm"),
  };
  return [
    { key: "project.dependencies", written: project["dependencies"], development: false },
    ...listsIn("project.optional-dependencies", table(project, "optional-dependencies"), false),
    ...listsIn("dependency-groups", table(file, "dependency-groups"), true),
    ...listsIn("tool.pdm.dev-dependencies", table(pdm, "dev-dependencies"), true),
    { key: "tool.uv.dev-dependencies", written: uv["dev-dependencies"], development: true },
  ];
}

function listsIn(key: string, parent: Table, development: boolean): List[] {
  return Object.entries(parent).map(([name, written]) => ({
    key: `${key}.${name}`,
    written,
    development,
  }));
}

function needsOf({ key, written, development }: List, path: string): Need[] {
  if (written === undefined) return [];
  if (!Array.isArray(written)) throw notRequirement(path, key, "is no list");
  return written.flatMap((entry: unknown) => {
    if (isRecord(entry) && typeof entry["include-group"] === "string") return [];
    // It asks for nothing, so nothing is unknown.
    if (typeof entry === "string" && entry.trim() === "") return [];
    const meaning = typeof entry === "string" ? readRequirementLine(entry.trim()) : null;
    if (meaning?.kind === "local") return local(meaning.name ?? "", development);
    if (meaning?.kind !== "package")
      throw notRequirement(path, key, "has an entry that is no requirement");
    return { ...meaning.package, development, local: false, doubt: meaning.doubt };
  });
}

function local(name: string, development: boolean): Need {
  return { name, version: null, resolved: false, development, local: true, doubt: null };
}

function notRequirement(path: string, key: string, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path}: \`${key.slice(0, 100)}\` ${fact}. Fix it as PEP 508 has it, or add the file to \`exclude\`.`,
    { path },
  );
}
