import type { Document } from "../cortex/cortex.ts";
import { maxBodyBytes } from "../cortex/endpoints.ts";
import { combinedBodies, canRepresentAll } from "../documents/combined.ts";
import { canRepresent } from "../domain/names.ts";
import type { NamedVersions } from "../domain/package.ts";
import { compare, type Difference, type RecordedNames } from "./compare.ts";
import type { DeclaredType, Hold } from "./declared.ts";
import { guard } from "./guard.ts";
import { nameHash } from "./name-hash.ts";
import { withoutUnknown, type RecordedName } from "./recorded-names.ts";
import { knownRewrites } from "./rewritten.ts";
import { targetOf, type Target } from "./target.ts";
import {
  divideUndeclared,
  keptKeys,
  type KeptName,
  type Ownership,
  type References,
  type RemovalPolicy,
} from "./undeclared.ts";

export interface Policy extends RemovalPolicy {
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
}

/** All that has to change for one package type of one entity: complete before the first write. */
export interface TypePlan {
  readonly type: DeclaredType;
  /** What is recorded before. */
  readonly recorded: RecordedNames;
  /** What is to be recorded afterwards. */
  readonly target: readonly NamedVersions[];
  readonly difference: Difference;
  /** Recorded names that are not declared and stay, with the reason. */
  readonly kept: readonly KeptName[];
  /** What would go if the type were not held. */
  readonly withheld: readonly RecordedName[];
  /** Of what would go or goes: names that nobody claimed. */
  readonly unclaimedRemovals: readonly RecordedName[];
  /** Hashes of the versions that the store is known to write its own way. */
  readonly rewrites: ReadonlySet<string>;
  /** Why nothing of it is done; `null` when it may be. */
  readonly hold: Hold | null;
  /** Empty where nothing has to be uploaded. */
  readonly documents: readonly Document[];
  /** The combined document, for when the service does not take the manifest itself. */
  readonly fallback: readonly Document[];
}

export interface PlanInput {
  readonly entity: string;
  readonly type: DeclaredType;
  readonly recorded: RecordedNames;
  readonly ownership: Ownership;
  /** Hashes of the versions that the store is known to write its own way. */
  readonly rewrites: ReadonlySet<string>;
  readonly references: References;
  readonly policy: Policy;
  /** The manifest that may go as it is, when there is one; `null` where it must not after all. */
  readonly bytes: (path: string) => Uint8Array | null;
}

/** Plans one package type. A held plan has no documents and removes nothing. */
export function plan(input: PlanInput): TypePlan {
  const { entity, type, recorded, ownership, rewrites, references, policy } = input;
  const { packageType } = type;
  const what = `${packageType} of ${entity}`;
  const { removals, kept: all } = divideUndeclared(type, recorded, ownership, policy, references);
  // Where a type was read only in part, it is not known that a name is not declared.
  const kept = type.hold === null ? all : all.filter(({ reason }) => reason !== "unclaimed");
  const target = targetOf(packageType, type.packages, recorded, kept, ownership.claims);
  const keys = keptKeys(packageType, kept);
  const difference = compare(packageType, target.names, recorded, knownRewrites(rewrites), keys);
  const unclaimedRemovals = removals.filter(({ isOwn }) => !isOwn).map(({ name }) => name);
  const shared = { type, recorded, target: target.names, kept, unclaimedRemovals, rewrites };
  const idle = { ...shared, difference, withheld: [], documents: [], fallback: [] };
  const held = (hold: Hold): TypePlan => ({
    ...idle,
    difference: { ...difference, removed: [] },
    withheld: difference.removed,
    hold,
  });
  const counts = { all: recorded.size, own: ownCount(input) };
  const { prune, pruneLimit } = policy;
  const guarded =
    removals.length === 0
      ? null
      : guard({
          what,
          type,
          removals,
          isReferenced: references.isTypeLeft || references.places.size > 0,
          recorded: counts,
          prune,
          pruneLimit,
        });
  const hold = type.hold ?? guarded;
  if (hold !== null) return held(hold);
  if (!changesBody(type, difference)) return { ...idle, hold };
  const unrepresentable = unrepresentableHold(what, type, kept);
  if (unrepresentable !== null) return held(unrepresentable);
  const { documents, fallback } = documentsFor(type, target, input.bytes);
  if (documents.every(fits)) return { ...idle, hold, documents, fallback: fallback.filter(fits) };
  const reason = `${what} is held: its ${target.names.length} packages do not fit into the 2 MB that the service takes. Split the repository over several entities.`;
  return held({ code: "document-too-large", reason });
}

function ownCount({ type, recorded, ownership: { base } }: PlanInput): number {
  if (base.size === 0) return 0;
  return recorded
    .values()
    .filter(({ name }) => base.has(nameHash(type.packageType, name)))
    .toArray().length;
}

/** JAVA uploads only add (docs/packages-api.md), so a mere removal needs none; elsewhere an upload prunes as well. */
function changesBody({ packageType }: DeclaredType, difference: Difference): boolean {
  const { added, updated, removed } = difference;
  return added.length + updated.length > 0 || (removed.length > 0 && packageType !== "JAVA");
}

/** An upload has to carry along what it must not drop, and JAVA uploads drop nothing. */
function unrepresentableHold(
  what: string,
  { packageType }: DeclaredType,
  kept: readonly KeptName[],
): Hold | null {
  if (packageType === "JAVA") return null;
  const lost = kept
    .map(({ name }) => withoutUnknown(name))
    .find((named) => !canRepresentAll(packageType, named));
  if (lost === undefined) return null;
  const form = lost.versions.length === 0 ? "without a version" : `as ${lost.versions.join(", ")}`;
  return {
    code: "type-held",
    reason: `${what} is held: Cortex records ${lost.name} ${form}, which the repository does not declare and no upload can carry along. Delete the name in Cortex, or declare it.`,
  };
}

function documentsFor(
  { packageType, manifests, verbatim }: DeclaredType,
  { names, isAsDeclared }: Target,
  bytes: PlanInput["bytes"],
): Pick<TypePlan, "documents" | "fallback"> {
  const content = names.filter(({ versions }) => canRepresent(packageType, versions));
  if (content.length === 0) return { documents: [], fallback: [] };
  const combined = combinedBodies(packageType, content).map(({ endpoint, body }) => ({
    endpoint,
    body: new TextEncoder().encode(body),
    verbatim: false,
    manifests,
  }));
  if (verbatim === null || !isAsDeclared) return { documents: combined, fallback: [] };
  const { path, endpoint } = verbatim;
  const body = bytes(path);
  if (body === null) return { documents: combined, fallback: [] };
  const itself = { endpoint, body, verbatim: true, manifests: [path] };
  return fits(itself) && !isUtf16(itself)
    ? { documents: [itself], fallback: combined }
    : { documents: combined, fallback: [] };
}

function fits({ body }: Document): boolean {
  return body.byteLength <= maxBodyBytes;
}

/** By its byte order mark. Cortex would read such a file for another. */
function isUtf16({ body }: Document): boolean {
  return (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
}
