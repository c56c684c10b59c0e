import { Fault } from "../../../../domain/problem.ts";
import type { Repository } from "../../../format.ts";
import { withMavenProperties } from "../../maven-config.ts";
import { managedDependencies } from "../../managed-dependencies.ts";
import { countOutsidePoms, knownOutsidePom, outsidePom } from "../../outside-pom.ts";
import type { Managed, Management, ManagementOrder } from "../../own-management.ts";
import { gradleVersion, type GradleVersion } from "./rich-version.ts";
import { lineageOf } from "../../pom-lineage.ts";
import { compareGradleVersions } from "./version-order.ts";
import type { Reason } from "../../effective-dependencies.ts";

/** What a BOM states about a package: its version, nothing, or why that is not known. */
export type StatedVersion =
  | { readonly version: GradleVersion | null }
  | { readonly unknown: readonly [Reason, ...Reason[]] };

/** Looks a package up in a BOM, by its `group:artifact:version`. */
export interface Boms {
  readonly lookUp: (bom: string, name: string) => Promise<StatedVersion>;
}

interface BomOptions {
  /** What counts before the properties of the BOMs. */
  readonly properties?: ReadonlyMap<string, string>;
  /** Who reads the BOMs: Gradle itself, or a plugin that has Maven's model and leaves out classifiers. */
  readonly order?: ManagementOrder;
}

/**
 * The BOMs outside the repository, each with its ancestors and with what it imports; these are asked for
 * only while a version depends on them.
 */
export function outsideBoms(
  { outside, bounds }: Repository,
  { properties, order = "gradle" }: BomOptions = {},
): Boms {
  const view: Repository = {
    manifests: [],
    has: () => false,
    list: () => [],
    text: () => "",
    ...(bounds && { bounds }),
    ...(outside && { outside }),
  };
  withMavenProperties(view, properties ?? new Map());
  const known = new Map<
    string,
    { readonly asked: number; readonly stated: Promise<Table | null> }
  >();

  async function read(bom: string): Promise<Table | null> {
    const pom = await outsidePom(bom, view);
    if (pom === null) return null;
    try {
      const lineage = await lineageOf(pom, view, none, order === "gradle" ? "platform" : "bom");
      return tableOf(await managedDependencies(lineage, view, none, order), order);
    } catch (thrown) {
      // A BOM that leads back to itself is as good as none, and no fault of the script.
      if (thrown instanceof Fault && thrown.code !== "time-budget") return null;
      throw thrown;
    }
  }

  function tableAt(bom: string): Promise<Table | null> {
    const asked = countOutsidePoms(view);
    const before = known.get(bom);
    if (before?.asked === asked) return before.stated;
    const stated = read(bom);
    known.set(bom, { asked, stated });
    return stated;
  }

  return {
    async lookUp(bom, name) {
      for (;;) {
        const table = await tableAt(bom);
        if (table === null) return { unknown: [{ kind: "imported BOM", coordinates: bom }] };
        const entry = table.entries.get(name);
        const [first, ...more] = entry?.outranking ?? table.missing;
        if (first === undefined) return versionOf(entry);
        const isAsked = knownOutsidePom(first.coordinates, view) !== undefined;
        if (first.kind === "parent" || isAsked) return { unknown: [first, ...more] };
        await outsidePom(first.coordinates, view);
      }
    },
  };
}

const none = (): null => null;

interface Table extends Pick<Management, "missing"> {
  /** By `group:artifact`. */
  readonly entries: ReadonlyMap<string, Managed>;
}

function tableOf({ managed, missing }: Management, order: ManagementOrder): Table {
  const entries = new Map<string, Managed>();
  for (const [key, entry] of managed) {
    const [group, artifact, , classifier] = key.split("\0");
    const name = `${group}:${artifact}`;
    const before = entries.get(name);
    if (order === "maven" && (classifier !== "" || before !== undefined)) continue;
    entries.set(name, before === undefined ? entry : higher(before, entry));
  }
  return { entries, missing };
}

/** To Gradle entries for several types or classifiers of a module are constraints on one version. */
function higher(one: Managed, other: Managed): Managed {
  const [open] = [one, other].filter(({ outranking }) => outranking.length > 0);
  if (open !== undefined) return open;
  const [left, right] = [one.version?.value ?? null, other.version?.value ?? null];
  if (left === null) return one;
  return right === null || compareGradleVersions(right, left) > 0 ? other : one;
}

function versionOf(entry: Managed | undefined): StatedVersion {
  const version = entry?.version ?? null;
  if (entry === undefined || version === null) return { version: null };
  if (version.value !== null) {
    const managed = gradleVersion({ require: version.value });
    return {
      version: managed && { ...managed, ...(entry.from !== null && { managedBy: entry.from }) },
    };
  }
  return { unknown: [{ kind: "property", name: version.missing.name }] };
}
