import type {
  OrganisationReport,
  ReportedEntity,
  ReportedRepository,
} from "../../src/organisation/organisation-report.ts";

/** A repository of acme that is the whole of one entity of the same name. */
export function repository(
  name: string,
  result: ReportedRepository["result"],
  more: Partial<ReportedRepository> = {},
): ReportedRepository {
  const entity = {
    entity: name,
    result,
    owners: ["team-a"],
    declared: 9,
    added: 1,
    updated: 2,
    removed: 0,
    unclaimed: 0,
    held: [],
    isNew: false,
    slackChannels: [],
    onCall: [],
  };
  return {
    repository: `acme/${name}`,
    formerly: null,
    commit: "c0ffee",
    result,
    reason: null,
    entities: [entity],
    problems: 0,
    codes: [],
    notices: [],
    ...more,
  };
}

/** Whose owner and changes are those of `entity`. */
export function drifted(name: string, entity: Partial<ReportedEntity>): ReportedRepository {
  const { entities, ...rest } = repository(name, "drift");
  return { ...rest, entities: entities.map((each) => ({ ...each, ...entity })) };
}

export function report(
  repositories: readonly ReportedRepository[],
  result: OrganisationReport["result"] = "drift",
): OrganisationReport {
  const counts = Map.groupBy(repositories, (each) => each.result);
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version: "0" },
    mode: "check",
    result,
    plannedAt: "2026-01-01T00:00:00.000Z",
    counts: Object.fromEntries([...counts].map(([name, of]) => [name, of.length])),
    requests: { total: 1, retried: 0 },
    lostShards: [],
    incompleteShards: [],
    problems: [],
    repositories,
    withoutEntity: [],
    withoutRepository: [],
  };
}

export const organisationView = {
  serverUrl: "https://git.acme.example",
  appUrl: "https://app.example/{tag}",
  action: { repository: "acme/tool", ref: "v1" },
};

/** Something of everything that a summary can show, with names as long as they come. */
export const organisation: OrganisationReport = {
  ...report(
    [
      repository("broken", "failed", {
        reason: "package-lock.json:12 is not JSON. Correct the file.",
        codes: ["manifest-invalid"],
      }),
      repository("reallylongnamewithoutanyplacetobreakit", "failed", {
        reason: "The repository could not be fetched. Check that the token may read it.",
        codes: ["git-unavailable"],
      }),
      drifted("shop", { isNew: true, onCall: [{ name: "Ada Lovelace", email: null }] }),
      drifted("web", { owners: ["team-web", "platform-engineering"] }),
      drifted("held", { held: ["NODE: 40 of 60 packages would be removed"] }),
      repository("gone", "not-visible"),
      repository("new", "in-sync", { formerly: "acme/old" }),
      repository("later", "postponed", { reason: "The time budget is used up." }),
    ],
    "failed",
  ),
  problems: ["Shard 2 did not report. Run its job again."],
  withoutEntity: ["acme/free"],
  withoutRepository: ["lost"],
};
