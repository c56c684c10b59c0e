import { closeSync, lstatSync, mkdirSync, openSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isInGitDirectory, pathWithin } from "../workspace/path-within.ts";
import { jsonPieces } from "../report/json.ts";
import type { Report } from "../report/report.ts";
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
    refuseUnsafe(path, workspace);
    mkdirSync(dirname(path), { recursive: true });
    writePieces(path, jsonPieces(report));
    return report;
  } catch (thrown) {
    const message = `The report could not be written to ${JSON.stringify(path)} (${String(thrown)}). Set \`report-path\` to a file that can be written.`;
    const unwritable = isGiven
      ? problem("error", "input-invalid", message)
      : problem("warning", "report-unwritten", message);
    const problems = [...report.problems, unwritable];
    return { ...report, result: isGiven ? "failed" : report.result, problems };
  }
}

const piecesAtOnce = 2_000;

function writePieces(path: string, pieces: readonly string[]): void {
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
