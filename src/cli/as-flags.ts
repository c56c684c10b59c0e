import type { Problem } from "../domain/problem.ts";
import { isInput } from "../report/manifest-sentence.ts";
import type { PackageTypeReport, Report } from "../report/report.ts";
import { inputNames } from "../settings/inputs.ts";

/** Inputs that come from a variable, since a flag would show them. */
export const inputVariables: ReadonlyMap<string, string> = new Map([
  ["cortex-api-key", "CORTEX_API_KEY"],
  ["github-token", "GITHUB_TOKEN"],
]);

const named = new RegExp(`\`(?<name>${inputNames.join("|")})(?:: (?<value>[^\`]+))?\``, "g");

/**
 * A message with the inputs that it names as the command line has them: `prune-limit: 100%` is
 * `--prune-limit 100%`, and the key is `CORTEX_API_KEY`.
 */
export function asFlags(message: string): string {
  return message.replaceAll(named, (_, name: string, value: string | undefined) => {
    const written = inputVariables.get(name) ?? `--${name}`;
    return `\`${value === undefined ? written : `${written} ${value}`}\``;
  });
}

/** A report whose messages are those of the command line. */
export function reportAsFlags(report: Report): Report {
  return {
    ...report,
    reason: orNull(report.reason),
    problems: report.problems.map(problemAsFlags),
    manifests: report.manifests.map((each) => ({ ...each, reason: reasonAsFlags(each.reason) })),
    entities: report.entities.map((entity) => ({
      ...entity,
      packageTypes: entity.packageTypes.map(typeAsFlags),
    })),
  };
}

/** A problem whose message names flags in place of inputs. */
export function problemAsFlags(found: Problem): Problem {
  return { ...found, message: asFlags(found.message) };
}

function reasonAsFlags(reason: string | null): string | null {
  return isInput(reason) ? `--${reason.replace(": ", " ")}` : orNull(reason);
}

/** A held type is found in the problems by the same words. */
function typeAsFlags(row: PackageTypeReport): PackageTypeReport {
  return { ...row, held: orNull(row.held) };
}

function orNull(message: string | null): string | null {
  return message === null ? null : asFlags(message);
}
