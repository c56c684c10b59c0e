import type { OnCallPerson } from "../cortex/on-call.ts";
import {
  repositoryResults,
  type EntityLine,
  type RepositoryLine,
  type RepositoryResult,
} from "./journal.ts";
import type { OrganisationPlan } from "./plan.ts";

export const organisationResults = ["in-sync", "synced", "drift", "incomplete", "failed"] as const;

export type OrganisationResult = (typeof organisationResults)[number];

/** One entity, with what the plan and Cortex know of it. */
export type ReportedEntity = EntityLine & {
  /** Whether it has drift now and had none after its last sync. */
  readonly isNew: boolean;
  /** Names, without `#`. */
  readonly slackChannels: readonly string[];
  /** Nobody where it was not asked. */
  readonly onCall: readonly OnCallPerson[];
};

/** A repository as a shard reported it, that no shard reported, or that the plan left aside. */
export type ReportedRepository = Omit<RepositoryLine, "result" | "entities"> & {
  /** The name that the catalog has for it, after a rename. */
  readonly formerly: string | null;
  readonly result: RepositoryResult | OrganisationPlan["aside"][number]["verdict"] | "not-reported";
  readonly entities: readonly ReportedEntity[];
};

/** What a run over many repositories came to. Its JSON Schema is docs/organisation.schema.json. */
export interface OrganisationReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "cortex-dependency-report"; readonly version: string };
  readonly mode: "check" | "sync";
  readonly result: OrganisationResult;
  readonly plannedAt: string;
  /** How many repositories came to each result. */
  readonly counts: Readonly<Record<string, number>>;
  readonly requests: { readonly total: number; readonly retried: number };
  /** Shards without a report, from 1. */
  readonly lostShards: readonly number[];
  /** Shards that did not do all of their work, from 1. */
  readonly incompleteShards: readonly number[];
  /** Messages about the run itself. */
  readonly problems: readonly string[];
  readonly repositories: readonly ReportedRepository[];
  readonly withoutEntity: readonly string[];
  readonly withoutRepository: readonly string[];
}

/**
 * How the report ends its process: 1 for a failure of the run or of a repository, 2 for drift, as every
 * other command does, and 0 else.
 */
export function organisationExitCode(
  report: OrganisationReport,
  failOn: "run" | "error" | "drift" | "never",
): 0 | 1 | 2 {
  if (failOn === "never") return 0;
  const ran = report.repositories.filter(({ result }) => ranResults.has(result));
  const useless =
    ran.length > 0 && ran.every(({ result }) => result === "failed" || result === "crashed");
  const partial = report.lostShards.length + report.incompleteShards.length;
  if (report.result === "incomplete" || partial > 0 || useless) return 1;
  if (failOn === "run") return 0;
  if (report.result === "failed") return 1;
  return failOn === "drift" && report.result === "drift" ? 2 : 0;
}

const ranResults: ReadonlySet<string> = new Set(
  repositoryResults.filter((result) => result !== "postponed"),
);
