import { Fault } from "../../domain/problem.ts";
import type { Pom } from "./active-profiles.ts";
import type { Lineage } from "./pom-lineage.ts";

/** Text with its properties substituted; `null` where one of them is set nowhere, which is then named. */
export type Interpolated =
  | { readonly value: string; readonly missing: null }
  | { readonly value: null; readonly missing: MissingProperty };

export interface MissingProperty {
  readonly name: string;
  /** The ancestor that is not in the repository and may set it; `null` when none is missing. */
  readonly parent: string | null;
}

/** Longer than any version; a chain of properties that double each other would be longer than memory. */
const maxLength = 1_000;

/**
 * Puts properties into text as Maven does: those of the project itself, then the nearest definition.
 * https://maven.apache.org/pom.html#properties
 * @param project what `${project.…}` means.
 * @throws Fault `include-cycle` for properties that ask for each other.
 */
export function interpolator(
  lineage: Lineage,
  project: Pom = lineage.poms[0],
): (text: string) => Interpolated {
  const { config, poms } = lineage;
  const model = modelValues(project);
  const definitions = [...poms, ...poms.map(({ elsewhere }) => elsewhere)]
    .map(({ properties }) => properties)
    .filter(({ size }) => size > 0);
  const known = new Map<string, Interpolated>();
  /** The properties that wait for the one being looked up, in the order in which they ask. */
  const pending = new Set<string>();

  function property(name: string): Interpolated {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (pending.has(name)) throw cycle(lineage, [...pending], name);
    const text =
      model.get(name) ??
      config.properties.get(name) ??
      definitions.find((properties) => properties.has(name))?.get(name) ??
      config.systemProperties.get(name) ??
      model.get(`project.${name}`);
    if (text === undefined) return unset(name);
    pending.add(name);
    const filled = interpolate(text);
    pending.delete(name);
    const value = filled.value !== null && filled.value.length > maxLength ? unset(name) : filled;
    known.set(name, value);
    return value;
  }

  function unset(name: string, parent = lineage.missing): Interpolated {
    return { value: null, missing: { name, parent } };
  }

  function interpolate(text: string): Interpolated {
    // As nearly all texts of a POM are.
    if (!text.includes("${") && !text.includes("@")) return { value: text, missing: null };
    const missing: MissingProperty[] = [];
    const value = text.replace(/\$\{([^{}]*)\}|@[\w.-]+@/g, (written: string, name?: string) => {
      // A build step fills in `@name@`, which Maven takes as it is written.
      const filled = name === undefined ? unset(written, null) : property(name.trim());
      if (filled.missing !== null) missing.push(filled.missing);
      return filled.value ?? written;
    });
    const [first] = missing;
    return first === undefined ? { value, missing: null } : { value: null, missing: first };
  }

  return interpolate;
}

function cycle({ poms: [{ path }] }: Lineage, pending: readonly string[], name: string): Fault {
  const chain = [...pending.slice(pending.indexOf(name)), name].join(" → ");
  return new Fault(
    "include-cycle",
    `${path} has a cycle of properties: ${chain.slice(0, maxLength)}. Break it.`,
    { path },
  );
}

function modelValues(pom: Pom): Map<string, string> {
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
