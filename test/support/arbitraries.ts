import fc from "fast-check";
import type { PackageType, RecordedPackage } from "../../src/domain/package.ts";

// Few enough that declared and recorded meet often; every type can spell all of them.
const names = ["alpha", "beta", "gamma", "delta", "a.io-epsilon", "zeta-eta"];
const versions = ["v1.0.0", "v1.1.0", "v2.0.0"];

const anyVersions = fc.uniqueArray(fc.constantFrom(...versions), { minLength: 1, maxLength: 3 });

/** A declared set in the writing of `declaredPackages`, each name once, all with versions. */
const anyVersioned: fc.Arbitrary<readonly string[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), anyVersions), { selector: ([name]) => name })
  .map((set) => set.map(([name, of]) => `${name}@${of.toSorted().join(",")}`));

/** The same with names of which no version is known. */
export const anyDeclared: fc.Arbitrary<readonly string[]> = fc
  .tuple(anyVersioned, fc.array(fc.boolean(), { maxLength: names.length }))
  .map(([set, bare]) =>
    set.map((text, index) => (bare[index] === true ? (text.split("@")[0] ?? text) : text)),
  );

/** Rows that Cortex may show for a type. */
export function anyRows(packageType: PackageType): fc.Arbitrary<readonly RecordedPackage[]> {
  return fc.uniqueArray(
    fc.record({
      packageType: fc.constant(packageType),
      name: fc.constantFrom(...names, "old", "older"),
      version: fc.constantFrom(...versions, "v0.1.0"),
    }),
    { selector: ({ name, version }) => `${name} ${version}` },
  );
}

/** Rows from the writing of `declaredPackages`. */
export function asRows(
  packageType: PackageType,
  written: readonly string[],
): readonly RecordedPackage[] {
  return written.flatMap((text) => {
    const [name = "", list = ""] = text.split("@");
    return list.split(",").map((version) => ({ packageType, name, version }));
  });
}
