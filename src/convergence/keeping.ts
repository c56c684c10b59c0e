import { carriesWhole } from "../documents/combined.ts";
import type { DeclaredType, Hold } from "./declared.ts";
import { withoutUnknown, type RecordedName } from "./recorded-names.ts";

/** Why recorded names that are not declared stay. */
export type Keeping = "prune-disabled" | "names-unresolved";

/** While the repository does not tell all names that it declares, any recorded name may be one of them. */
export function keeping(
  { unresolved }: DeclaredType,
  { prune }: { readonly prune: boolean },
): Keeping | null {
  if (!prune) return "prune-disabled";
  return unresolved.length > 0 ? "names-unresolved" : null;
}

/** An upload has to carry along what it must not drop, and JAVA uploads drop nothing. */
export function uncarried(
  what: string,
  { packageType, unresolved }: DeclaredType,
  kept: readonly RecordedName[],
  { prune }: { readonly prune: boolean },
): Hold | null {
  if (packageType === "JAVA") return null;
  const lost = kept.map(withoutUnknown).find((named) => !carriesWhole(packageType, named));
  if (lost === undefined) return null;
  const form = lost.versions.length === 0 ? "without a version" : `as ${lost.versions.join(", ")}`;
  const [why, next] = prune
    ? [
        `${unresolved.join(", ")} may declare it under a name that is not known`,
        "write the names in the manifest",
      ]
    : ["`prune` is `false`", "set `prune: true`"];
  return {
    code: "type-held",
    reason: `${what} is held: Cortex records ${lost.name} ${form}, no upload can carry that along, and ${why}. Delete the name in Cortex, or ${next}.`,
  };
}
