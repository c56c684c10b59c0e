import { Fault } from "../../domain/problem.ts";
import { isRecord } from "../../domain/untyped.ts";
import { variableName, variableVersion } from "./unresolved-cause.ts";
import { pythonIn } from "./python-range.ts";
import { requirementOf, type Requirement } from "./requirement.ts";
import { readRequirementLine } from "./requirement-line.ts";
import { valuesAt, type Table } from "./toml-tables.ts";

/**
 * What the lists of requirements in a pyproject.toml require.
 * @throws Fault `manifest-invalid`, naming the list.
 */
export function listedRequirements(file: Table, path: string): Requirement[] {
  return lists.flatMap(({ key, development, templates = false }) =>
    valuesAt(file, key).flatMap(({ key: found, value }) =>
      requirementsOf({ key: found, written: value, development, templates }, path),
    ),
  );
}

interface List {
  /** As the file names it, with `*` for any key. */
  readonly key: string;
  readonly development: boolean;
  /** Whether fields in braces are filled in when the list is used, as hatch does it. */
  readonly templates?: boolean;
}

/** Every list of a pyproject.toml that something is installed by for running, testing or developing. */
const lists: readonly List[] = [
  // https://packaging.python.org/en/latest/specifications/pyproject-toml/
  { key: "project.dependencies", development: false },
  { key: "project.optional-dependencies.*", development: false },
  // https://packaging.python.org/en/latest/specifications/dependency-groups/
  { key: "dependency-groups.*", development: true },
  { key: "tool.pdm.dev-dependencies.*", development: true },
  { key: "tool.uv.dev-dependencies", development: true },
  { key: "tool.rye.dev-dependencies", development: true },
  // https://flit.pypa.io/en/stable/pyproject_toml.html#old-style-metadata
  { key: "tool.flit.metadata.requires", development: false },
  { key: "tool.flit.metadata.requires-extra.*", development: false },
  { key: "tool.flit.metadata.dev-requires", development: true },
  // https://hatch.pypa.io/latest/config/environment/overview/
  ...["dependencies", "extra-dependencies"].flatMap((name) => [
    { key: `tool.hatch.envs.*.${name}`, development: true, templates: true },
    { key: `tool.hatch.envs.*.overrides.*.*.${name}`, development: true, templates: true },
    { key: `tool.hatch.envs.*.overrides.*.*.set-${name}`, development: true, templates: true },
  ]),
  // https://briefcase.beeware.org/en/stable/reference/configuration/
  ...["tool.briefcase", "tool.briefcase.app.*", "tool.briefcase.app.*.*"].flatMap((app) => [
    { key: `${app}.requires`, development: false },
    { key: `${app}.test_requires`, development: true },
  ]),
];

interface WrittenList extends Required<List> {
  readonly written: unknown;
}

function requirementsOf(list: WrittenList, path: string): Requirement[] {
  const { written, key } = list;
  if (!Array.isArray(written)) throw notRequirement(path, key, "is not a list");
  return written.flatMap((entry: unknown) => requirementIn(entry, list, path) ?? []);
}

/** `null` for an entry that requires nothing. */
function requirementIn(entry: unknown, list: WrittenList, path: string): Requirement | null {
  const { key, development, templates } = list;
  if (isRecord(entry)) {
    if (typeof entry["include-group"] === "string") return null;
    if (templates && "value" in entry) return requirementIn(entry["value"], list, path);
  }
  if (typeof entry !== "string") throw notEntry(path, key);
  const text = entry.trim();
  if (text === "") return null;
  const filled = templates ? templated(text) : null;
  if (filled !== null) return { ...filled, development };
  const requirement = requirementIn508(text, development);
  if (requirement === null) throw notEntry(path, key);
  return requirement;
}

/** The requirement that a text in the form of PEP 508 or of pip states; `null` for any other. */
export function requirementIn508(text: string, development: boolean): Requirement | null {
  const meaning = readRequirementLine(text);
  if (meaning?.kind === "package") {
    const { package: entry, checkout, cause } = meaning;
    const { name, version, resolved } = entry;
    const marker = text.indexOf(";");
    const pythons = marker === -1 ? "" : pythonIn(text.slice(marker + 1));
    const unused = false;
    return { name, version, resolved, development, local: false, pythons, unused, checkout, cause };
  }
  if (meaning?.kind === "local")
    return requirementOf(meaning.name ?? "", { local: true, development });
  if (meaning?.kind !== "nameless") return null;
  return requirementOf("", { checkout: meaning.checkout, cause: meaning.cause, development });
}

/** A requirement with a field such as `{matrix:django}`; `null` where it has none, or one of a path. */
function templated(text: string): Requirement | null {
  const field = /\{[a-z]+(?::[^{}]*)?\}/.exec(text);
  if (field === null || /^\{(?:root|home)\b/.test(field[0])) return null;
  const name = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?=\s*[[(=<>!~@;])/.exec(
    text.slice(0, field.index),
  )?.[0];
  return name === undefined
    ? requirementOf("", { cause: variableName(text.slice(0, 100)) })
    : requirementOf(name, { cause: variableVersion(name) });
}

function notEntry(path: string, key: string): Fault {
  return notRequirement(path, key, "has an entry that is not a requirement");
}

function notRequirement(path: string, key: string, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path}: \`${key.slice(0, 100)}\` ${fact}. Fix it as PEP 508 has it, or add the file to \`exclude\`.`,
    { path },
  );
}
