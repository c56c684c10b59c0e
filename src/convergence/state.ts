import { isRecord, asString } from "../domain/untyped.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { unpackHashes } from "./name-hash.ts";

/** The key of the custom data that holds the state of an entity. */
export const stateKey = "dependency-report";

export const stateVersion = "1";

/** What one source last wrote about one package type, decoded; hashes of names where not stated otherwise. */
export interface TypeState {
  /** The base and the claim: what it declares, and what of its base something kept. */
  readonly names: ReadonlySet<string>;
  /** The base without a claim: what stays only because another source claims it. */
  readonly waiting: ReadonlySet<string>;
  /** Of what another source claims, too: each name, and each name with a version that is declared. */
  readonly shared: ReadonlySet<string>;
  /** What `prune: all` removed though nobody claimed it. */
  readonly removed: ReadonlySet<string>;
  /** Names with versions that the store writes its own way. */
  readonly rewritten: ReadonlySet<string>;
  /** The paths of the SBOMs that declare its packages. */
  readonly sboms: ReadonlySet<string>;
  /** Names with versions that manifests write and that something else outranks. */
  readonly outranked: ReadonlySet<string>;
}

/** What one source last wrote. */
export interface SourceState {
  readonly repositoryId: string;
  readonly scope: string;
  /** When it last wrote, in ms since the epoch; `null` where that is not known. */
  readonly at: number | null;
  /** Of the types that can be understood; the others are in `opaque`. */
  readonly types: ReadonlyMap<PackageType, TypeState>;
  /** Types of which nothing can be understood: everything recorded of them may be claimed. */
  readonly opaque: ReadonlySet<PackageType>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The state of one entity. */
export interface State {
  /** As it was read, for what is carried along unchanged. */
  readonly fields: Fields;
  readonly sources: ReadonlyMap<string, SourceState>;
}

/** What reading the state came to. A state that is `newer` must not be written, nor anything removed under it. */
export type StateReading =
  | { readonly kind: "none" | "known"; readonly state: State }
  | { readonly kind: "invalid"; readonly state: State; readonly fact: string }
  | { readonly kind: "newer"; readonly version: string }
  | { readonly kind: "unavailable"; readonly code: ProblemCode; readonly fact: string };

/**
 * Whether the store has no custom data, or gives no access to it, so that no claim is in it. Of
 * an entity whose packages can be listed, "no such entity" means the same.
 */
export function isWithoutState(code: ProblemCode): boolean {
  return code === "cortex-rejected" || code === "entity-not-found";
}

export const noState: State = { fields: {}, sources: new Map() };

/**
 * Understands the value of the custom data, without trust in any of it.
 * @param value `null` where there is none.
 * @param entityId the CID of the entity; `null` where it is not known. A state of another one is none.
 */
export function parseState(value: unknown, entityId: string | null): StateReading {
  if (value === null || value === undefined) return { kind: "none", state: noState };
  if (!isRecord(value)) return { kind: "invalid", state: noState, fact: "is not an object" };
  const { v, sources } = value;
  if (typeof v !== "string") return invalid(value, "has no version `v`");
  if (Number(v) < Number(stateVersion)) return invalid(value, `has the old version ${v}`);
  if (v !== stateVersion) return { kind: "newer", version: v };
  if (isCopy({ fields: value }, entityId)) return { kind: "none", state: noState };
  if (!isRecord(sources)) return invalid(value, "has no `sources`");
  return { kind: "known", state: { fields: value, sources: sourcesOf(sources) } };
}

/** Whether a state is of another entity than this CID, where that is known. */
export function isCopy({ fields }: Pick<State, "fields">, entityId: string | null): boolean {
  const written = asString(fields["entity"]);
  return written !== "" && entityId !== null && written !== entityId;
}

/** Whether a state names its entity. */
export function isOfAnEntity({ fields }: Pick<State, "fields">): boolean {
  return asString(fields["entity"]) !== "";
}

function invalid(fields: Fields, fact: string): StateReading {
  const { sources } = fields;
  const state = isRecord(sources) ? { fields, sources: sourcesOf(sources) } : noState;
  return { kind: "invalid", state, fact };
}

function sourcesOf(sources: Fields): ReadonlyMap<string, SourceState> {
  return new Map(Object.entries(sources).map(([name, entry]) => [name, sourceState(entry)]));
}

function sourceState(entry: unknown): SourceState {
  const fields = isRecord(entry) ? entry : {};
  const known = fields["v"] === undefined || fields["v"] === stateVersion;
  const written = isRecord(fields["types"]) ? fields["types"] : null;
  const types = new Map<PackageType, TypeState>();
  const opaque = new Set<PackageType>();
  for (const packageType of packageTypes) {
    const value = written?.[packageType];
    if (written !== null && value === undefined) continue;
    const type = known ? typeState(value) : null;
    if (type === null) opaque.add(packageType);
    else types.set(packageType, type);
  }
  const at = Date.parse(asString(fields["at"]));
  return {
    repositoryId: asString(fields["repositoryId"]),
    scope: asString(fields["scope"]),
    at: Number.isNaN(at) ? null : at,
    types,
    opaque,
  };
}

function typeState(value: unknown): TypeState | null {
  if (!isRecord(value)) return null;
  const names = unpackHashes(value["names"]);
  const [waiting, shared, removed, rewritten, sboms, outranked] = optional.map((field) =>
    unpackHashes(value[field] ?? ""),
  );
  if (names === null || !waiting || !shared || !removed || !rewritten || !sboms || !outranked)
    return null;
  return { names, waiting, shared, removed, rewritten, sboms, outranked };
}

const optional = ["waiting", "shared", "removed", "rewritten", "sboms", "outranked"] as const;
