import { getProperty, getString } from "../domain/untyped.ts";
import type { PlannedEntity } from "./plan.ts";

/** The result of a repository in a run over many. */
export const repositoryResults = [
  "in-sync",
  "synced",
  "drift",
  "failed",
  "skipped",
  "unchanged",
  "crashed",
  "postponed",
] as const;

export type RepositoryResult = (typeof repositoryResults)[number];

/** What a shard reports of one entity. */
export interface EntityLine {
  readonly entity: string;
  readonly result: string;
  readonly owners: readonly string[];
  readonly declared: number;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly unclaimed: number;
  /** Package types left alone, with the reason. */
  readonly held: readonly string[];
}

/** The line of an entity that no run read. */
export function unreportedEntity({
  tag,
  owners,
}: Pick<PlannedEntity, "tag" | "owners">): EntityLine {
  const none = { declared: 0, added: 0, updated: 0, removed: 0, unclaimed: 0, held: [] };
  return { ...none, entity: tag, owners, result: "" };
}

/** What a shard reports of one repository: one line of its journal. */
export interface RepositoryLine {
  readonly repository: string;
  readonly commit: string;
  readonly result: RepositoryResult;
  /** Why it failed, was skipped or postponed; `null` otherwise. */
  readonly reason: string | null;
  readonly entities: readonly EntityLine[];
  readonly problems: number;
  /** Codes of its errors and warnings, each once. */
  readonly codes: readonly string[];
  /** Codes of its notices, each once. */
  readonly notices: readonly string[];
}

/** How a shard ended. */
export interface ShardEnd {
  /** The most memory that its last process took. */
  readonly peakMegabytes: number;
  readonly requests: number;
  readonly retried: number;
  /** Why it did not do all of its work; `null` where it did. */
  readonly incomplete: string | null;
  /** Messages about the shard itself. */
  readonly problems: readonly string[];
}

export type JournalLine =
  | { readonly plan: string }
  | { readonly began: string; readonly alone: boolean }
  | { readonly done: RepositoryLine }
  | { readonly end: ShardEnd };

/** What a journal records, up to its last whole line. */
export interface Journal {
  /** When the plan was made of which it is a part; empty where it does not record that. */
  readonly plan: string;
  readonly done: readonly RepositoryLine[];
  /** Repositories that were begun and came to no end, in the order in which they were begun last. */
  readonly inHand: readonly { readonly repository: string; readonly alone: boolean }[];
  readonly end: ShardEnd | null;
}

/** One line of a journal, on its own also behind one that was cut in the middle. */
export function journalLine(line: JournalLine): string {
  return `\n${JSON.stringify(line)}\n`;
}

/** Reads a journal, whose writer may have been killed in the middle of a line. */
export function readJournal(text: string): Journal {
  const done = new Map<string, RepositoryLine>();
  const inHand = new Map<string, boolean>();
  let end: ShardEnd | null = null;
  let plan = "";
  for (const line of text.split("\n")) {
    const value = parsed(line);
    plan ||= getString(value, "plan");
    const began = getString(value, "began");
    if (began !== "") {
      inHand.delete(began);
      inHand.set(began, getProperty(value, "alone") === true);
    }
    if (isDone(value)) {
      done.set(value.done.repository, value.done);
      inHand.delete(value.done.repository);
    }
    if (isEnd(value)) ({ end } = value);
  }
  return {
    plan,
    done: [...done.values()],
    inHand: [...inHand].map(([repository, alone]) => ({ repository, alone })),
    end,
  };
}

function isDone(value: unknown): value is { readonly done: RepositoryLine } {
  const line = getProperty(value, "done");
  const result = getString(line, "result");
  return (
    getString(line, "repository") !== "" &&
    repositoryResults.some((known) => known === result) &&
    ["entities", "codes", "notices"].every((name) => Array.isArray(getProperty(line, name)))
  );
}

function isEnd(value: unknown): value is { readonly end: ShardEnd } {
  return typeof getProperty(getProperty(value, "end"), "requests") === "number";
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
