import type { Report } from "../report.ts";
import { causeMessage, causes } from "../causes.ts";
import { severityStyles } from "../styles.ts";
import { cutLine, wrapped, type OutputOptions } from "./medium.ts";

/** Every cause, the gravest first; each message names the next step. */
export function problemsText(report: Report, medium: OutputOptions): readonly string[] {
  const found = causes(report);
  if (found.length === 0) return [];
  return [
    medium.paint("bold", "Problems"),
    ...found.flatMap((cause) => {
      const { severity, code, path, line } = cause.problem;
      const place = path === null ? "" : `  ${path}${line === null ? "" : `:${line}`}`;
      const rest = cutLine(`${code}${place}`, { width: medium.width - severity.length - 3 });
      return [
        `  ${medium.paint(severityStyles[severity], severity)} ${rest}`,
        ...wrapped(causeMessage(cause), "    ", medium),
      ];
    }),
  ];
}
