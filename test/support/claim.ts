import { nameHash, packHashes } from "../../src/convergence/name-hash.ts";
import { stateKey } from "../../src/convergence/state.ts";
import type { PackageType } from "../../src/domain/package.ts";

/** The repository that scenario tests run in, as states name it. */
export const ownSource = "github.com/acme/shop";

type Named = readonly { readonly packageType: PackageType; readonly name: string }[];

/** The custom data by which a source claims these names. */
export function claim(source: string, rows: Named): Claim {
  return claims({ [source]: rows });
}

interface Claim {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The custom data by which sources claim these names. */
export function claims(rowsBySource: Readonly<Record<string, Named>>): Claim {
  const sources = Object.entries(rowsBySource).map(([source, rows]) => [source, entryOf(rows)]);
  return { key: stateKey, value: { v: "1", sources: Object.fromEntries(sources) } };
}

function entryOf(rows: Named): object {
  const byType = Map.groupBy(rows, ({ packageType }) => packageType);
  const types = [...byType].map(([packageType, ofType]) => {
    const names = packHashes(ofType.map(({ name }) => nameHash(packageType, name)));
    return [packageType, { names }] as const;
  });
  return { scope: "", types: Object.fromEntries(types) };
}
