import type { DeclaredType } from "../convergence/declared.ts";
import { endpointOf } from "../cortex/endpoints.ts";
import { declare, type Declaration } from "../manifests/declare.ts";
import type { Coverage } from "../manifests/coverage.ts";
import { byText } from "../domain/order.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { holdOf, type IncompleteArea } from "./holds.ts";
import type { UnreadFile } from "./unread-files.ts";

/** What one entity declares. */
export interface DeclaredEntity {
  /** `null` for what has no owner, which only `list` reports. */
  readonly entity: string | null;
  readonly types: readonly DeclaredType[];
}

interface DeclaringPolicy {
  readonly developmentDependencies: boolean;
  /** The only package types that are looked at; `null` for all. */
  readonly ownTypes: readonly PackageType[] | null;
}

/** Which manifests count, and what is not known beside them. */
interface Known extends Pick<Coverage, "effective" | "covered"> {
  readonly unread: readonly UnreadFile[];
  readonly incomplete: readonly IncompleteArea[];
}

/** What the repository declares for one entity, for each package type that is looked at. */
export function declareEntity(
  entity: string | null,
  { effective, covered, unread, incomplete }: Known,
  { developmentDependencies, ownTypes }: DeclaringPolicy,
): readonly DeclaredType[] {
  const looked = packageTypes.filter((packageType) => ownTypes?.includes(packageType) ?? true);
  return looked.map((packageType) => {
    const isOwn = (manifest: Coverage["covered" | "effective"][number]): boolean =>
      manifest.entity === entity && manifest.format.packageType === packageType;
    const manifests = effective.filter(isOwn);
    const notRead = unread
      .filter((file) => file.entity === entity && file.carrier.packageType === packageType)
      .filter(({ coveredBy }) => coveredBy === null)
      .map(({ path }) => path);
    const present = manifests.length > 0 || notRead.length > 0 || covered.some(isOwn);
    const declaration = declare(packageType, manifests, { developmentDependencies });
    return {
      packageType,
      present,
      ...declaration,
      verbatim: uploadOf(declaration),
      unresolved: [...declaration.unresolved, ...notRead].toSorted(byText),
      hold: holdOf(entity, packageType, manifests, incomplete),
    };
  });
}

function uploadOf({ verbatim }: Declaration): DeclaredType["verbatim"] {
  const endpoint = verbatim === null ? null : endpointOf(verbatim.format);
  return verbatim === null || endpoint === null ? null : { path: verbatim.path, endpoint };
}
