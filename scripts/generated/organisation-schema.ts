import { problemCodes } from "../../src/domain/problem.ts";
import type { OnCallPerson } from "../../src/cortex/on-call.ts";
import { repositoryResults } from "../../src/organisation/journal.ts";
import {
  organisationResults,
  type OrganisationReport,
  type ReportedEntity,
  type ReportedRepository,
} from "../../src/organisation/organisation-report.ts";
import { verdicts } from "../../src/organisation/plan.ts";
import { count, list, object, nullable, text, time, type Schema } from "./json-schema.ts";

/** What can become of a repository: what a shard or the plan says, or that nobody reported it. */
const outcomes = [
  ...new Set([...repositoryResults, ...verdicts.filter((each) => each !== "due"), "not-reported"]),
];

const person = object<OnCallPerson>("Somebody who is on call.", {
  name: text("The name."),
  email: nullable(text("The address, where `on-call` is `emails` and Cortex has one.")),
});

const entity = object<ReportedEntity>("One entity of a repository.", {
  entity: text("Its tag."),
  result: text("What became of it; empty where no run looked at it."),
  owners: list({ type: "string" }, "Its owners as the catalog has them: teams and people."),
  declared: count("Names declared."),
  added: count("Names that were added (sync) or would be (check)."),
  updated: count("Names whose versions were changed or would be."),
  removed: count("Names that were removed or would be."),
  unclaimed: count("Recorded names that no source is known to have declared: they stay."),
  held: list({ type: "string" }, "Package types that were left alone, each with the reason."),
  isNew: {
    type: "boolean",
    description: "Whether it has drift now and had none after its last sync.",
  },
  slackChannels: list({ type: "string" }, "Slack channels that the catalog has for it."),
  onCall: list(person, "Who is on call for it, where `on-call` asks and its drift is new."),
});

const repository = object<ReportedRepository>("One repository.", {
  repository: text("`owner/name`, as its host writes it."),
  formerly: nullable(text("The name that the catalog has for it, after a rename.")),
  commit: text("The commit that was read; empty where none was."),
  result: { enum: outcomes, description: "What became of it; docs/organisation.md has each." },
  reason: nullable(text("Why it failed, was skipped or was left for the next run.")),
  entities: list(entity, "The entities that the catalog gives it."),
  problems: count("How many problems its run reported."),
  codes: list(
    { enum: Object.keys(problemCodes) },
    "Codes of its errors and warnings, each once; docs/problems.md has what to do about each.",
  ),
  notices: list({ enum: Object.keys(problemCodes) }, "Codes of its notices, each once."),
});

/** The JSON Schema of a report about many repositories. The compiler holds its fields to those of the type. */
export function organisationSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Report of Cortex Dependency Report about an organisation",
    ...object<OrganisationReport>(
      "What a run over many repositories came to: `organisation.json` of `cortex-deps organisation report`.",
      {
        schemaVersion: {
          const: 1,
          description: "Goes up with a change that a reader of the report could not ignore.",
        },
        tool: object<OrganisationReport["tool"]>("What made the report.", {
          name: { const: "cortex-dependency-report" },
          version: text("Its version."),
        }),
        mode: { enum: ["check", "sync"], description: "`sync` may write; `check` never does." },
        result: {
          enum: organisationResults,
          description:
            "The gravest of: `failed` for some repository; `incomplete`: something is not known; `drift`; `synced`; `in-sync`.",
        },
        plannedAt: time("When the plan was made: ISO 8601, UTC."),
        counts: {
          type: "object",
          description: "How many repositories came to each result that there was.",
          propertyNames: { enum: outcomes },
          additionalProperties: { type: "integer", minimum: 1 },
        },
        requests: object<OrganisationReport["requests"]>("Requests of all shards to Cortex.", {
          total: count("All that were sent, retries included."),
          retried: count("How many of them were tries after a failed one."),
        }),
        lostShards: list({ type: "integer", minimum: 1 }, "Shards that did not report, from 1."),
        incompleteShards: list(
          { type: "integer", minimum: 1 },
          "Shards that did not do all of their work, from 1; `problems` has why.",
        ),
        problems: list({ type: "string" }, "Messages about the run itself."),
        repositories: list(repository, "All repositories that an entity names, by name."),
        withoutEntity: list({ type: "string" }, "Repositories that no entity names."),
        withoutRepository: list({ type: "string" }, "Entities that name no repository, by tag."),
      },
    ),
  };
}
