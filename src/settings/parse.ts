import { problem, type Problem } from "../domain/problem.ts";
import { parseApiUrl } from "./api-url.ts";
import { parseEntities } from "./entity-lines.ts";
import type { InputName } from "./inputs.ts";
import { parseGlobs, parsePackageTypes } from "./lists.ts";
import {
  type Parsed,
  oneOf,
  parseBoolean,
  parseDuration,
  parseLine,
  parsePercentage,
  parsePrune,
  wholeNumber,
  parseApiKey,
  parseToken,
  parseBranch,
} from "./scalars.ts";
import { parseSboms } from "./sbom-lines.ts";
import { parseWorkingDirectory } from "./relative-path.ts";
import type { FailOn, JavaVersions, Mode, Prune, Settings } from "./settings.ts";

/** What the run at hand cannot do without. */
interface Needs {
  readonly needsKey: boolean;
}

type ParsedSettings =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** The value of an input, or the second argument where it is empty or faulty. */
type Read = <Value>(
  name: InputName,
  fallback: Value,
  parse: (text: string) => Parsed<Value>,
) => Value;

/**
 * Inputs by name, as they were written, to settings; an empty input is one that is not given.
 * All faults are reported at once (`input-invalid`, `api-key-missing`).
 */
export function parseSettings(raw: ReadonlyMap<string, string>, needs: Needs): ParsedSettings {
  const key = raw.get("cortex-api-key")?.trim() ?? "";
  const secrets = [key, raw.get("github-token")?.trim() ?? ""];
  const invalid: Problem[] = [];
  const settings = readSettings((name, fallback, parse) => {
    const text = raw.get(name)?.trim() ?? "";
    if (text === "") return fallback;
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    for (const fault of parsed.faults)
      invalid.push(
        problem("error", "input-invalid", withoutSecrets(`\`${name}\` ${fault}`, secrets)),
      );
    return fallback;
  });
  const problems = [...(needs.needsKey && key === "" ? [keyMissing] : []), ...invalid];
  return problems.length > 0 ? { settings: null, problems } : { settings, problems: [] };
}

const defaultRequestsPerMinute = 1000;
const defaultTimeBudgetMs = 30 * 60_000;

function readSettings(read: Read): Settings {
  return {
    cortexApiKey: read<string | null>("cortex-api-key", null, parseApiKey),
    cortexApiUrl: read("cortex-api-url", "https://api.getcortexapp.com", parseApiUrl),
    entities: read("entity", [], parseEntities),
    mode: read<Mode>("mode", "auto", oneOf(["auto", "sync", "check"])),
    branch: read<string | null>("branch", null, parseBranch),
    workingDirectory: read("working-directory", ".", parseWorkingDirectory),
    include: read("include", [], parseGlobs),
    ...excludes(read("exclude", [defaultsLine], parseGlobs)),
    packageTypes: read("package-types", null, parsePackageTypes),
    developmentDependencies: read("dev-dependencies", true, parseBoolean),
    prune: read<Prune>("prune", "true", parsePrune),
    pruneLimit: read("prune-limit", 0.5, parsePercentage),
    record: read("record", true, parseBoolean),
    sboms: read("sbom", [], parseSboms),
    javaVersions: read<JavaVersions>("java-versions", "local", oneOf(["off", "local"])),
    failOn: read<FailOn>("fail-on", "error", oneOf(["error", "drift", "never"])),
    pullRequestComment: read("pull-request-comment", false, parseBoolean),
    driftIssue: read("drift-issue", false, parseBoolean),
    githubToken: read<string | null>("github-token", null, parseToken),
    requestsPerMinute: read("requests-per-minute", defaultRequestsPerMinute, wholeNumber(1, 1000)),
    timeBudgetMs: read("time-budget", defaultTimeBudgetMs, parseDuration),
    reportPath: read<string | null>("report-path", null, parseLine),
  };
}

/** The line of `exclude` that stands for the default list. */
const defaultsLine = "defaults";

function excludes(lines: readonly string[]): Pick<Settings, "exclude" | "defaultExclude"> {
  return {
    exclude: lines.filter((line) => line !== defaultsLine),
    defaultExclude: lines.includes(defaultsLine) ? defaultExclude : [],
  };
}

const keyMissing = problem(
  "error",
  "api-key-missing",
  "There is no Cortex API key. Set `cortex-api-key` from a secret (`CORTEX_API_KEY` on the command line); an empty secret usually means that it does not exist in this repository.",
);

const shortestSecret = 8;

/** A secret that was put into the wrong input as well must not appear in the message about it. */
function withoutSecrets(message: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((text, secret) => text.replaceAll(secret, "***"), message);
}

/** What `exclude` is when it is not given: code of others, test data and templates. */
export const defaultExclude: readonly string[] = [
  "**/node_modules/**",
  "**/bower_components/**",
  "**/vendor/**",
  "**/third_party/**",
  "**/examples/**",
  "**/test/**",
  "**/tests/**",
  "**/__tests__/**",
  "**/__fixtures__/**",
  "**/fixtures/**",
  "**/testdata/**",
  "**/src/it/**",
  "**/archetype-resources/**",
];
