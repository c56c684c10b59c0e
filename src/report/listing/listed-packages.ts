import { canonicalName } from "../../domain/names.ts";
import { byText, sortedUnique } from "../../domain/order.ts";
import { packageTypes, type PackageType } from "../../domain/package.ts";
import type { Report, ReportedPackage } from "../report.ts";
import { packageUrl } from "./package-url.ts";

/** One name in one version, over all entities. Text is well-formed Unicode. */
export interface ListedPackage {
  readonly packageType: PackageType;
  readonly name: string;
  /** As declared: exact, a range or an address; `null` where no manifest has one. */
  readonly version: string | null;
  /** Without a version where that is not an exact one; `null` where the name has none. */
  readonly purl: string | null;
  /** Those that declare the name, in whatever version. Sorted. */
  readonly manifests: readonly string[];
  readonly development: boolean;
}

/** What the repository declares, each name and version once: by package type, name and version. */
export function listedPackages({ entities }: Pick<Report, "entities">): readonly ListedPackage[] {
  const drafts = new Map<string, Draft>();
  for (const { packages } of entities)
    for (const declared of packages)
      for (const version of declared.versions.length > 0 ? declared.versions : [null])
        add(drafts, declared, version?.toWellFormed() ?? null);
  return [...drafts.values()].map(listed).toSorted(inOrder);
}

interface Draft {
  readonly packageType: PackageType;
  readonly name: string;
  readonly version: string | null;
  readonly manifests: string[];
  development: boolean;
}

function add(
  drafts: Map<string, Draft>,
  { packageType, name: written, manifests, development }: ReportedPackage,
  version: string | null,
): void {
  const name = written.toWellFormed();
  const key = JSON.stringify([packageType, identity(packageType, name), version]);
  const known = drafts.get(key);
  if (known === undefined)
    drafts.set(key, { packageType, name, version, manifests: [...manifests], development });
  else {
    known.manifests.push(...manifests);
    known.development &&= development;
  }
}

/** Cortex takes `a:b.c` and `a.b:c` for one name; no reader of coordinates does. */
function identity(packageType: PackageType, name: string): string {
  return packageType === "JAVA" ? name : canonicalName(packageType, name);
}

function listed({ packageType, name, version, manifests, development }: Draft): ListedPackage {
  return {
    packageType,
    name,
    version,
    purl: packageUrl(packageType, name, version),
    manifests: sortedUnique(manifests.map((path) => path.toWellFormed())),
    development,
  };
}

function inOrder(a: ListedPackage, b: ListedPackage): number {
  return (
    packageTypes.indexOf(a.packageType) - packageTypes.indexOf(b.packageType) ||
    byText(a.name, b.name) ||
    byText(a.version ?? "", b.version ?? "")
  );
}
