import { Fault } from "../../domain/problem.ts";
import type { Lineage } from "./pom-lineage.ts";

/** Text with its properties put in; `null` where one of them is not told, which is then named. */
export type Interpolated =
  | { readonly value: string; readonly missing: null }
  | { readonly value: null; readonly missing: string };

/** Longer than any version; a chain of properties that double each other would be longer than memory. */
const maxLength = 1_000;

/**
 * Puts properties into text as Maven does: those of the project itself, then the nearest definition.
 * https://maven.apache.org/pom.html#properties
 * @throws Fault `include-cycle` for properties that ask for each other.
 */
export function interpolator(lineage: Lineage): (text: string) => Interpolated {
  const model = modelValues(lineage);
  const known = new Map<string, Interpolated>();
  /** The properties that wait for the one being looked up, in the order in which they ask. */
  const asking = new Set<string>();

  function property(name: string): Interpolated {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (asking.has(name)) throw circle(lineage, [...asking], name);
    const text =
      model.get(name) ??
      lineage.configured.properties.get(name) ??
      definition(lineage, name) ??
      model.get(`project.${name}`);
    if (text === undefined) return { value: null, missing: name };
    asking.add(name);
    const told = interpolate(text);
    asking.delete(name);
    const value: Interpolated =
      told.value !== null && told.value.length > maxLength ? { value: null, missing: name } : told;
    known.set(name, value);
    return value;
  }

  function interpolate(text: string): Interpolated {
    let missing: string | null = null;
    const value = text.replace(/\$\{([^{}]*)\}/g, (written, name: string) => {
      const told = property(name.trim());
      missing ??= told.missing;
      return told.value ?? written;
    });
    return missing === null ? { value, missing } : { value: null, missing };
  }

  return interpolate;
}

function circle({ poms: [{ path }] }: Lineage, asking: readonly string[], name: string): Fault {
  const chain = [...asking.slice(asking.indexOf(name)), name].join(" → ");
  return new Fault(
    "include-cycle",
    `${path} has a circle of properties: ${chain.slice(0, maxLength)}. Break it.`,
    { path },
  );
}

function definition({ poms }: Lineage, name: string): string | undefined {
  return poms.find(({ properties }) => properties.has(name))?.properties.get(name);
}

function modelValues({ poms: [pom] }: Lineage): Map<string, string> {
  const { parent } = pom;
  const values = [
    ["groupId", pom.groupId ?? parent?.groupId],
    ["artifactId", pom.artifactId],
    ["version", pom.version ?? parent?.version],
    ["parent.groupId", parent?.groupId],
    ["parent.artifactId", parent?.artifactId],
    ["parent.version", parent?.version],
  ] as const;
  return new Map(
    values.flatMap(([name, value]): [string, string][] =>
      value === null || value === undefined
        ? []
        : [
            [`project.${name}`, value],
            [`pom.${name}`, value],
          ],
    ),
  );
}
