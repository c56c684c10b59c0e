import { type Prune } from "../domain/policy.ts";
import { canonicalName } from "../domain/names.ts";
import type { PackageType } from "../domain/package.ts";
import type { RecordedNames } from "./compare.ts";
import type { DeclaredType } from "./declared.ts";
import { nameHash } from "./name-hash.ts";
import type { RecordedName } from "./recorded-names.ts";
import type { Claims } from "./source.ts";

/** Why a recorded name that is not declared stays. */
export type KeptReason =
  | "unclaimed"
  | "claimed-elsewhere"
  | "other-writer"
  | "prune-disabled"
  | "names-unresolved"
  | "commit-unproven"
  | "still-referenced"
  | "file-unread";

export interface KeptName {
  readonly name: RecordedName;
  readonly reason: KeptReason;
  /**
   * The sources that claim it; the file and line where it still stands, for `still-referenced`; why a
   * file that may name it could not be read, for `file-unread`.
   */
  readonly by: readonly string[];
  /** Whether it is in the base. */
  readonly isOwn: boolean;
}

/** A recorded name that is not declared and that nothing keeps so far. */
export interface Removal {
  readonly name: RecordedName;
  /** Whether it is in the base; otherwise `prune: all` takes it. */
  readonly isOwn: boolean;
}

/** What is known about the names of one package type beside what is declared and recorded. */
export interface Ownership {
  /** Hashes of the names that this source declared and that may still be recorded. */
  readonly base: ReadonlySet<string>;
  readonly claims: Claims;
  /** Hashes of the names that `prune: all` removed before. */
  readonly removedBefore: ReadonlySet<string>;
  /** Whether unclaimed names go, too: `prune: all`, and this source has synced before. */
  readonly takesUnclaimed: boolean;
}

export interface RemovalPolicy {
  readonly prune: Prune;
  /** Whether the work tree is known to be the newest commit, so that what is missing in it is gone. */
  readonly isCommitProven: boolean;
}

/** Why a name that is not declared may still be a direct dependency. */
export interface Reference {
  /** `path:line`; of a file that cannot be read, why not and what to do. */
  readonly by: string;
  readonly isRead: boolean;
}

/** What files that were not read contain about names of one package type. */
export interface References {
  /** By canonical name. */
  readonly places: ReadonlyMap<string, Reference>;
  /** Whether there is a manifest of the type among them. */
  readonly isTypeLeft: boolean;
}

export const noReferences: References = { places: new Map(), isTypeLeft: false };

export interface Undeclared {
  readonly removals: readonly Removal[];
  readonly kept: readonly KeptName[];
}

/** Divides the recorded names that are not declared into those that are to go and those that stay. */
export function divideUndeclared(
  type: Pick<DeclaredType, "packageType" | "packages" | "unresolved">,
  recorded: RecordedNames,
  ownership: Ownership,
  policy: RemovalPolicy,
  { places }: References = noReferences,
): Undeclared {
  const { packageType, packages } = type;
  const declared = new Set(packages.map(({ name }) => canonicalName(packageType, name)));
  const removals: Removal[] = [];
  const kept: KeptName[] = [];
  const frozen = frozenBy(type, policy);
  for (const [key, name] of recorded) {
    if (declared.has(key)) continue;
    const decision = decide(packageType, name, ownership, frozen, places.get(key));
    if ("reason" in decision) kept.push({ name, ...decision });
    else removals.push({ name, ...decision });
  }
  return { removals, kept };
}

/** The canonical names of what is kept. */
export function keptKeys(packageType: PackageType, kept: readonly KeptName[]): ReadonlySet<string> {
  return new Set(kept.map(({ name: { name } }) => canonicalName(packageType, name)));
}

type Decision = Omit<KeptName, "name"> | Omit<Removal, "name">;

function decide(
  packageType: PackageType,
  { name }: RecordedName,
  { base, claims, removedBefore, takesUnclaimed }: Ownership,
  frozen: KeptReason | null,
  reference: Reference | undefined,
): Decision {
  const hash = nameHash(packageType, name);
  const isOwn = base.has(hash);
  if (isOwn && frozen !== null) return { reason: frozen, by: [], isOwn };
  const claimants = claims.claimants(hash);
  if (claimants.length > 0) return { reason: "claimed-elsewhere", by: claimants, isOwn };
  if (reference !== undefined) {
    const reason = reference.isRead ? "still-referenced" : "file-unread";
    return { reason, by: [reference.by], isOwn };
  }
  if (isOwn) return { isOwn };
  if (!takesUnclaimed || frozen !== null) return { reason: "unclaimed", by: [], isOwn };
  return removedBefore.has(hash) ? { reason: "other-writer", by: [], isOwn } : { isOwn };
}

/** Why nothing of a type is removed in this run; `null` where it may be. */
function frozenBy(
  { unresolved }: Pick<DeclaredType, "unresolved">,
  { prune, isCommitProven }: RemovalPolicy,
): KeptReason | null {
  if (prune === "false") return "prune-disabled";
  if (unresolved.length > 0) return "names-unresolved";
  return isCommitProven ? null : "commit-unproven";
}
