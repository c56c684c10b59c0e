import { existsSync, readFileSync } from "node:fs";
import { Fault } from "../../domain/problem.ts";
import { getArray, getProperty, isRecord } from "../../domain/untyped.ts";
import { isRepositoryName } from "../../organisation/group-entities.ts";
import type { OrganisationPlan } from "../../organisation/plan.ts";
import { parseSettings } from "../../settings/parse.ts";

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

/** What shards act on is looked at as far as they do: a file may have been cut or edited on its way. */
function isPlan(value: unknown): value is OrganisationPlan {
  const shards = getProperty(value, "shards");
  const lists = ["aside", "withoutEntity", "withoutRepository", "problems"];
  return (
    getProperty(value, "schemaVersion") === 1 &&
    hasTexts(value, "madeAt", "mode") &&
    ["check", "sync"].includes(String(getProperty(value, "mode"))) &&
    lists.every((name) => Array.isArray(getProperty(value, name))) &&
    getArray(value, "aside").every((each) => hasTexts(each, "repository", "verdict")) &&
    Array.isArray(shards) &&
    shards.every((shard) => Array.isArray(shard) && shard.every(isPlanned))
  );
}

function isPlanned(value: unknown): boolean {
  const entities = getArray(value, "entities");
  const inputs = getProperty(value, "inputs");
  return (
    hasTexts(value, "repository", "provider", "id", "branch", "commit") &&
    isRepositoryName(String(getProperty(value, "repository"))) &&
    /^[0-9a-f]{40,64}$/.test(String(getProperty(value, "commit"))) &&
    entities.length > 0 &&
    entities.every(
      (each) => hasTexts(each, "tag", "id") && Array.isArray(getProperty(each, "owners")),
    ) &&
    isRecord(inputs) &&
    hasTexts(inputs, ...Object.keys(inputs)) &&
    parseSettings(new Map(Object.entries(inputs).map(([name, text]) => [name, String(text)])), {
      needsKey: false,
    }).problems.length === 0
  );
}

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  return names.every((name) => typeof getProperty(value, name) === "string");
}
