import type { PackageType } from "../../domain/package.ts";

export interface SplitName {
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
