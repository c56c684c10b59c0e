import type { PlannedRepository } from "../../src/organisation/plan.ts";

/** A repository of acme that is the whole of one entity of the same name. */
export function plannedRepository(
  name: string,
  more: Partial<PlannedRepository> = {},
): PlannedRepository {
  const entity = {
    tag: name,
    id: "",
    basepath: null,
    owners: ["team"],
    slackChannels: [],
    lastResult: "",
    state: null,
  };
  return {
    repository: `acme/${name}`,
    formerly: null,
    provider: "github",
    id: "1",
    branch: "main",
    commit: "c0ffee",
    inputs: {},
    entities: [entity],
    ...more,
  };
}
