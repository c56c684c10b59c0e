import { inputs, workTreeInputs, type InputName } from "../settings/inputs.ts";
import { organisationInputs } from "../organisation/inputs.ts";

/** A flag that takes a value, as the help shows it. */
export interface Flag {
  /** A word that stands for the value; where it is one of some words, those, with `|` between. */
  readonly value: string;
  readonly does: string;
  /** Empty where leaving the flag out means something of its own. */
  readonly default: string;
  /** Whether it may stand without a value, which then is the default. */
  readonly standsAlone?: true;
}

type FlagName = Exclude<
  InputName,
  "cortex-api-key" | "mode" | "github-token" | "pull-request-comment"
>;

const texts: Readonly<Record<FlagName, Omit<Flag, "default">>> = {
  "cortex-api-url": { value: "URL", does: "Base URL, for self-hosted Cortex" },
  "cortex-app-url": {
    value: "URL",
    does: "Address of an entity's page, with '{tag}' in it, for links in what people see",
  },
  entity: {
    value: "TAG",
    does: "Tag or CID, or 'path: tag' once for each path; by default descriptors or Cortex decide",
  },
  branch: {
    value: "NAME",
    does: "Where the head of this branch at the remote is another commit, a sync only checks",
  },
  "working-directory": { value: "PATH", does: "Where to look, relative to the directory" },
  include: { value: "GLOB", does: "Glob of the only manifests to read; may be repeated" },
  exclude: {
    value: "GLOB",
    does: "Glob of manifests to ignore, instead of the default list ('defaults'); may be repeated",
  },
  "package-types": {
    value: "TYPES",
    does: "Package types to read, by comma: node, java, python, go, nuget",
  },
  "dev-dependencies": {
    value: "true|false",
    does: "false leaves out packages that only development needs",
  },
  prune: {
    value: "true|all|false",
    does: "false removes nothing; all removes unclaimed packages, too",
  },
  "prune-limit": {
    value: "PERCENT",
    does: "Hold a package type if more than this share of it would be removed",
  },
  record: {
    value: "true|false",
    does: "false keeps no state of the last sync on the entity",
  },
  sbom: {
    value: "PATTERNS",
    does: "CycloneDX or SPDX files in JSON, one pattern per line; `pattern: directory` sets what they cover",
  },
  "java-versions": {
    value: "off|local|remote",
    does: "local looks for parents and BOMs in the caches of Maven and Gradle, remote on servers too",
  },
  "maven-repositories": {
    value: "LINES",
    does: "For --java-versions remote: 'id = https://…', central or google; may be repeated",
  },
  "fail-on": { value: "error|drift|never", does: "What fails a run; drift means errors too" },
  "drift-issue": {
    value: "true|false",
    does: "true keeps one issue on GitHub while there is drift",
  },
  "requests-per-minute": { value: "NUMBER", does: "Lower it when several runs share a key" },
  "time-budget": { value: "TIME", does: "The run ends after this time, with its report" },
  "report-path": { value: "FILE", does: "Write the JSON report to this file as well" },
};

/** The inputs that are flags as well, and what the runner gives the action besides. Secrets never are. */
export const inputFlags: Readonly<Record<string, Flag>> = Object.fromEntries([
  ...inputs.flatMap((input) =>
    isFlagName(input.name)
      ? [[input.name, { ...texts[input.name], default: input.default }] as const]
      : [],
  ),
  [
    "repository",
    {
      value: "OWNER/NAME",
      does: "The repository; by default that of the CI or of git",
      default: "",
    },
  ],
  [
    "summary",
    { value: "FILE", does: "Write the job summary as Markdown to this file as well", default: "" },
  ],
]);

/** What `list` takes besides. */
export const listFlags: Readonly<Record<string, Flag>> = {
  format: {
    value: "json|purl|cyclonedx",
    does: "The declared packages alone, for other tools",
    default: "",
  },
};

/** What `forget` takes. */
export const forgetFlags: Readonly<Record<string, Flag>> = {
  entity: { value: "TAG", does: "The entity whose source it is: tag or CID", default: "" },
  into: { value: "SOURCE", does: "Transfer the names of the source to this one", default: "" },
  ...Object.fromEntries(
    ["prune-limit", "cortex-api-url", "requests-per-minute"].flatMap((name) => {
      const flag = inputFlags[name];
      return flag === undefined ? [] : [[name, flag] as const];
    }),
  ),
};

function isFlagName(name: InputName): name is FlagName {
  return Object.hasOwn(texts, name);
}

/** Flags without a value. */
export const switches = {
  current: "The work tree is the head of its branch: do not ask the remote",
  remove: "Remove what only the source declared, and end the source",
  json: "The report as JSON on standard output, and nothing else there",
  quiet: "Print problems only",
  help: "Show the help; after a command, that of the command",
  version: "Show the version",
} as const;

export type Switch = keyof typeof switches;

/** Names that people may try, and why they are not flags. */
export const refusedFlags: ReadonlyMap<string, string> = new Map([
  [
    "cortex-api-key",
    "The key is never taken from a flag, where the list of processes and the history of the shell would show it. Set the variable CORTEX_API_KEY.",
  ],
  [
    "github-token",
    "The token is never taken from a flag, where the list of processes and the history of the shell would show it. Set the variable GITHUB_TOKEN.",
  ],
  [
    "pull-request-comment",
    "Only an event of GitHub Actions shows which pull request a run is of. Use the action there.",
  ],
  ["mode", "The command is the mode: use `cortex-deps sync` or `cortex-deps check`."],
]);

/** What `organisation` takes beside the flags of a single repository. */
const organisationOwnFlags: Readonly<Record<string, Flag>> = Object.fromEntries(
  organisationInputs.map(({ name, ...flag }) => [name, flag]),
);

/** Flags that name a single repository, and so cannot hold for all. */
const ofOne = new Set<string>([
  "entity",
  "branch",
  "repository",
  "report-path",
  "summary",
  "fail-on",
  ...workTreeInputs,
]);

/** All flags of `organisation`: its own, and those that set how each repository is read. */
export const organisationFlags: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(Object.entries(inputFlags).filter(([name]) => !ofOne.has(name))),
  ...organisationOwnFlags,
};

/** The owner of the repositories of the demo, where none is named. */
export const demoOwner = "acme";

/** What `demo` takes. */
export const demoFlags: Readonly<Record<string, Flag>> = {
  organisation: {
    value: "[OWNER]",
    default: demoOwner,
    does: "Show plan, run and report over thirty repositories of this owner instead; needs git",
    standsAlone: true,
  },
};
