import type { Report } from "../report.ts";
import { remainingProblems } from "../remaining-problems.ts";
import { severityStyles } from "../styles.ts";
import { cutLine, wrapped, type OutputOptions } from "./medium.ts";

/** The problems that neither the verdict nor the held types show, the gravest first; each message names the next step. */
export function problemsText(report: Report, medium: OutputOptions): readonly string[] {
  const problems = remainingProblems(report);
  if (problems.length === 0) return [];
  return [
    medium.paint("bold", "Problems"),
    ...problems.flatMap(({ severity, code, message, path, line }) => {
      const place = path === null ? "" : `  ${path}${line === null ? "" : `:${line}`}`;
      const rest = cutLine(`${code}${place}`, { width: medium.width - severity.length - 3 });
      return [
        `  ${medium.paint(severityStyles[severity], severity)} ${rest}`,
        ...wrapped(message, "    ", medium),
      ];
    }),
  ];
}
