/** An input of the organisation's steps beside those of a single repository, which hold for all repositories. */
export interface OrganisationInput {
  readonly name: string;
  readonly default: string;
  /** A word that stands for the value; where it is one of some words, those, with `|` between. */
  readonly value: string;
  readonly does: string;
}

/** The inputs of plan, run and report, which are the flags of `cortex-deps organisation` as well. */
export const organisationInputs = [
  { name: "organisation", default: "", value: "OWNER", does: "The owner of the repositories" },
  { name: "mode", default: "check", value: "check|sync", does: "sync has to be asked for" },
  { name: "only", default: "", value: "GLOB", does: "Only these, of owner/name; may be repeated" },
  { name: "except", default: "", value: "GLOB", does: "Not these, of owner/name; may be repeated" },
  {
    name: "topics",
    default: "",
    value: "TOPIC",
    does: "Only repositories with one of these topics",
  },
  { name: "entity-types", default: "service", value: "TYPES", does: "Entities of these types" },
  { name: "groups", default: "", value: "GROUPS", does: "Only entities of these groups" },
  { name: "owners", default: "", value: "TEAMS", does: "Only entities of these owners" },
  {
    name: "settings-file",
    default: "",
    value: "FILE",
    does: "YAML: globs on owner/name to inputs",
  },
  {
    name: "limit",
    default: "5000",
    value: "NUMBER",
    does: "At most so many repositories, the longest unchecked first",
  },
  {
    name: "recheck-after",
    default: "7d",
    value: "TIME",
    does: "Check unchanged ones again after so many days (d) or hours (h)",
  },
  {
    name: "shards",
    default: "auto",
    value: "NUMBER",
    does: "How many jobs share the work; auto goes by cost",
  },
  {
    name: "max-parallel",
    default: "4",
    value: "NUMBER",
    does: "How many of them run at a time, for their share of the rate limit",
  },
  {
    name: "time-budget",
    default: "45m",
    value: "TIME",
    does: "A shard begins no repository after so many minutes (m)",
  },
  {
    name: "submodules",
    default: "hold",
    value: "hold|ignore",
    does: "ignore where submodules are other entities",
  },
  {
    name: "fail-on",
    default: "run",
    value: "run|error|drift|never",
    does: "What fails the report",
  },
  {
    name: "on-call",
    default: "off",
    value: "off|names|emails",
    does: "Report who is on call for entities whose drift is new",
  },
  {
    name: "tool",
    default: "",
    value: "OWNER/NAME@REF",
    does: "Where this tool is, for links of the report to its documentation",
  },
  {
    name: "provider",
    default: "github",
    value: "NAME",
    does: "Where the repositories are, as the catalog has it; any for all",
  },
  {
    name: "remote",
    default: "",
    value: "URL",
    does: "The address of a repository, with {repository} in it",
  },
  { name: "plan", default: "plan.json", value: "FILE", does: "Where the plan is" },
  { name: "shard", default: "1/1", value: "N/M", does: "Which shard of the plan to run" },
  { name: "directory", default: "results", value: "DIR", does: "Where results are" },
] as const satisfies readonly OrganisationInput[];

/** Those that decide what is planned: the other steps follow the plan, and take none of them. */
export const selecting: ReadonlySet<string> = new Set<OrganisationInputName>([
  "only",
  "except",
  "topics",
  "entity-types",
  "groups",
  "owners",
  "settings-file",
  "limit",
  "shards",
]);

export type OrganisationInputName = (typeof organisationInputs)[number]["name"];
