import { changeCounts } from "./change-counts.ts";
import { changes, type ChangeKind } from "./changes.ts";
import { manifestCounts, orderedManifests } from "./manifest-order.ts";
import { manifestSentence } from "./manifest-sentence.ts";
import type { EntityReport, Report, DocumentReport } from "./report.ts";
import { resultWord } from "./result-word.ts";
import { safeLine, joinLines, shorten } from "./safe-text.ts";
import { byImportance, problemCounts } from "./remaining-problems.ts";
import { typeRows, type TypeRow } from "./totals.ts";
import { verdict } from "./verdict.ts";
import { cost, count, number, size } from "../domain/wording.ts";

/** One line of the log, or a bound of lines that are folded under a title. Its text is safe to print. */
export interface LogLine {
  readonly kind: "group" | "end-group" | "line";
  readonly text: string;
}

/** Above this many changes of one package type the rest is counted. */
const maxChanges = 100;

const maxLineLength = 2_000;

/** The report as a log: a group for the manifests, for each entity and for the problems; then the verdict. */
export function logLines(report: Report): readonly LogLine[] {
  const { manifests, entities, problems } = report;
  const { headline, sentence } = verdict(report);
  const found = `${count(manifests.length, "manifest")}: ${manifestCounts(report)}`;
  return [
    ...group(found, orderedManifests(report).map(manifestSentence)),
    ...entities.flatMap((entity) => entityGroup(report.mode, entity)),
    ...group(`Problems: ${problemCounts(problems)}`, byImportance(problems).map(problemLine)),
    line(`${headline} ${sentence}`),
    line(`${cost(report)}.`),
  ];
}

function group(title: string, lines: readonly string[]): readonly LogLine[] {
  if (lines.length === 0) return [];
  return [{ ...line(title), kind: "group" }, ...lines.map(line), { kind: "end-group", text: "" }];
}

function line(text: string): LogLine {
  return { kind: "line", text: safeLine(shorten(text, maxLineLength)) };
}

function entityGroup(mode: Report["mode"], entity: EntityReport): readonly LogLine[] {
  const rows = typeRows({ entities: [entity] });
  const words = [...new Set(rows.map((row) => resultWord(mode, row)))];
  const name = entity.entity ?? "This repository";
  return group(
    `${name}: ${words.join(", ")}`,
    rows.flatMap((row) => typeLines(mode, row)),
  );
}

function typeLines(mode: Report["mode"], row: TypeRow): readonly string[] {
  const found = changes(row);
  const more = found.length - maxChanges;
  return [
    typeLine(mode, row),
    ...found
      .slice(0, maxChanges)
      .map(({ kind, name, versions }) => `  ${signs[kind]} ${name} ${versions}`.trimEnd()),
    ...(more > 0 ? [`  … and ${number(more)} more, in the JSON report`] : []),
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
    held === null ? "" : joinLines(held),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function problemLine({
  severity,
  code,
  message,
  path,
  line: at,
}: Report["problems"][number]): string {
  const place = path === null ? "" : ` ${path}${at === null ? "" : `:${at}`}`;
  return `${severity} ${code}${place}: ${joinLines(message)}`;
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
