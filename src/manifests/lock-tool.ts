import { Fault } from "../domain/problem.ts";
import type { Warning } from "./format.ts";

/** The tool that writes a lock, as messages name it. */
export interface LockTool {
  readonly name: string;
  /** What writes the lock again. */
  readonly command: string;
}

/** The fault of a file that is not a lock of the tool; `fact` names the reason. */
export function lockError(path: string, fact: string, { name, command }: LockTool): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}, so it is not a lock of ${name}. Run \`${command}\` to write it again.`,
    { path },
  );
}

/** The warning about a lock that is newer than the newest known; `version` names where it is written. */
export function newerLock(path: string, version: string, newest: number | string): Warning {
  return {
    code: "lockfile-version-unknown",
    message: `${path} has ${version}; it was read as ${newest}. Compare the result, and update this action.`,
  };
}
