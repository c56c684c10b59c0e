import { combinedBodies } from "../documents/combined.ts";
import type { Document } from "../cortex/cortex.ts";
import { maxBodyBytes } from "../cortex/endpoints.ts";
import { carries } from "../domain/names.ts";
import type { NamedVersions, PackageType, RecordedPackage } from "../domain/package.ts";
import { compare, type Difference } from "./compare.ts";
import { withoutUnknown, type RecordedName } from "./recorded-names.ts";
import type { DeclaredType, Hold } from "./declared.ts";
import { guard } from "./guard.ts";
import { keeping, uncarried, type Keeping } from "./keeping.ts";

export interface Policy {
  readonly prune: boolean;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
}

/** All that has to change for one package type of one entity: complete before the first write. */
export interface TypePlan {
  readonly type: DeclaredType;
  /** What is to change; `removed` is empty where names that are not declared stay. */
  readonly difference: Difference;
  /** Why recorded names that are not declared stay; `null` where they go. */
  readonly keeps: Keeping | null;
  /** Those that do. */
  readonly kept: readonly RecordedName[];
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
  readonly rows: readonly RecordedPackage[];
  readonly policy: Policy;
  /** The manifest that may go as it is, when there is one. */
  readonly bytes: (path: string) => Uint8Array;
}

/**
 * Plans one package type. A held plan has no documents and removes nothing.
 * @throws Fault where the manifest that may go as it is can no longer be read.
 */
export function plan({ entity, type, rows, policy, bytes }: PlanInput): TypePlan {
  const compared = compare(type.packageType, type.packages, rows);
  const keeps = keeping(type, policy);
  const kept = keeps === null ? [] : compared.removed;
  const difference = keeps === null ? compared : { ...compared, removed: [] };
  const what = `${type.packageType} of ${entity}`;
  const idle = { type, difference, keeps, kept, documents: [], fallback: [] };
  const hold =
    type.hold ??
    guard({
      what,
      type,
      difference,
      pruneLimit: policy.pruneLimit,
    });
  if (hold !== null || !changesBody(type.packageType, difference)) return { ...idle, hold };
  const unfit = uncarried(what, type, kept, policy);
  if (unfit !== null) return { ...idle, hold: unfit };
  const { documents, fallback } = documentsFor(type, kept, bytes);
  if (documents.every(fits)) return { ...idle, hold, documents, fallback: fallback.filter(fits) };
  const reason = `${what} is held: its ${type.packages.length} packages do not fit into the 2 MB that the service takes. Split the repository over several entities.`;
  return { ...idle, hold: { code: "document-too-large", reason } };
}

/** JAVA uploads only add (docs/packages-api.md), so a mere removal needs none; elsewhere an upload prunes as well. */
function changesBody(packageType: PackageType, difference: Difference): boolean {
  const { added, updated, removed } = difference;
  return added.length + updated.length > 0 || (removed.length > 0 && packageType !== "JAVA");
}

function documentsFor(
  type: DeclaredType,
  kept: readonly RecordedName[],
  bytes: PlanInput["bytes"],
): Pick<TypePlan, "documents" | "fallback"> {
  const { packageType, packages, manifests, verbatim } = type;
  const content: NamedVersions[] = [...packages, ...kept.map(withoutUnknown)].filter(
    ({ versions }) => carries(packageType, versions),
  );
  if (content.length === 0) return { documents: [], fallback: [] };
  const combined = combinedBodies(packageType, content).map(({ endpoint, body }) => ({
    endpoint,
    body: new TextEncoder().encode(body),
    verbatim: false,
    manifests,
  }));
  if (verbatim === null || kept.length > 0) return { documents: combined, fallback: [] };
  const { path, endpoint } = verbatim;
  const itself = { endpoint, body: bytes(path), verbatim: true, manifests: [path] };
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
