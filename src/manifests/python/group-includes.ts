import { canonicalName } from "../../domain/names.ts";
import { Fault } from "../../domain/problem.ts";
import { tables, type Table } from "./toml-tables.ts";

/**
 * Dependency groups may include each other, but not in a cycle, and no group that is not there.
 * https://packaging.python.org/en/latest/specifications/dependency-groups/
 * @param others names of groups that other tables of the file have.
 * @throws Fault `include-cycle`, naming the cycle, or `include-missing`, naming the group.
 */
export function refuseBadIncludes(groups: Table, others: readonly string[], path: string): void {
  const includes = new Map(
    Object.entries(groups).map(([name, group]) => [canonical(name), includedBy(group)]),
  );
  const known = new Set([...includes.keys(), ...others.map(canonical)]);
  const missing = [...includes.values()].flat().find((name) => !known.has(name));
  if (missing !== undefined) throw missingGroup(missing, path);
  const done = new Set<string>();
  const trail = new Set<string>();
  function follow(group: string): void {
    if (done.has(group)) return;
    if (trail.has(group)) {
      const cycle = [...trail].slice([...trail].indexOf(group));
      throw new Fault(
        "include-cycle",
        `${path} has dependency groups that include each other: ${[...cycle, group].join(" → ")}. Break the cycle.`,
        { path },
      );
    }
    trail.add(group);
    for (const next of includes.get(group) ?? []) follow(next);
    trail.delete(group);
    done.add(group);
  }
  for (const group of includes.keys()) follow(group);
}

function missingGroup(name: string, path: string): Fault {
  return new Fault(
    "include-missing",
    `${path} has a dependency group that includes \`${name.slice(0, 100)}\`, which is not one of its groups. Correct the name, or add the group.`,
    { path },
  );
}

function includedBy(group: unknown): string[] {
  return tables(group).flatMap(({ "include-group": name }) =>
    typeof name === "string" ? canonical(name) : [],
  );
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}
