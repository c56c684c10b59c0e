import { closeSync, lstatSync, openSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isInGitDirectory, pathWithin } from "../workspace/path-within.ts";
import { makeFolder } from "./make-folder.ts";
import { jsonPieces } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import { problem } from "../domain/problem.ts";

/**
 * Writes the JSON report to an absolute path, over an older one, and makes the folders it needs. Below
 * `workspace`, absolute as well, it goes through no link, which the repository may have put in the way,
 * and not into git's own directory.
 * @param isGiven whether somebody asked for this place, so that what comes after the run may rely
 * on the file; nobody looks for the default one to judge a sync that is done.
 * @returns the report; where it could not be written with the problem, and failed where it is given.
 */
export function writeReport(
  report: Report,
  path: string,
  workspace: string,
  isGiven = true,
): Report {
  try {
    writePieces(path, jsonPieces(report), workspace);
    return report;
  } catch (thrown) {
    const message = unwritable("report", "report-path", path, thrown);
    const found = isGiven
      ? problem("error", "input-invalid", message)
      : problem("warning", "report-unwritten", message);
    const problems = [...report.problems, found];
    return { ...report, result: isGiven ? "failed" : report.result, problems };
  }
}

/**
 * Writes the job summary as Markdown to an absolute path, as `writeReport` does the report.
 * @returns the report; where the summary could not be written with the problem, and failed.
 */
export function writeSummary(report: Report, path: string, workspace: string): Report {
  try {
    writePieces(path, [renderSummary(report)], workspace);
    return report;
  } catch (thrown) {
    const found = problem("error", "input-invalid", unwritable("summary", "summary", path, thrown));
    return { ...report, result: "failed", problems: [...report.problems, found] };
  }
}

function unwritable(what: string, input: string, path: string, thrown: unknown): string {
  return `The ${what} could not be written to ${JSON.stringify(path)} (${String(thrown)}). Set \`${input}\` to a file that can be written.`;
}

const piecesAtOnce = 2_000;

function writePieces(path: string, pieces: readonly string[], workspace: string): void {
  refuseUnsafe(path, workspace);
  makeFolder(dirname(path));
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < pieces.length; at += piecesAtOnce)
      writeFileSync(file, pieces.slice(at, at + piecesAtOnce).join(""));
  } finally {
    closeSync(file);
  }
}

/** @throws Error with what is wrong with a place in the workspace. */
function refuseUnsafe(path: string, workspace: string): void {
  const within = pathWithin(workspace, path);
  const real = pathWithin(realAbove(join(workspace, "-")), realAbove(path));
  if (isInGitDirectory(within ?? "") || isInGitDirectory(real ?? ""))
    throw new Error("it lies in git's own directory");
  const names = within?.split("/") ?? [];
  const onTheWay = names.map((_, at) => join(workspace, ...names.slice(0, at + 1)));
  if (onTheWay.some(isLink)) throw new Error("a link of the workspace is on its way");
}

/** The nearest folder above a path that is there already, without links. */
function realAbove(path: string): string {
  const folder = dirname(path);
  return lstatSync(folder, { throwIfNoEntry: false }) === undefined
    ? realAbove(folder)
    : realpathSync(folder);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
