import { problem, type Problem } from "../domain/problem.ts";
import { inputName, type NameOfInput } from "../settings/inputs.ts";
import { parseGlobs } from "../settings/lists.ts";
import { notAllowed, type Parsed } from "../settings/scalars.ts";
import { oneOf, parseLine, wholeNumber } from "../settings/scalars.ts";
import { organisationInputs, type OrganisationInputName } from "./inputs.ts";
import { onCallModes, type OnCallMode } from "./on-call.ts";
import type { Submodules } from "./open-commit.ts";

export const failures = ["run", "error", "drift", "never"] as const;

/** The settings of a run over many repositories, checked and typed. */
export interface OrganisationSettings {
  readonly organisation: string;
  readonly mode: "check" | "sync";
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly topics: readonly string[];
  readonly entityTypes: readonly string[];
  readonly groups: readonly string[];
  readonly owners: readonly string[];
  /** `null` where there is none. */
  readonly settingsFile: string | null;
  readonly limit: number;
  readonly recheckAfterMs: number;
  /** `null` for by cost. */
  readonly shards: number | null;
  readonly maxParallel: number;
  readonly timeBudgetMs: number;
  readonly submodules: Submodules;
  readonly failOn: (typeof failures)[number];
  readonly onCall: OnCallMode;
  /** `null` where it is not known. */
  readonly tool: { readonly repository: string; readonly ref: string } | null;
  readonly provider: string;
  /** `null` for the provider's own. */
  readonly remote: string | null;
  readonly plan: string;
  readonly shard: { readonly number: number; readonly of: number };
  readonly directory: string;
}

type Read = <Value>(name: OrganisationInputName, parse: (text: string) => Parsed<Value>) => Value;

/** Inputs by name to settings; an empty input has its default. All faults are reported at once. */
export function parseOrganisation(
  raw: ReadonlyMap<string, string>,
  nameOf: NameOfInput = inputName,
):
  | { readonly settings: OrganisationSettings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const defaults = new Map<string, string>(
    organisationInputs.map((each) => [each.name, each.default]),
  );
  const settings = readAll((name, parse) => {
    const fallback = defaults.get(name) ?? "";
    const text = raw.get(name)?.trim() || fallback;
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    for (const fault of parsed.faults)
      problems.push(problem("error", "input-invalid", `${nameOf(name)} ${fault}`));
    const safe = parse(fallback);
    if ("value" in safe) return safe.value;
    throw new Error(`The default of ${name} is not valid.`);
  });
  return problems.length > 0 ? { settings: null, problems } : { settings, problems: [] };
}

function readAll(read: Read): OrganisationSettings {
  return {
    organisation: read("organisation", parseOwner),
    mode: read("mode", oneOf(["check", "sync"])),
    only: read("only", parseGlobs),
    except: read("except", parseGlobs),
    // GitHub has them in lower case alone.
    topics: read("topics", (text) => parseWords(text.toLowerCase())),
    entityTypes: read("entity-types", parseWords),
    groups: read("groups", parseWords),
    owners: read("owners", parseWords),
    settingsFile: read("settings-file", optional),
    limit: read("limit", wholeNumber(1, 100_000)),
    recheckAfterMs: read("recheck-after", parseDuration),
    shards: read("shards", parseShards),
    maxParallel: read("max-parallel", wholeNumber(1, 64)),
    timeBudgetMs: read("time-budget", parseTimeBudget),
    submodules: read("submodules", oneOf(["hold", "ignore"])),
    failOn: read("fail-on", oneOf(failures)),
    onCall: read("on-call", oneOf(onCallModes)),
    tool: read("tool", parseTool),
    provider: read("provider", oneOf(["github", "gitlab", "bitbucket", "azure", "any"])),
    remote: read("remote", parseRemote),
    plan: read("plan", parseLine),
    shard: read("shard", parseShard),
    directory: read("directory", parseLine),
  };
}

/** Empty where every owner counts. */
function parseOwner(text: string): Parsed<string> {
  return /^[\w.-]*$/.test(text)
    ? { value: text.toLowerCase() }
    : notAllowed(text, "the name of one owner, such as `acme`");
}

function parseWords(text: string): Parsed<readonly string[]> {
  const words = text.split(/[,\n]/).map((word) => word.trim());
  return { value: [...new Set(words.filter((word) => word !== ""))] };
}

function optional(text: string): Parsed<string | null> {
  return text === "" ? { value: null } : parseLine(text);
}

const unitMs = new Map([
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

function parseDuration(text: string): Parsed<number> {
  const { value, unit } = /^(?<value>\d{1,4})(?<unit>[mhd])$/.exec(text)?.groups ?? {};
  const ms = unitMs.get(unit ?? "");
  return ms === undefined
    ? notAllowed(text, "a number with `m`, `h` or `d` behind it, such as `45m`")
    : { value: Number(value) * ms };
}

/** Without any time nothing would ever be done. */
function parseTimeBudget(text: string): Parsed<number> {
  const parsed = parseDuration(text);
  return "value" in parsed && parsed.value === 0
    ? notAllowed(text, "a time of a minute (`1m`) or more")
    : parsed;
}

/** GitHub takes up to 256 jobs of one matrix. */
const mostShards = 256;

function parseShards(text: string): Parsed<number | null> {
  return text === "auto" ? { value: null } : wholeNumber(1, mostShards)(text);
}

function parseShard(text: string): Parsed<OrganisationSettings["shard"]> {
  const { number, of } = /^(?<number>\d{1,3})\/(?<of>\d{1,3})$/.exec(text)?.groups ?? {};
  const value = { number: Number(number), of: Number(of) };
  return value.number >= 1 && value.number <= value.of
    ? { value }
    : notAllowed(text, "a shard and their number, such as `3/8`");
}

function parseTool(text: string): Parsed<OrganisationSettings["tool"]> {
  if (text === "") return { value: null };
  const { repository, ref } =
    /^(?<repository>[\w.-]+\/[\w.-]+)@(?<ref>[\w./-]+)$/.exec(text)?.groups ?? {};
  return repository === undefined || ref === undefined
    ? notAllowed(text, "a repository with its tag or commit, such as `acme/tool@v1`")
    : { value: { repository, ref } };
}

function parseRemote(text: string): Parsed<string | null> {
  if (text === "") return { value: null };
  const isFit = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/]|file:\/\/)/.test(text);
  return isFit && text.includes("{repository}") && URL.canParse(text)
    ? { value: text }
    : notAllowed(text, "an `https` address with `{repository}` in it");
}
