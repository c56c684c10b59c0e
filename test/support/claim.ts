import { nameHash, packHashes } from "../../src/convergence/name-hash.ts";
import { stateKey } from "../../src/convergence/state.ts";
import type { PackageType } from "../../src/domain/package.ts";

/** The repository that scenario tests run in, as states name it. */
export const ownSource = "github.com/acme/shop";

/** The custom data by which a source claims these names. */
export function claim(
  source: string,
  rows: readonly { readonly packageType: PackageType; readonly name: string }[],
): { readonly key: string; readonly value: unknown } {
  const byType = Map.groupBy(rows, ({ packageType }) => packageType);
  const types = [...byType].map(([packageType, ofType]) => {
    const names = packHashes(ofType.map(({ name }) => nameHash(packageType, name)));
    return [packageType, { names }] as const;
  });
  const entry = { scope: "", types: Object.fromEntries(types) };
  return { key: stateKey, value: { v: "1", sources: { [source]: entry } } };
}
