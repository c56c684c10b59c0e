import { createCortex } from "../../src/cortex/client.ts";
import type { Transport } from "../../src/http/transport.ts";
import { run } from "../../src/pipeline/run.ts";
import { parseState, stateKey } from "../../src/convergence/state.ts";
import type { Report } from "../../src/report/report.ts";
import type { ScriptedFault } from "../../src/sandbox/faults.ts";
import { defaultOptions, type SandboxOptions } from "../../src/sandbox/options.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import { createFakeApi, type FakeApi } from "../../src/sandbox/fake-api.ts";
import type { Row } from "../../src/sandbox/store.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { Permission } from "../../src/domain/policy.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { testClock } from "../http/support/test-clock.ts";
import { standInTransport } from "./stand-in-transport.ts";
import { entities, type Entity } from "./manifest-places.ts";
import { scopes } from "./scopes.ts";
import type { Inputs, Tree } from "./state.ts";
import type { Statistics } from "./statistics.ts";
import { takingTurns } from "./taking-turns.ts";
import { openWorkTree } from "./work-tree.ts";
import { readByOthers } from "../support/other-readers/read-by-others.ts";

/** How the service behaves, as far as a sequence chooses it. */
export type Behaviour = Pick<
  SandboxOptions,
  | "storage"
  | "adds"
  | "rows"
  | "pageSize"
  | "page"
  | "lag"
  | "customDataLag"
  | "bodies"
  | "rawRefusal"
  | "javaNames"
  | "nested"
  | "goVersions"
  | "goModLines"
>;

export interface RunOptions {
  readonly mode: "sync" | "check";
  /** Whether a newer commit syncs in its place. */
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
  readonly statistics: Statistics;
  readonly catalog: FakeApi["catalog"];
  readonly run: (tree: Tree, options: RunOptions) => Promise<Ran>;
  /** Runs of several trees, which take turns at every request. */
  readonly together: (
    trees: readonly Tree[],
    turns: readonly boolean[],
  ) => Promise<readonly Report[]>;
  /** What is recorded in truth, of one type. */
  readonly rowsOf: (entity: Entity, packageType: PackageType) => readonly Row[];
  /** The sources of an entity whose entries in its state cannot be understood, and so claim everything. */
  readonly unknownSources: (entity: Entity) => ReadonlySet<string>;
  /** Time passes until every list shows what was written. */
  readonly settle: () => void;
}

export function createWorld(behaviour: Behaviour, statistics: Statistics): World {
  const clock = testClock();
  const now = () => new Date(clock.now());
  const options = { ...defaultOptions, readFile: readByOthers, ...behaviour, now };
  const fakeApi = createFakeApi(options);
  const { catalog } = fakeApi;

  function perform(
    tree: Tree,
    { mode, late }: Pick<RunOptions, "mode" | "late">,
    transport: Transport,
  ): Promise<Report> {
    const settings = settingsOf(tree.inputs);
    const permission: Permission = late ? { kind: "skip", reason: "overtaken" } : { kind: "write" };
    return run(
      settings,
      {
        mode,
        startedAt: clock.now(),
        toolVersion: tree.inputs.tool,
        repository: tree.name,
        ref: "refs/heads/main",
        commit: "abc",
        source: { name: `github.com/${tree.name}`, id: tree.id },
        runId: "",
        isPreview: false,
      },
      {
        discover: () => openWorkTree(tree, settings),
        cortex: createCortex({
          baseUrl: "https://cortex.example",
          key: "ctx-key-5f1d2a90c3",
          requestsPerMinute: settings.requestsPerMinute,
          transport,
          clock,
          random: () => 0.5,
          userAgent: `cortex-dependency-report/${tree.inputs.tool}`,
        }),
        permission: () => Promise.resolve({ value: permission, problems: [] }),
        now: clock.now,
        sleep: clock.sleep,
        step: () => {},
      },
    );
  }

  return {
    behaviour,
    statistics,
    catalog,
    rowsOf: (entity, packageType) =>
      (catalog.state().get(entity) ?? []).filter((row) => row.packageType === packageType),
    unknownSources(entity) {
      const data = catalog.customData.state().get(entity) ?? [];
      const reading = parseState(data.find(({ key }) => key === stateKey)?.value, null);
      const sources = "state" in reading ? [...reading.state.sources] : [];
      const isInvalid = reading.kind === "invalid";
      return new Set(
        sources.filter(([, { opaque }]) => isInvalid || opaque.size > 0).map(([name]) => name),
      );
    },
    settle() {
      for (const entity of entities)
        for (let looks = 0; looks < 2; looks += 1) {
          catalog.list(entity);
          catalog.customData.list(entity);
        }
    },
    async together(trees, turns) {
      const { turn, left } = takingTurns(trees.length, turns);
      return Promise.all(
        trees.map((tree, index) => {
          const transport = standInTransport(fakeApi, clock);
          const through: Transport = async (request) => {
            await turn(index);
            return transport(request);
          };
          return perform(tree, { mode: "sync", late: false }, through).finally(() => left(index));
        }),
      );
    },
    async run(tree, { mode, late, faults, rival }) {
      const before = fakeApi.requests().length;
      fakeApi.script(faults);
      let asked = 0;
      const transport = standInTransport(
        {
          handle(received) {
            if (asked === rival?.at) rival.write();
            asked += 1;
            return fakeApi.handle(received);
          },
        },
        clock,
      );
      const report = await perform(tree, { mode, late }, transport);
      fakeApi.script([]);
      return { report, requests: fakeApi.requests().slice(before) };
    },
  };
}

function settingsOf({
  prune,
  record,
  pruneLimit,
  developmentDependencies,
  packageTypes,
  scope,
}: Inputs): Settings {
  const written = {
    ...scopes[scope].inputs,
    prune,
    record: String(record),
    "prune-limit": `${pruneLimit}%`,
    "dev-dependencies": String(developmentDependencies),
    "package-types": packageTypes?.join(", ").toLowerCase() ?? "",
  };
  const { settings } = parseSettings(new Map(Object.entries(written)), { needsKey: false });
  if (settings === null) throw new Error("the inputs of the model are not valid");
  return settings;
}
