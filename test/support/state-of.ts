import { nameHash, packHashes, versionHash } from "../../src/convergence/name-hash.ts";
import { parseState, type State } from "../../src/convergence/state.ts";
import type { PackageType } from "../../src/domain/package.ts";

interface WrittenSource {
  readonly names?: readonly string[];
  readonly waiting?: readonly string[];
  /** `ms@2.1.3`: the name, and the name with the version. */
  readonly shared?: readonly string[];
  readonly removed?: readonly string[];
  /** The paths of SBOMs. */
  readonly sboms?: readonly string[];
  readonly repositoryId?: string;
  readonly scope?: string;
  readonly at?: string;
  readonly packageType?: PackageType;
}

/** The state of an entity by what its sources say, in plain names; a list is what a source declares. */
export function stateOf(
  sources: Readonly<Record<string, WrittenSource | readonly string[]>>,
): State {
  const entries = Object.entries(sources).map(([name, source]) => [name, entryOf(source)]);
  const reading = parseState({ v: "1", sources: Object.fromEntries(entries) as unknown }, null);
  if (reading.kind !== "known") throw new Error("the state of the test is not valid");
  return reading.state;
}

function entryOf(source: WrittenSource | readonly string[]): unknown {
  const written: WrittenSource = "length" in source ? { names: source } : source;
  const { packageType = "NODE", repositoryId = "", scope = "", at } = written;
  const hashed = (names: readonly string[] = []): string =>
    packHashes(names.map((name) => nameHash(packageType, name)));
  const shared = (written.shared ?? []).flatMap((text) => {
    const at = text.lastIndexOf("@");
    const [name, version] = [text.slice(0, at), text.slice(at + 1)];
    return [nameHash(packageType, name), versionHash(packageType, name, version)];
  });
  const type = {
    names: hashed(written.names),
    waiting: hashed(written.waiting),
    shared: packHashes(shared),
    removed: hashed(written.removed),
    sboms: hashed(written.sboms),
  };
  return { repositoryId, scope, at, types: { [packageType]: type } };
}
