import type { Environment } from "../domain/program.ts";

// https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;

export type Paint = (style: Style, text: string) => string;

/** Puts text in a style, where the reader can see colour at all. */
export function painter(color: boolean): Paint {
  return (style, text) => {
    if (!color || text === "") return text;
    const [on, off] = codes[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/**
 * Whether to print in colour: as `FORCE_COLOR` sets it, else never under `NO_COLOR`, else on a
 * terminal that can. The log of a runner is read as a terminal is. The order is Node's own.
 * https://nodejs.org/docs/latest-v24.x/api/tty.html#writestreamgetcolordepthenv, https://no-color.org
 */
export function wantsColor(env: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (none !== undefined && none !== "") return false;
  return isTerminal && terminal !== "dumb";
}
