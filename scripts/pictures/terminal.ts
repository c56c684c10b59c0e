import { resolve } from "node:path";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { Shown } from "./page.ts";

/** What a command line prints on a terminal of so many columns, in colour. */
export async function printed(parameters: readonly string[], columns: number): Promise<string> {
  const parts: string[] = [];
  const stream = (isShown: boolean) => ({
    isTTY: true,
    columns,
    write: (text: string) => isShown && parts.push(text),
    on: () => undefined,
  });
  await runCommandLine({
    argv: [process.execPath, resolve("dist/cli.js"), ...parameters],
    env: { ...process.env, FORCE_COLOR: "1" },
    cwd: () => process.cwd(),
    stdout: stream(true),
    stderr: stream(false),
    once: () => undefined,
    on: () => undefined,
  });
  return parts.join("");
}

/** The text of a terminal as a picture shows it, below the command that printed it. */
export function terminal(name: string, command: string, text: string): Shown {
  const shown = `<b>$ ${escaped(command)}</b>\n${colored(escaped(text.trimEnd()))}`;
  return { name, markdown: `<pre>${shown}</pre>\n`, breaks: false };
}

/** Select Graphic Rendition, as src/report/paint.ts writes it, in colours that can be read on light and dark. */
const styles: ReadonlyMap<string, string> = new Map([
  ["1", "font-weight: bold"],
  ["2", "color: #848d97"],
  ["31", "color: #e5534b"],
  ["32", "color: #1f883d"],
  ["33", "color: #bf8700"],
  ["36", "color: #1b8a93"],
]);

const rendition = new RegExp("\u001b" + String.raw`\[(?<code>\d+)m`, "g");

function colored(text: string): string {
  return text.replaceAll(rendition, (_, code: string) => {
    const style = styles.get(code);
    return style === undefined ? "</span>" : `<span style="${style}">`;
  });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
