import { PackageURL } from "packageurl-js";
import { canonicalName } from "../../domain/names.ts";
import type { PackageType } from "../../domain/package.ts";
import { exactVersion } from "./exact-version.ts";

// https://github.com/package-url/purl-spec/tree/main/types
const types: Record<PackageType, string> = {
  NODE: "npm",
  JAVA: "maven",
  PYTHON: "pypi",
  GO: "golang",
  NUGET: "nuget",
};

/**
 * The package URL of a package, with its version where that is an exact one; `null` where none can
 * be distinguished from that of another package, as for a Java artifact without a group.
 * @param name well-formed Unicode.
 */
export function packageUrl(
  packageType: PackageType,
  name: string,
  version: string | null,
): string | null {
  const split = purlName(packageType, name);
  if (!isRepresentable(split) || (packageType === "JAVA" && split.group === "")) return null;
  const exact = exactVersion(packageType, version);
  return new PackageURL(types[packageType], split.group, split.name, exact, null, null).toString();
}

function purlName(packageType: PackageType, name: string): SplitName {
  if (packageType === "PYTHON") return { group: "", name: canonicalName(packageType, name) };
  if (packageType !== "GO") return splitName(packageType, name);
  const slash = name.lastIndexOf("/");
  return slash < 0
    ? { group: "", name }
    : { group: name.slice(0, slash), name: name.slice(slash + 1) };
}

/** What blanks stand around is trimmed, and empty segments are dropped: that were another package. */
function isRepresentable({ group, name }: SplitName): boolean {
  return name !== "" && name.trim() === name && (group === "" || !group.split("/").includes(""));
}

interface SplitName {
  /** Empty where there is none. */
  readonly group: string;
  readonly name: string;
}

/** A name in the two parts that its ecosystem knows: the scope of npm, the group of Maven. */
export function splitName(packageType: PackageType, name: string): SplitName {
  const end =
    packageType === "NODE" && name.startsWith("@")
      ? name.indexOf("/")
      : packageType === "JAVA"
        ? name.indexOf(":")
        : -1;
  return end <= 0 ? { group: "", name } : { group: name.slice(0, end), name: name.slice(end + 1) };
}
