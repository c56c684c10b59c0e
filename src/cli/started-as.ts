import { relative } from "node:path";
import { quoted } from "../domain/shell.ts";
import { programName } from "../domain/program.ts";
import type { Invocation } from "./invocation.ts";

/**
 * The words with which a shell starts this program again as it was started: by npx, as a file for
 * Node, or by its name.
 */
export function startedAs({ argv, cwd }: Pick<Invocation, "argv" | "cwd">): readonly string[] {
  const [, script = ""] = argv;
  if (/[\\/]_npx[\\/]/.test(script)) return ["npx", programName];
  if (!/\.[cm]?js$/.test(script)) return ["cortex-deps"];
  const nearby = relative(cwd, script);
  return ["node", quoted(nearby.length < script.length ? nearby : script)];
}
