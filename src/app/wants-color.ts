import type { Environment } from "../domain/program.ts";

/**
 * Whether to print in colour: as `FORCE_COLOR` says, else never under `NO_COLOR`, else on a
 * terminal that can. The log of a runner is read as a terminal is. The order is Node's own.
 * https://nodejs.org/docs/latest-v24.x/api/tty.html#writestreamgetcolordepthenv, https://no-color.org
 */
export function wantsColor(env: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (none !== undefined && none !== "") return false;
  return isTerminal && terminal !== "dumb";
}
