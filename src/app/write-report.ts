import { closeSync, lstatSync, openSync, realpathSync, writeFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { isInGitDirectory, pathWithin } from "../workspace/path-within.ts";
import { makeFolder } from "./make-folder.ts";
import { jsonPieces } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import type { View } from "../report/view.ts";
import { problem, type Problem } from "../domain/problem.ts";

/** The places that a user gave for what a run writes; `null` where none is given. Absolute. */
interface GivenPlaces {
  readonly report: string | null;
  readonly summary?: string | null;
}

/**
 * What is wrong with the given places, as far as it is known before the run: nothing is sent and then
 * failed for a file that could not be written from the beginning.
 * @param workspace absolute
 */
export function placeProblems(places: GivenPlaces, workspace: string): readonly Problem[] {
  return outputs.flatMap(({ what, input }) => {
    const path = places[what] ?? null;
    const fact = path === null ? null : placeFault(path, workspace);
    if (path === null || fact === null) return [];
    return [problem("error", "input-invalid", unwritable(what, input, path, fact))];
  });
}

const outputs = [
  { what: "report", input: "report-path" },
  { what: "summary", input: "summary" },
] as const;

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
    const message = unwritable("report", "report-path", path, factOf(thrown));
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
export function writeSummary(report: Report, view: View, path: string, workspace: string): Report {
  try {
    writePieces(path, [renderSummary(report, view)], workspace);
    return report;
  } catch (thrown) {
    const found = problem(
      "error",
      "input-invalid",
      unwritable("summary", "summary", path, factOf(thrown)),
    );
    return { ...report, result: "failed", problems: [...report.problems, found] };
  }
}

function factOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function unwritable(what: string, input: string, path: string, fact: string): string {
  return `The ${what} cannot be written to ${JSON.stringify(path)} (${fact}). Set \`${input}\` to a file that can be written.`;
}

const piecesAtOnce = 2_000;

function writePieces(path: string, pieces: readonly string[], workspace: string): void {
  const fault = placeFault(path, workspace);
  if (fault !== null) throw new Error(fault);
  makeFolder(dirname(path));
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < pieces.length; at += piecesAtOnce)
      writeFileSync(file, pieces.slice(at, at + piecesAtOnce).join(""));
  } finally {
    closeSync(file);
  }
}

/** What is wrong with a place, which need not be there yet; `null` where nothing is. */
function placeFault(path: string, workspace: string): string | null {
  const within = pathWithin(workspace, path);
  const real = pathWithin(realAbove(join(workspace, "-")), realAbove(path));
  if (isInGitDirectory(within ?? "") || isInGitDirectory(real ?? ""))
    return "it lies in git's own directory";
  const names = within?.split("/") ?? [];
  const onTheWay = names.map((_, at) => join(workspace, ...names.slice(0, at + 1)));
  if (onTheWay.some(isLink)) return "a link of the workspace is on its way";
  if (isFolder(path)) return "it is a folder";
  return isFolder(realAbove(path)) ? null : "a file is in the place of a folder on its way";
}

/** The nearest folder above a path that is there already, without links. */
function realAbove(path: string): string {
  const folder = dirname(path);
  return statOf(folder) === null ? realAbove(folder) : realpathSync(folder);
}

function isLink(path: string): boolean {
  return statOf(path)?.isSymbolicLink() === true;
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** `null` where nothing is there, also for what would lie below a file. */
function statOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}
