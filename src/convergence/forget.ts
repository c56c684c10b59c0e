import { isRecord, asString } from "../domain/untyped.ts";
import { packageTypes, type NamedVersions, type PackageType } from "../domain/package.ts";
import { byText } from "../domain/order.ts";
import { Fault } from "../domain/problem.ts";
import { converge, type ConvergeInput, type EntityOutcome } from "./converge.ts";
import type { DeclaredType } from "./declared.ts";
import { readState, type StateContext } from "./read-state.ts";
import { replaceState } from "./write-state.ts";
import { nameHash, packHashes } from "./name-hash.ts";
import { recordedNames } from "./recorded-names.ts";
import { baseOf, claimsOf, viewOf, type Source } from "./source.ts";
import type { State } from "./state.ts";

/** Recorded names of one package type that one source alone claims. */
export interface SoleClaim {
  readonly packageType: PackageType;
  readonly names: readonly NamedVersions[];
}

export type ForgetInput = Omit<
  ConvergeInput,
  "types" | "mode" | "source" | "reading" | "recordedAt" | "record" | "references" | "permission"
> & {
  /** The key of its entry. */
  readonly sourceName: string;
};

export interface KnownSource {
  readonly source: Source;
  readonly state: State;
  readonly claims: readonly SoleClaim[];
}

/**
 * What only one source of an entity claims.
 * @throws Fault where the state cannot be read, or has no such source.
 */
export async function soleClaims(input: ForgetInput): Promise<KnownSource> {
  const { entity, sourceName } = input;
  const state = await readableState(input);
  const entry = state.sources.get(sourceName);
  if (entry === undefined)
    throw new Fault(
      "source-unknown",
      `${entity} has no source ${sourceName}. Its sources are: ${[...state.sources.keys()].join(", ") || "none"}.`,
      { entity },
    );
  const source = { name: sourceName, repositoryId: entry.repositoryId, scope: entry.scope };
  const rows = await input.recorded;
  const view = viewOf(state, source);
  const claims = packageTypes.map((packageType) => {
    const base = baseOf(view, packageType);
    const others = claimsOf(view, packageType);
    const names = [...recordedNames(packageType, rows).values()].filter(({ name }) => {
      const hash = nameHash(packageType, name);
      return base.has(hash) && others.claimants(hash).length === 0;
    });
    const inOrder = names.toSorted((a, b) => byText(a.name, b.name));
    return { packageType, names: inOrder.map(({ name, versions }) => ({ name, versions })) };
  });
  return { source, state, claims: claims.filter(({ names }) => names.length > 0) };
}

/**
 * Ends a source: what only it claimed is removed, as after the deletion of its last manifest, and its
 * entry goes. Every guard holds; where one does, the entry stays.
 */
export async function removeSource(
  input: ForgetInput,
  { source }: KnownSource,
): Promise<EntityOutcome> {
  const outcome = await converge({
    ...input,
    types: packageTypes.map(nothingDeclared),
    mode: "sync",
    source,
    reading: null,
    record: true,
    recordedAt: input.now(),
    permission: () => Promise.resolve({ kind: "write" }),
    references: () => Promise.resolve(new Map()),
  });
  const isEnded = !outcome.problems.some(
    ({ severity, code }) => severity === "error" || code === "state-unavailable",
  );
  if (isEnded) await dropSource(input, source.name, null);
  return outcome;
}

/**
 * Ends a source whose names another one takes over: nothing is removed.
 * @throws Fault where the entity has no such other source, or the state cannot be written.
 */
export async function handOver(
  input: ForgetInput,
  { source, state }: KnownSource,
  into: string,
): Promise<void> {
  if (into === source.name)
    throw new Fault(
      "source-unknown",
      `${into} is the source that ends, and cannot take over its own names. Name another one of: ${[...state.sources.keys()].filter((name) => name !== into).join(", ") || "none"}.`,
      { entity: input.entity },
    );
  if (!state.sources.has(into))
    throw new Fault(
      "source-unknown",
      `${input.entity} has no source ${into} to take over. Let it sync once, or name one of: ${[...state.sources.keys()].join(", ")}.`,
      { entity: input.entity },
    );
  await dropSource(input, source.name, into);
}

/** @throws Fault where the state cannot be read, or is of a version that is not known here. */
async function readableState(
  input: StateContext & { readonly entityId: string | null },
): Promise<State> {
  const reading = await readState(input, input.entityId);
  if ("state" in reading) return reading.state;
  const [code, fact] =
    reading.kind === "newer"
      ? (["state-newer", `it has version ${reading.version}. Update this tool.`] as const)
      : ([reading.code, reading.fact] as const);
  const { entity } = input;
  throw new Fault(code, `The state of ${entity} could not be read: ${fact}`, { entity });
}

function nothingDeclared(packageType: PackageType): DeclaredType {
  return {
    packageType,
    packages: [],
    present: false,
    manifests: [],
    unresolved: [],
    verbatim: null,
    hold: null,
  };
}

/** @throws Fault where the state cannot be read or written. */
async function dropSource(
  input: StateContext & { readonly entityId: string | null },
  name: string,
  into: string | null,
): Promise<void> {
  const { problems } = await replaceState(input, await readableState(input), {
    entityId: input.entityId,
    next: ({ fields }) => withoutSource(fields, name, into),
    isDone: ({ sources }) => !sources.has(name),
  });
  for (const { code, message } of problems)
    throw new Fault(code, message, { entity: input.entity });
}

function withoutSource(
  fields: State["fields"],
  name: string,
  into: string | null,
): State["fields"] {
  const sources = isRecord(fields["sources"]) ? fields["sources"] : {};
  const { [name]: dropped, ...kept } = sources;
  const heir = into === null ? undefined : kept[into];
  const next =
    into === null || heir === undefined ? kept : { ...kept, [into]: withNamesOf(heir, dropped) };
  return { ...fields, sources: next };
}

/** An entry that has the names of another as well, type by type. */
function withNamesOf(heir: unknown, dropped: unknown): unknown {
  if (!isRecord(heir) || !isRecord(dropped)) return heir;
  const [own, other] = [heir, dropped].map(({ types }) => (isRecord(types) ? types : {}));
  const merged = Object.entries(other ?? {}).map(([packageType, type]) => {
    const mine = own?.[packageType];
    return [packageType, isRecord(mine) ? withNames(mine, type) : type] as const;
  });
  return { ...heir, types: { ...own, ...Object.fromEntries(merged) } };
}

function withNames(
  type: Readonly<Record<string, unknown>>,
  other: unknown,
): Readonly<Record<string, unknown>> {
  const lists = [type["names"], isRecord(other) ? other["names"] : ""].map(asString);
  const hashes = lists.flatMap((text) => text.match(/.{6}/g) ?? []);
  return { ...type, names: packHashes(hashes) };
}
