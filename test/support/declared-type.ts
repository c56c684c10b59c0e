import { combinedBodies } from "../../src/documents/combined.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { DeclaredPackage, PackageType } from "../../src/domain/package.ts";

/** `ms@2.1.3`, `ms@2.1.2,2.1.3`, `ms` where no version is known. */
function declaredPackages(...written: readonly string[]): readonly DeclaredPackage[] {
  return written.map((text) => {
    const at = text.lastIndexOf("@");
    const [name, versions] =
      at > 0 ? [text.slice(0, at), text.slice(at + 1).split(",")] : [text, []];
    return { name, versions, manifests: ["manifest"], development: false };
  });
}

/** What a repository declares of one type, wholly known and from several manifests unless given otherwise. */
export function declaredType(
  packageType: PackageType,
  written: readonly string[],
  overrides: Partial<DeclaredType> = {},
): DeclaredType {
  return {
    packageType,
    packages: declaredPackages(...written),
    present: true,
    manifests: ["manifest"],
    unresolved: [],
    verbatim: null,
    hold: null,
    ...overrides,
  };
}

/** The same from one manifest that may go as it is, with its bytes. */
export function verbatimType(packageType: PackageType, written: readonly string[]) {
  const packages = declaredPackages(...written);
  const [body] = combinedBodies(packageType, packages);
  if (body === undefined) throw new Error("a manifest of nothing cannot go as it is");
  const verbatim = { path: "manifest", endpoint: body.endpoint };
  return {
    type: declaredType(packageType, written, { verbatim }),
    bytes: () => new TextEncoder().encode(body.body),
  };
}

export function noBytes(path: string): Uint8Array {
  throw new Error(`${path} was not to be read`);
}
