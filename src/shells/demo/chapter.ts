import type { Paint } from "../../report/paint.ts";
import type { DocumentReport, Report } from "../../report/report.ts";
import { safeLine } from "../../report/safe-text.ts";
import { verdict } from "../../report/verdict.ts";
import { enumeration, size } from "../../report/wording.ts";
import type { LoggedRequest } from "../../sandbox/request-log.ts";
import type { Act } from "./act.ts";
import type { Check } from "./checks.ts";

const maxRequests = 12;
const maxRemoved = 10;
const maxManifests = 3;

/** A part of the story as text: what was asked of Cortex, what came of it, and whether it had to be so. */
export function chapter(
  title: string,
  { report, requests }: Act,
  checks: readonly Check[],
  paint: Paint,
): string {
  const documents = report.entities.flatMap(({ packageTypes }) =>
    packageTypes.flatMap(({ document }) => (document === null ? [] : [document])),
  );
  const asked = requests.map((request) => requestLine(request, documents));
  const more = asked.length - maxRequests;
  const { headline, sentence } = verdict(report);
  const problems = report.problems.map(({ severity, message }) => `${severity}: ${message}`);
  const lines = [
    ...asked.slice(0, maxRequests),
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

function removedLines({ entities }: Report): readonly string[] {
  const removed = entities.flatMap(({ packageTypes }) =>
    packageTypes.flatMap(({ packageType, removed: gone }) =>
      gone.map(({ name }) => `- ${packageType} ${name}`),
    ),
  );
  const more = removed.length - maxRemoved;
  return more > 0 ? [...removed.slice(0, maxRemoved), `- … and ${more} more`] : removed;
}

function requestLine(request: LoggedRequest, documents: readonly DocumentReport[]): string {
  const { method, path, query, status, body } = request;
  const [, endpoint = ""] = path.split(/\/packages(?:\/|$)/);
  const name = new URLSearchParams(query).get("name");
  const target = `packages${endpoint === "" ? "" : `/${endpoint}`}${name === null ? "" : ` ${name}`}`;
  const document =
    method === "POST" ? documents.find((each) => each.endpoint === endpoint) : undefined;
  const sent =
    document === undefined ? "" : `  ${size(Buffer.byteLength(body))} from ${from(document)}`;
  return `${method.padEnd(6)} ${target.padEnd(28)} ${status ?? "no answer"}${sent}`;
}

function from({ manifests }: DocumentReport): string {
  const more = manifests.length - maxManifests;
  return more > 0
    ? `${manifests.slice(0, maxManifests).join(", ")} and ${more} more`
    : enumeration(manifests);
}
