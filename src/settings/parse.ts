import { problem, type Problem } from "../vocabulary/problem.ts";
import { parseApiKey } from "./api-key.ts";
import { parseApiUrl } from "./api-url.ts";
import { defaultExclude } from "./defaults.ts";
import { parseEntities } from "./entity-lines.ts";
import type { InputName } from "./inputs.ts";
import { parseGlobs, parsePackageTypes } from "./lists.ts";
import type { Parsed } from "./parsed.ts";
import { parseWorkingDirectory } from "./relative-path.ts";
import { oneOf, parseBoolean, parseLine, parsePercentage, wholeNumber } from "./scalars.ts";
import type { FailOn, Mode, Settings } from "./settings.ts";

/** What the command at hand cannot do without. */
interface Needs {
  readonly needsKey: boolean;
  readonly needsEntity: boolean;
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
 * All faults are told at once (`input-invalid`, `key-missing`, `entity-missing`).
 */
export function parseSettings(raw: ReadonlyMap<string, string>, needs: Needs): ParsedSettings {
  const key = raw.get("cortex-api-key")?.trim() ?? "";
  const invalid: Problem[] = [];
  const settings = readSettings((name, fallback, parse) => {
    const text = raw.get(name)?.trim() ?? "";
    if (text === "") return fallback;
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    for (const fault of parsed.faults)
      invalid.push(problem("error", "input-invalid", withoutKey(`\`${name}\` ${fault}`, key)));
    return fallback;
  });
  const problems = [...(needs.needsKey && key === "" ? [keyMissing] : []), ...invalid];
  const isFaulty = invalid.some(({ message }) => message.startsWith("`entity`"));
  if (needs.needsEntity && settings.entities.length === 0 && !isFaulty)
    problems.push(entityMissing);
  return problems.length > 0 ? { settings: null, problems } : { settings, problems: [] };
}

const defaultRequestsPerMinute = 1000;

function readSettings(read: Read): Settings {
  return {
    cortexApiKey: read<string | null>("cortex-api-key", null, parseApiKey),
    cortexApiUrl: read("cortex-api-url", "https://api.getcortexapp.com", parseApiUrl),
    entities: read("entity", [], parseEntities),
    mode: read<Mode>("mode", "auto", oneOf(["auto", "sync", "check"])),
    workingDirectory: read("working-directory", ".", parseWorkingDirectory),
    include: read("include", [], parseGlobs),
    exclude: read("exclude", defaultExclude, parseGlobs),
    packageTypes: read("package-types", null, parsePackageTypes),
    developmentDependencies: read("dev-dependencies", true, parseBoolean),
    prune: read("prune", true, parseBoolean),
    pruneLimit: read("prune-limit", 0.5, parsePercentage),
    failOn: read<FailOn>("fail-on", "error", oneOf(["error", "drift", "never"])),
    requestsPerMinute: read("requests-per-minute", defaultRequestsPerMinute, wholeNumber(1, 1000)),
    reportPath: read<string | null>("report-path", null, parseLine),
  };
}

const keyMissing = problem(
  "error",
  "key-missing",
  "There is no Cortex API key. Set `cortex-api-key` from a secret (`CORTEX_API_KEY` on the command line); an empty secret usually means that it does not exist in this repository.",
);

const entityMissing = problem(
  "error",
  "entity-missing",
  "No entity is named. Set `entity` to a tag or CID, or to one `path: tag` per line.",
);

const shortestSecret = 8;

/** A key that was put into the wrong input as well must not be told by the message about it. */
function withoutKey(message: string, key: string): string {
  return key.length < shortestSecret ? message : message.replaceAll(key, "***");
}
