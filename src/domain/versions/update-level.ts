import type { PackageType } from "../package.ts";
import { mavenOrder } from "./maven-order.ts";
import { nugetOrder } from "./nuget-order.ts";
import { pythonOrder } from "./python-order.ts";
import { semanticOrder } from "./semantic-order.ts";
import { firstDifference, type VersionOrder } from "./version-order.ts";

/** How far an update goes, the gravest first. `other`: versions that have no order, or the same place in it. */
export const updateLevels = ["major", "minor", "patch", "downgrade", "other"] as const;

export type UpdateLevel = (typeof updateLevels)[number];

const orders: Record<PackageType, VersionOrder> = {
  NODE: semanticOrder,
  GO: semanticOrder,
  JAVA: mavenOrder,
  PYTHON: pythonOrder,
  NUGET: nugetOrder,
};

/**
 * The level of an update by the order of its ecosystem: that between the highest versions on both
 * sides, where each version has a place in the order.
 */
export function updateLevel(
  packageType: PackageType,
  from: readonly string[],
  to: readonly string[],
): UpdateLevel {
  const order = orders[packageType];
  const [before, after] = [highest(order, from), highest(order, to)];
  if (before === null || after === null) return "other";
  const direction = order.compare(after.version, before.version);
  if (direction <= 0) return direction < 0 ? "downgrade" : "other";
  const steps = packageType === "PYTHON" ? afterEpoch : plain;
  return steps[firstDifference(before.release, after.release)] ?? "patch";
}

const plain: readonly UpdateLevel[] = ["major", "minor"];
const afterEpoch: readonly UpdateLevel[] = ["major", ...plain];

function highest({ release, compare }: VersionOrder, versions: readonly string[]) {
  const placed = versions.flatMap((version) => {
    const numbers = release(version);
    return numbers === null ? [] : [{ version, release: numbers }];
  });
  if (placed.length < versions.length) return null;
  return placed.toSorted((a, b) => compare(b.version, a.version))[0] ?? null;
}
