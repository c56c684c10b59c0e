import { isRecord } from "../../domain/untyped.ts";
import type { Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { warningOf, type UnresolvedCause } from "./unresolved-cause.ts";
import {
  joinFound,
  nothingFound,
  requirementsInFiles,
  type FoundRequirements,
} from "./requirements-in-files.ts";
import { readSections } from "./setup-cfg.ts";
import { dynamicFields, type DependencyField } from "./static-fields.ts";
import { table, type Table } from "./toml-tables.ts";

/**
 * What the fields that `[project]` lists as `dynamic` get from elsewhere: files that setuptools or
 * hatch name. Poetry's own tables, setup.cfg and setup.py are read, or named, as manifests of their own.
 * What code computes is unresolved.
 * https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle` of the files.
 */
export function dynamicRequirements(
  file: Table,
  path: string,
  repository: Repository,
): FoundRequirements {
  const tool = table(file, "tool");
  const fields = [...dynamicFields(table(file, "project"))];
  return joinFound(
    fields.map((field) => {
      const files = [...setuptoolsFiles(tool, field), ...hatchFiles(tool, field)];
      const isCode =
        setuptoolsCode(tool, field) ||
        (files.length === 0 && !isElsewhere(field, tool, path, repository));
      return joinFound([
        requirementsInFiles(files, path, repository),
        isCode ? { ...nothingFound, warnings: [warningOf(path, computed(field))] } : nothingFound,
      ]);
    }),
  );
}

/** `{ file = "a.txt" }`, or one of these for each extra. */
function setuptoolsValues(tool: Table, field: DependencyField): readonly Table[] {
  const dynamic = table(table(tool, "setuptools"), "dynamic");
  const value = table(dynamic, field);
  return field === "dependencies" ? [value] : Object.values(value).filter(isRecord);
}

function setuptoolsFiles(tool: Table, field: DependencyField): readonly string[] {
  return setuptoolsValues(tool, field).flatMap(({ file }) => textsIn(file));
}

function setuptoolsCode(tool: Table, field: DependencyField): boolean {
  return setuptoolsValues(tool, field).some(({ attr }) => attr !== undefined);
}

/** https://github.com/repo-helper/hatch-requirements-txt */
function hatchFiles(tool: Table, field: DependencyField): readonly string[] {
  const hooks = table(table(table(tool, "hatch"), "metadata"), "hooks");
  const { files, filename, ...hook } = table(hooks, "requirements_txt");
  return field === "dependencies"
    ? [...textsIn(files), ...textsIn(filename)]
    : Object.values(table(hook, "optional-dependencies")).flatMap(textsIn);
}

function textsIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "string");
}

/** Whether another manifest has what the field gets. */
function isElsewhere(
  field: DependencyField,
  tool: Table,
  path: string,
  { has, text }: Repository,
): boolean {
  if (isRecord(table(tool, "poetry")["dependencies"])) return true;
  const [setupCfg, setupPy] = [beside(path, "setup.cfg"), beside(path, "setup.py")];
  const key = field === "dependencies" ? "install_requires" : "extras_require";
  if (has(setupPy) && text(setupPy).includes(key)) return true;
  const sections = readSections(has(setupCfg) ? text(setupCfg) : "");
  return sections.has(`options.${key}`) || sections.get("options")?.has(key) === true;
}

function computed(field: DependencyField): UnresolvedCause {
  return {
    code: "names-unresolved",
    fact: "Code computes dependencies that a pyproject.toml lists as dynamic",
    subject: `project.${field}`,
    next: "Write them in `[project]` or in a file of requirements, or lock them.",
  };
}
