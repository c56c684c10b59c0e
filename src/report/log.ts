import { changeCounts, type ChangeCounts } from "./change-counts.ts";
import { changes, type ChangeKind } from "./changes.ts";
import { changeStyles, severityStyles, verdictStyles } from "./styles.ts";
import type { Paint, Style } from "./paint.ts";
import { manifestCounts, orderedManifests } from "./manifest-order.ts";
import { manifestSentence } from "./manifest-sentence.ts";
import type { EntityReport, Report, DocumentReport } from "./report.ts";
import { resultWord, type ResultWord } from "./result-word.ts";
import { safeLine, joinLines, shorten } from "./safe-text.ts";
import { causeMessage, causes, waitingTypes } from "./causes.ts";
import { problemCounts } from "./by-importance.ts";
import { typeRows, type TypeRow } from "./totals.ts";
import { verdict } from "./verdict.ts";
import { cost, count, number, size } from "../domain/wording.ts";

/** One line of the log, or a bound of lines that are folded under a title. Its text is safe to print. */
export interface LogLine {
  readonly kind: "group" | "end-group" | "line";
  readonly text: string;
  /** How the first so many characters of it are painted; not at all where it is left out. */
  readonly style?: { readonly style: Style; readonly length: number };
}

/** Above this many changes of one package type the rest is counted. */
const maxChanges = 100;

const maxLineLength = 2_000;

/**
 * The report as a log: a group for the manifests, for each entity with something to report and for all
 * that are in sync; then the problems, which nothing folds, and the verdict.
 */
export function logLines(report: Report): readonly LogLine[] {
  const { mode, manifests, entities } = report;
  const { headline, sentence } = verdict(report);
  const found = `${count(manifests.length, "manifest")}: ${manifestCounts(report)}`;
  const inSync = entities.filter(isInSync);
  const others = entities.filter((entity) => !isInSync(entity));
  return [
    ...group(found, orderedManifests(report).map(manifestSentence).map(line)),
    ...others.flatMap((entity) => entityGroup(report, entity)),
    ...inSyncGroup(mode, inSync),
    ...problemLines(report),
    painted(`${headline} ${sentence}`, verdictStyles[headline], headline.length),
    line(`${cost(report)}.`),
  ];
}

/** The text of a line in its colour. */
export function paintedLine({ text, style }: LogLine, paint: Paint): string {
  if (style === undefined) return text;
  return paint(style.style, text.slice(0, style.length)) + text.slice(style.length);
}

function isInSync({ packageTypes }: EntityReport): boolean {
  return packageTypes.every(({ result, held }) => result === "in-sync" && held === null);
}

function group(title: string, lines: readonly LogLine[]): readonly LogLine[] {
  if (lines.length === 0) return [];
  return [{ ...line(title), kind: "group" }, ...lines, { kind: "end-group", text: "" }];
}

function line(text: string): LogLine {
  return { kind: "line", text: safeLine(shorten(text, maxLineLength)) };
}

function painted(text: string, style: Style, length = Infinity): LogLine {
  const plain = line(text);
  return { ...plain, style: { style, length: Math.min(length, plain.text.length) } };
}

function entityGroup(report: Report, entity: EntityReport): readonly LogLine[] {
  const { mode } = report;
  const rows = typeRows({ entities: [entity] });
  const waiting = new Set(waitingTypes(report).map(({ held }) => held));
  const words = new Set(rows.map((row) => resultWord(mode, row)));
  const name = entity.entity ?? "This repository";
  const counts = changeCounts(changesOf(rows), mode === "check" ? "due" : "done");
  return group(
    `${name}: ${[worst(words), counts].filter((part) => part !== "").join("; ")}`,
    rows.flatMap((row) => typeLines(mode, row, waiting.has(row.held) ? row.withheld : [])),
  );
}

/** The gravest of the results, which stands for all of them in a title. */
function worst(words: ReadonlySet<ResultWord>): ResultWord | "" {
  return gravity.find((word) => words.has(word)) ?? "";
}

const gravity: readonly ResultWord[] = [
  "failed",
  "held",
  "drift",
  "synced",
  "left alone",
  "declared",
  "in sync",
];

function changesOf(rows: readonly TypeRow[]): ChangeCounts {
  const sum = (kind: ChangeKind) => rows.reduce((total, row) => total + row[kind].length, 0);
  return { removed: sum("removed"), updated: sum("updated"), added: sum("added") };
}

/** All that is in sync under one title, a line for each package type. */
function inSyncGroup(mode: Report["mode"], entities: readonly EntityReport[]): readonly LogLine[] {
  const [only] = entities;
  const rows = typeRows({ entities });
  const packages = rows.reduce((sum, { declared }) => sum + declared, 0);
  const named = entities.length === 1 ? only?.entity : null;
  const name = named ?? count(entities.length, "entity", "entities");
  return group(
    `${name}: in sync; ${count(packages, "package")}`,
    rows.map((row) => line(`${row.entity ?? ""} ${typeLine(mode, row)}`.trimStart())),
  );
}

/** @param withheld what would be removed if somebody confirmed it */
function typeLines(
  mode: Report["mode"],
  row: TypeRow,
  withheld: TypeRow["withheld"],
): readonly LogLine[] {
  const would = withheld.length === 0 ? "" : `; ${number(withheld.length)} would go`;
  const found = changes({ ...row, removed: [...row.removed, ...withheld] });
  const more = found.length - maxChanges;
  return [
    line(typeLine(mode, row) + would),
    ...found
      .slice(0, maxChanges)
      .map(({ kind, name, versions }) =>
        painted(`  ${signs[kind]} ${name} ${versions}`.trimEnd(), changeStyles[kind]),
      ),
    ...(more > 0 ? [line(`  … and ${number(more)} more, in the JSON report`)] : []),
  ];
}

const signs: Record<ChangeKind, string> = { removed: "-", updated: "~", added: "+" };

function typeLine(mode: Report["mode"], row: TypeRow): string {
  const { packageType, declared, recorded, held, document, added, updated, removed } = row;
  const counts = { added: added.length, updated: updated.length, removed: removed.length };
  if (mode === "list" && held === null) return `${packageType}: ${count(declared, "package")}`;
  const known = recorded === null ? "" : `, ${number(recorded)} recorded`;
  const parts = [
    `${packageType} ${resultWord(mode, row)}: ${number(declared)} declared${known}`,
    changeCounts(counts, mode === "check" ? "due" : "done"),
    document === null ? "" : documentSentence(mode, document),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** A title and a line for each, the gravest first. */
function problemLines(report: Report): readonly LogLine[] {
  const found = causes(report);
  if (found.length === 0) return [];
  return [
    painted(`Problems: ${problemCounts(found.map(({ problem }) => problem))}`, "bold"),
    ...found.map((cause) => {
      const { severity, code, path, line: at } = cause.problem;
      const place = path === null ? "" : ` ${path}${at === null ? "" : `:${at}`}`;
      const text = `${severity} ${code}${place}: ${joinLines(causeMessage(cause))}`;
      return painted(text, severityStyles[severity], severity.length);
    }),
  ];
}

/** `package-lock.json went as it is to node/package-lock, 40 kB`. Names as they came: not yet safe to print. */
export function documentSentence(
  mode: Report["mode"],
  { endpoint, verbatim, bytes, manifests }: DocumentReport,
): string {
  const [only = "the declared packages"] = manifests;
  const from = manifests.length > 1 ? count(manifests.length, "manifest") : only;
  const how = verbatim ? "as it is" : "as one document";
  const sent = mode === "check" ? "would go" : "went";
  return `${from} ${sent} ${how} to ${endpoint}, ${size(bytes)}`;
}
