import { existsSync, readFileSync } from "node:fs";
import { Fault } from "../../domain/problem.ts";
import { getArray, getProperty } from "../../domain/untyped.ts";
import type { OrganisationPlan } from "../../organisation/plan.ts";

/** @throws Fault `input-invalid` for a file that is missing, or that `organisation plan` did not write. */
export function readPlan(path: string): OrganisationPlan {
  if (!existsSync(path))
    throw new Fault(
      "input-invalid",
      `There is no plan: the file ${JSON.stringify(path)} is missing. Run \`organisation plan\` first, or name its file by \`plan\`.`,
    );
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isPlan(value)) return value;
  } catch {
    // Said below, as of a file that is something else.
  }
  throw new Fault(
    "input-invalid",
    `\`plan\` is ${JSON.stringify(path)}; allowed is a file that \`organisation plan\` of this version wrote.`,
  );
}

function isPlan(value: unknown): value is OrganisationPlan {
  return (
    getProperty(value, "schemaVersion") === 1 &&
    Array.isArray(getProperty(value, "aside")) &&
    getArray(value, "shards").every((shard) => Array.isArray(shard))
  );
}
