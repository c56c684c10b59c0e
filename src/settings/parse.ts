import { problem, type Problem } from "../domain/problem.ts";
import { parseApiUrl, parseAppUrl } from "./api-url.ts";
import { parseEntities } from "./entity-lines.ts";
import { inputName, inputs, type InputName, type NameOfInput } from "./inputs.ts";
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
import { parseMavenRepositories } from "./repository-lines.ts";
import { parseWorkingDirectory } from "./relative-path.ts";
import type { FailOn, JavaVersions, Mode, Settings } from "./settings.ts";

interface ParsingOptions {
  /** Whether the run at hand cannot do without an API key. */
  readonly needsKey: boolean;
  /** How a message names an input. */
  readonly nameOf?: NameOfInput;
}

type ParsedSettings =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** The value of an input; where it is empty or faulty, that of `empty`, or else of its default. */
type Read = <Value>(
  name: InputName,
  parse: (text: string) => Parsed<Value>,
  empty?: Value,
) => Value;

/**
 * Inputs by name, as they were written, to settings; an empty input is one that is not given.
 * All faults are reported at once (`input-invalid`, `api-key-missing`).
 */
export function parseSettings(
  raw: ReadonlyMap<string, string>,
  { needsKey, nameOf = inputName }: ParsingOptions,
): ParsedSettings {
  const key = raw.get("cortex-api-key")?.trim() ?? "";
  const secrets = [key, raw.get("github-token")?.trim() ?? ""];
  const invalid: Problem[] = [];
  const settings = readSettings((name, parse, empty) => {
    const text = raw.get(name)?.trim() ?? "";
    const parsed = text === "" ? null : parse(text);
    if (parsed !== null && "value" in parsed) return parsed.value;
    for (const fault of parsed?.faults ?? [])
      invalid.push(problem("error", "input-invalid", redact(`${nameOf(name)} ${fault}`, secrets)));
    return empty === undefined ? defaultOf(name, parse) : empty;
  });
  const problems = [...(needsKey && key === "" ? [keyMissing(nameOf)] : []), ...invalid];
  return problems.length > 0 ? { settings: null, problems } : { settings, problems: [] };
}

function defaultOf<Value>(name: InputName, parse: (text: string) => Parsed<Value>): Value {
  const parsed = parse(inputs.find((input) => input.name === name)?.default ?? "");
  if ("value" in parsed) return parsed.value;
  throw new Error(`The default of ${name} is not valid.`);
}

function readSettings(read: Read): Settings {
  return {
    cortexApiKey: read<string | null>("cortex-api-key", parseApiKey, null),
    cortexApiUrl: read("cortex-api-url", parseApiUrl),
    cortexAppUrl: read<string | null>("cortex-app-url", parseAppUrl, null),
    entities: read("entity", parseEntities, []),
    mode: read("mode", oneOf<Mode>(["auto", "sync", "check"])),
    branch: read<string | null>("branch", parseBranch, null),
    workingDirectory: read("working-directory", parseWorkingDirectory),
    include: read("include", parseGlobs),
    ...excludes(read("exclude", parseGlobs, [defaultsLine])),
    packageTypes: read("package-types", parsePackageTypes),
    developmentDependencies: read("dev-dependencies", parseBoolean),
    prune: read("prune", parsePrune),
    pruneLimit: read("prune-limit", parsePercentage),
    record: read("record", parseBoolean),
    sboms: read("sbom", parseSboms),
    javaVersions: read("java-versions", oneOf<JavaVersions>(["off", "local", "remote"])),
    mavenRepositories: read("maven-repositories", parseMavenRepositories, []),
    failOn: read("fail-on", oneOf<FailOn>(["error", "drift", "never"])),
    pullRequestComment: read("pull-request-comment", parseBoolean),
    driftIssue: read("drift-issue", parseBoolean),
    githubToken: read<string | null>("github-token", parseToken, null),
    requestsPerMinute: read("requests-per-minute", wholeNumber(1, 1000)),
    timeBudgetMs: read("time-budget", parseDuration),
    reportPath: read<string | null>("report-path", parseLine, null),
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

function keyMissing(nameOf: NameOfInput): Problem {
  const next = `Set ${nameOf("cortex-api-key")}. Where a secret fills it, that secret is empty or does not exist in this repository.`;
  return problem("error", "api-key-missing", `There is no Cortex API key. ${next}`);
}

const shortestSecret = 8;

/** A secret that was put into the wrong input as well must not appear in the message about it. */
function redact(message: string, secrets: readonly string[]): string {
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
