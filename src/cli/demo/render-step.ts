import { asFlags } from "../as-flags.ts";
import type { Paint } from "../../report/paint.ts";
import type { DocumentReport, Report } from "../../report/report.ts";
import { safeLine } from "../../report/safe-text.ts";
import { typeRows, type TypeRow } from "../../report/totals.ts";
import { verdict } from "../../report/verdict.ts";
import { count, enumeration, size } from "../../domain/wording.ts";
import type { LoggedRequest } from "../../sandbox/request-log.ts";
import type { StepResult } from "./run-step.ts";
import type { Check } from "./checks.ts";

const maxRequests = 12;
const maxRemoved = 10;
const maxManifests = 3;

/** A step of the demo as text: the requests to Cortex, the outcome, and whether it was the expected one. */
export function renderStep(
  title: string,
  { report, requests }: StepResult,
  checks: readonly Check[],
  paint: Paint,
): string {
  const asked = requests.slice(0, maxRequests);
  const width = Math.max(0, ...asked.map((request) => target(request).length));
  const more = requests.length - asked.length;
  const { headline, sentence } = verdict(report);
  const problems = report.problems.map(
    ({ severity, message }) => `${severity}: ${asFlags(message)}`,
  );
  const lines = [
    ...asked.map((request) => requestLine(request, width, typeRows(report))),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...removedLines(report),
    `${headline} ${sentence}`,
    ...problems,
  ];
  return [
    paint("bold", title),
    ...lines.map((line) => safeLine(`  ${line}`)),
    ...checks.map(({ claim, holds }) =>
      holds ? paint("green", `  ✓ ${claim}`) : paint("red", `  ✗ Not so: ${claim}`),
    ),
    "",
    "",
  ].join("\n");
}

function removedLines(report: Report): readonly string[] {
  const verb = report.mode === "sync" ? "removed" : "would be removed";
  const removed = typeRows(report).flatMap((row) =>
    row.removed.map(({ name }) => `${verb}: ${row.packageType} ${name}`),
  );
  const more = removed.length - maxRemoved;
  return more > 0 ? [...removed.slice(0, maxRemoved), `… and ${more} more`] : removed;
}

function requestLine(request: LoggedRequest, width: number, rows: readonly TypeRow[]): string {
  const { method, status, body } = request;
  const sent =
    method === "POST"
      ? rows.find(({ document }) => document?.endpoint === endpointOf(request))
      : undefined;
  const content =
    sent === undefined || sent.document === null
      ? ""
      : `  ${count(sent.declared, `${sent.packageType} package`)} from ${from(sent.document)}, ${size(Buffer.byteLength(body))}`;
  return `${method.padEnd(6)} ${target(request).padEnd(width)}  ${status ?? "no answer"}${content}`;
}

/** What is asked for: below the entity a page of the list, an upload, or a name to delete. */
function target(request: LoggedRequest): string {
  if (!request.path.includes("/packages")) return otherTarget(request);
  const endpoint = endpointOf(request);
  const query = new URLSearchParams(request.query);
  const name = query.get("name");
  const page = query.get("page");
  return [
    endpoint === "" ? "packages" : `packages/${endpoint}`,
    ...(name === null ? [] : [name]),
    ...(page === null ? [] : [`page ${Number(page) + 1}`]),
  ].join(" ");
}

/** What is asked beside the packages: the state, as custom data, or the catalog. */
function otherTarget({ path }: LoggedRequest): string {
  return path.includes("/custom-data") ? "custom-data" : "catalog";
}

function endpointOf({ path }: LoggedRequest): string {
  const [, endpoint = ""] = path.split(/\/packages(?:\/|$)/);
  return endpoint;
}

function from({ manifests }: DocumentReport): string {
  const more = manifests.length - maxManifests;
  return more > 0
    ? `${manifests.slice(0, maxManifests).join(", ")} and ${more} more`
    : enumeration(manifests);
}
