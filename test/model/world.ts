import { createCortex } from "../../src/cortex/client.ts";
import { run } from "../../src/pipeline/run.ts";
import type { Report } from "../../src/report/report.ts";
import type { ScriptedFault } from "../../src/sandbox/faults.ts";
import { defaultOptions, type SandboxOptions } from "../../src/sandbox/options.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import { createStandIn, type StandIn } from "../../src/sandbox/stand-in.ts";
import type { Row } from "../../src/sandbox/store.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { testClock } from "../http/support/test-clock.ts";
import { standInTransport } from "./stand-in-transport.ts";
import { entities, type Entity, type Inputs, type Model } from "./state.ts";
import type { Tally } from "./tally.ts";
import { openWorkTree } from "./work-tree.ts";

/** How the service behaves, as far as a sequence chooses it. */
export type Behaviour = Pick<
  SandboxOptions,
  | "storage"
  | "adds"
  | "rows"
  | "pageSize"
  | "page"
  | "lag"
  | "bodies"
  | "rawRefusal"
  | "javaNames"
  | "nested"
  | "goVersions"
  | "goModLines"
>;

export interface RunOptions {
  readonly mode: "sync" | "check";
  /** Whether GitHub can tell what the push deleted. */
  readonly proof: boolean;
  /** Whether a newer commit has overtaken the run. */
  readonly late: boolean;
  readonly faults: readonly ScriptedFault[];
  /** What another writer does just before the request of this number, from 0; `null` for nothing. */
  readonly rival: { readonly at: number; readonly write: () => void } | null;
}

export interface Ran {
  readonly report: Report;
  readonly requests: readonly LoggedRequest[];
}

/** The system under test with everything around it: the pipeline, the client, and a service of one behaviour. */
export interface World {
  readonly behaviour: Behaviour;
  readonly tally: Tally;
  readonly catalog: StandIn["catalog"];
  readonly run: (model: Model, options: RunOptions) => Promise<Ran>;
  /** What is recorded in truth, of one type. */
  readonly rowsOf: (entity: Entity, packageType: PackageType) => readonly Row[];
  /** Time passes until every list shows what was written. */
  readonly settle: () => void;
}

export function createWorld(behaviour: Behaviour, tally: Tally): World {
  const clock = testClock();
  const options = { ...defaultOptions, ...behaviour, now: () => new Date(clock.now()) };
  const standIn = createStandIn(options);
  const { catalog } = standIn;
  return {
    behaviour,
    tally,
    catalog,
    rowsOf: (entity, packageType) =>
      (catalog.state().get(entity) ?? []).filter((row) => row.packageType === packageType),
    settle() {
      for (const entity of entities)
        for (let looks = 0; looks < behaviour.lag; looks += 1) catalog.list(entity);
    },
    async run(model, { mode, proof, late, faults, rival }) {
      const before = standIn.requests().length;
      standIn.script(faults);
      const settings = settingsOf(model.inputs);
      let asked = 0;
      const transport = standInTransport(
        {
          handle(received) {
            if (asked === rival?.at) rival.write();
            asked += 1;
            return standIn.handle(received);
          },
        },
        clock,
      );
      const report = await run(
        settings,
        { ...surroundings, mode, startedAt: clock.now() },
        {
          discover: () => openWorkTree(model, settings),
          cortex: createCortex({
            baseUrl: "https://cortex.example",
            key: "ctx-key-5f1d2a90c3",
            requestsPerMinute: settings.requestsPerMinute,
            transport,
            clock,
            random: () => 0.5,
            userAgent: "cortex-dependency-report/1.2.3",
          }),
          overtaken: () =>
            Promise.resolve({ value: late ? "a newer commit is there" : null, problems: [] }),
          deletedFiles: () =>
            Promise.resolve({
              value: { deleted: proof ? model.deleted : [], written: [] },
              problems: [],
            }),
          now: clock.now,
          sleep: clock.sleep,
          step: () => {},
        },
      );
      standIn.script([]);
      return { report, requests: standIn.requests().slice(before) };
    },
  };
}

const surroundings = {
  toolVersion: "1.2.3",
  repository: "acme/shop",
  ref: "refs/heads/main",
  commit: "abc",
};

function settingsOf({
  prune,
  pruneLimit,
  developmentDependencies,
  packageTypes,
}: Inputs): Settings {
  const written = {
    entity: ".: shop\napi: api",
    prune: String(prune),
    "prune-limit": `${pruneLimit}%`,
    "dev-dependencies": String(developmentDependencies),
    "package-types": packageTypes?.join(", ").toLowerCase() ?? "",
  };
  const { settings } = parseSettings(new Map(Object.entries(written)), { needsKey: false });
  if (settings === null) throw new Error("the inputs of the model are not valid");
  return settings;
}
