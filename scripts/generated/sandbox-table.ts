import type { SandboxFlag } from "../../src/sandbox/flags.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** The table of docs/sandbox.md. */
export function sandboxTable(flags: Readonly<Record<string, SandboxFlag>>): string {
  return markdownTable(
    ["Flag", "Default", "Meaning", "Allowed"],
    Object.entries(flags).map(([name, flag]) => [
      code(`--${name}`),
      code(flag.default),
      flag.does,
      flag.allowed,
    ]),
  );
}
