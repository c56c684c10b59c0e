import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import type { Repository } from "../format.ts";
import { variableName, variableVersion, warningOf } from "./unresolved-cause.ts";
import { requirementIn508 } from "./listed-requirements.ts";
import {
  joinFound,
  nothingFound,
  requirementsInFiles,
  type FoundRequirements,
} from "./requirements-in-files.ts";
import { requirementOf } from "./requirement.ts";
import { readRequirementLine } from "./requirement-line.ts";
import { readSections, type Sections } from "./setup-cfg.ts";
import { valuesAt, type Table } from "./toml-tables.ts";

/**
 * What the environments of a tox.ini install, all of it for development: requirements of pip and its
 * options, which a condition may stand before (`py39,lint: ruff`), with substitutions in braces.
 * https://tox.wiki/en/latest/reference/config.html#deps
 * @throws Fault of the files of requirements that they name.
 */
export function toxRequirements(
  text: string,
  path: string,
  repository: Repository,
): FoundRequirements {
  const sections = readSections(text);
  const environments = [...sections].filter(([name]) => /^testenv(?::|$)/.test(name));
  const entries = environments.flatMap(([, options]) =>
    entriesOf(options.get("deps") ?? "", sections, new Set()),
  );
  return requirementsOf([...new Set(entries)], path, repository);
}

/** The same for the table that tox.toml is, and that `[tool.tox]` is. */
export function toxTableRequirements(
  tox: Table,
  path: string,
  repository: Repository,
): FoundRequirements {
  const legacy = tox["legacy_tox_ini"];
  const lists = ["env_run_base.deps", "env.*.deps"].flatMap((key) => valuesAt(tox, key));
  const seen = new Set<string>();
  const entries = lists.flatMap(({ value }) => textsIn(value, tox, seen));
  return joinFound([
    typeof legacy === "string" ? toxRequirements(legacy, path, repository) : nothingFound,
    requirementsOf([...new Set(entries)], path, repository),
  ]);
}

/**
 * The texts of a list, with what stands for entries in their place: those of another list, once for
 * all, or what counts without a variable of the machine or parameters. What is not known is a field.
 * https://tox.wiki/en/latest/config.html#toml-only
 */
function textsIn(value: unknown, tox: Table, seen: Set<string>): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, tox, seen));
  if (!isRecord(value)) return [unknownEntry];
  const { replace, of, default: fallback } = value;
  if (replace === "ref" && Array.isArray(of)) {
    const key = JSON.stringify(of);
    if (seen.has(key)) return [];
    seen.add(key);
    return textsIn(valueOf(tox, of), tox, seen);
  }
  if (replace === "posargs") return textsIn(fallback ?? [], tox, seen);
  return replace === "env" && fallback !== undefined
    ? textsIn(fallback, tox, seen)
    : [unknownEntry];
}

const unknownEntry = "{replace}";

function valueOf(tox: Table, keys: readonly unknown[]): unknown {
  let value: unknown = tox;
  for (const key of keys)
    value = isRecord(value) && Object.hasOwn(value, String(key)) ? value[String(key)] : undefined;
  return value;
}

const condition = /^[\w.!{},-]+\s*:\s+(?=\S)/;
const reference = /^\{\[(?<section>[^\]{}]+)\](?<key>[\w-]+)\}$/;

/** The entries of a `deps`, those of other sections that it refers to in their place. */
function entriesOf(deps: string, sections: Sections, seen: ReadonlySet<string>): string[] {
  return deps.split("\n").flatMap((line) => {
    const entry = line
      .replace(/\s#.*$/, "")
      .trim()
      .replace(condition, "");
    const { section, key } = reference.exec(entry)?.groups ?? {};
    if (section === undefined || key === undefined) return entry === "" ? [] : entry;
    if (seen.has(entry)) return [];
    const option = key.toLowerCase().replaceAll("-", "_");
    const value = sections.get(section)?.get(option);
    return value === undefined ? entry : entriesOf(value, sections, new Set([...seen, entry]));
  });
}

/** Fields that stand for directories of the project. */
const directory = /\{(?:tox_?ini_?dir|tox_root)\}[/\\]*/;

function requirementsOf(
  entries: readonly string[],
  path: string,
  repository: Repository,
): FoundRequirements {
  return joinFound(
    entries.map((entry) => {
      const written = entry.replace(directory, "./").replace(environment, "$<fallback>").trim();
      if (written === "" || /^\{posargs\b/.test(written)) return nothingFound;
      if (written.includes("{")) return substituted(written, path);
      const meaning = readRequirementLine(written);
      if (meaning?.kind === "include" && !meaning.constraint)
        return requirementsInFiles([posix.normalize(meaning.target)], path, repository, true);
      const requirement = requirementIn508(written, true);
      if (requirement !== null) return { ...nothingFound, requirements: [requirement] };
      return meaning === null ? notUnderstood(written, path) : nothingFound;
    }),
  );
}

/** A variable of the machine, and what counts without it. */
const environment = /\{env:\w+(?::(?<fallback>[^{}]*))\}/g;

/** A requirement with a field, such as `django=={env:DJANGO}`. */
function substituted(written: string, path: string): FoundRequirements {
  const before = written.slice(0, written.indexOf("{"));
  const name = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?=\s*[[(=<>!~@;])/.exec(before)?.[0];
  if (name === undefined) return notUnderstood(written, path);
  const cause = variableVersion(name);
  return { ...nothingFound, requirements: [requirementOf(name, { development: true, cause })] };
}

function notUnderstood(written: string, path: string): FoundRequirements {
  const cause = variableName(`tox: ${written.slice(0, 100)}`);
  return { ...nothingFound, warnings: [warningOf(path, cause)] };
}
