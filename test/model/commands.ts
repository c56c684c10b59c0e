import fc from "fast-check";
import { endpoints, type Endpoint } from "../../src/cortex/endpoints.ts";
import {
  responseFaults,
  syntheticResponses,
  type FaultAction,
  type ScriptedFault,
} from "../../src/sandbox/faults.ts";
import { packageTypes, type PackageType } from "../../src/domain/package.ts";
import {
  ChangeCortex,
  ChangeInputs,
  ChangeRepository,
  Rename,
  Tamper,
  tamperings,
  type Command,
} from "./changes.ts";
import { anyChoice, anyIndex, nameOf, versionOf } from "./package-pool.ts";
import { RoundCommand } from "./round-command.ts";
import { RunCommand } from "./run-command.ts";
import { entities, slots, type Entry } from "./manifest-places.ts";
import { scopes, type ScopeName } from "./scopes.ts";
import { treeCount, type Tree } from "./state.ts";
import { TogetherCommand } from "./together-command.ts";

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  index: anyIndex,
  version: anyChoice,
  spelling: fc.nat({ max: 1 }),
  bare: fc.boolean(),
  development: fc.boolean(),
});

const anyEntries = fc.uniqueArray(anyEntry, {
  maxLength: 14,
  size: "max",
  selector: ({ index }) => index,
});

const anyPath = fc.constantFrom(...slots.map(({ path }) => path));
/** Between places of one package type. */
const moves = slots.flatMap(({ path, packageType }) =>
  slots
    .filter((slot) => slot.path !== path && slot.packageType === packageType)
    .map((slot) => [path, slot.path] as const),
);
const anyEntity = fc.constantFrom(...entities);
const anyType = fc.constantFrom(...packageTypes);

/** The manifests that a sequence begins with. */
export const anyFiles: fc.Arbitrary<Tree["files"]> = fc
  .uniqueArray(fc.tuple(anyPath, anyEntries), {
    selector: ([path]) => path,
    maxLength: slots.length,
  })
  .map((files) => new Map(files.map(([path, entries]) => [path, { entries, broken: false }])));

const anyTree = fc.nat({ max: treeCount - 1 });

const anyRepositoryChange: fc.Arbitrary<Command> = fc
  .tuple(
    anyTree,
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(anyPath, anyEntries)
          .map(([path, entries]) => ({ kind: "write", path, entries }) as const),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(anyPath, anyEntry)
          .map(([path, entry]) => ({ kind: "change", path, entry }) as const),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(anyPath, anyIndex)
          .map(([path, index]) => ({ kind: "drop", path, index }) as const),
      },
      {
        weight: 2,
        arbitrary: anyPath.map((path) => ({ kind: "delete", path }) as const),
      },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom(...moves)
          .map(([path, to]) => ({ kind: "move", path, to }) as const),
      },
      {
        weight: 2,
        arbitrary: anyPath.map((path) => ({ kind: "shrink", path }) as const),
      },
      {
        weight: 1,
        arbitrary: anyPath.map((path) => ({ kind: "break", path }) as const),
      },
      {
        weight: 2,
        arbitrary: fc.constant({ kind: "fix" } as const),
      },
      {
        weight: 1,
        arbitrary: fc.boolean().map((missing) => ({ kind: "submodule", missing }) as const),
      },
    ),
  )
  .map(([tree, change]) => new ChangeRepository(tree, change));

const anyInputsChange: fc.Arbitrary<Command> = fc
  .tuple(
    anyTree,
    fc.oneof(
      fc.record({
        prune: fc.constantFrom("true" as const, "true" as const, "all" as const, "false" as const),
      }),
      fc.record({ record: fc.boolean() }),
      fc.record({ tool: fc.constantFrom("1.2.3", "1.3.0") }),
      fc.record({ pruneLimit: fc.constantFrom(0, 30, 50, 100) }),
      fc.record({ developmentDependencies: fc.boolean() }),
      {
        weight: 3,
        arbitrary: fc.record({ scope: fc.constantFrom(...(Object.keys(scopes) as ScopeName[])) }),
      },
      fc.record({ packageTypes: fc.option(fc.subarray([...packageTypes], { minLength: 1 })) }),
    ),
  )
  .map(([tree, inputs]) => new ChangeInputs(tree, inputs));

const anyRename: fc.Arbitrary<Command> = fc
  .tuple(anyTree, fc.constantFrom("acme/repository-0", "acme/moved", "other/repository-1"))
  .map(([tree, name]) => new Rename(tree, name));

const anyTampering: fc.Arbitrary<Command> = fc
  .tuple(anyEntity, fc.constantFrom(...(Object.keys(tamperings) as (keyof typeof tamperings)[])))
  .map(([entity, how]) => new Tamper(entity, how));

interface Line {
  readonly name: string;
  readonly version: string;
}

function anyLines(packageType: PackageType): fc.Arbitrary<readonly Line[]> {
  const anyLine = fc
    .record({
      index: anyIndex,
      spelling: fc.nat({ max: 1 }),
      version: fc.option(anyChoice, { freq: 8 }),
    })
    .map(({ index, spelling, version }) => ({
      name: nameOf(packageType, index, spelling),
      version: version === null ? "" : versionOf(packageType, version),
    }));
  return fc.array(anyLine, { maxLength: 14, size: "max" });
}

const anyEndpoint = fc.constantFrom(...(Object.keys(endpoints) as Endpoint[]));

const anyCortexChange: fc.Arbitrary<Command> = fc
  .tuple(
    anyEntity,
    fc.oneof(
      anyType.chain((packageType) =>
        anyLines(packageType).map((lines) => ({ kind: "add" as const, packageType, lines })),
      ),
      anyType.chain((packageType) =>
        anyIndex.map((index) => ({ kind: "remove" as const, packageType, index })),
      ),
      anyEndpoint.chain((endpoint) =>
        anyLines(endpoints[endpoint].packageType).map((lines) => ({
          kind: "upload" as const,
          endpoint,
          lines,
        })),
      ),
    ),
  )
  .map(([entity, change]) => new ChangeCortex(entity, change));

const anyAction: fc.Arbitrary<FaultAction> = fc.oneof(
  fc.constantFrom<FaultAction>(
    ...syntheticResponses,
    ...responseFaults,
    "drop",
    { dripMs: 1 },
    { dripMs: 5_000 },
  ),
  fc.record({
    status: fc.constantFrom(400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504),
    applied: fc.boolean(),
  }),
  fc.constant({ redirect: "https://elsewhere.example/" }),
  anyType.chain((packageType) =>
    fc
      .array(anyIndex, { minLength: 1, maxLength: 5 })
      .map((indices) => ({ dropNames: indices.map((index) => nameOf(packageType, index)) })),
  ),
);

const anyFault: fc.Arbitrary<ScriptedFault> = fc.record({
  match: fc.constantFrom(
    {},
    { method: "GET" },
    { method: "POST" },
    { method: "DELETE" },
    { path: "/shop/" },
    { path: "/api/packages" },
    { method: "GET", path: "/custom-data" },
    { method: "POST", path: "/custom-data" },
    { path: "hierarchyDepth" },
  ),
  skip: fc.nat({ max: 6 }),
  times: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 4, nil: null }),
  do: anyAction,
});

const anyFaults = fc.array(anyFault, { minLength: 1, maxLength: 3 });

const anyRival = anyType.chain((packageType) =>
  fc.record({
    at: fc.nat({ max: 8 }),
    entity: anyEntity,
    packageType: fc.constant(packageType),
    lines: anyLines(packageType),
  }),
);

const calm = { tree: anyTree, faults: fc.constant([]), rival: fc.constant(null) };

const anyRun: fc.Arbitrary<Command> = fc
  .oneof(
    { weight: 4, arbitrary: fc.record({ ...calm, kind: fc.constant("sync" as const) }) },
    {
      weight: 5,
      arbitrary: fc.record({ ...calm, kind: fc.constant("sync" as const), faults: anyFaults }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ ...calm, kind: fc.constant("sync" as const), rival: anyRival }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...calm,
        kind: fc.constantFrom("check" as const, "late" as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ ...calm, kind: fc.constant("hurried" as const) }),
    },
  )
  .map((choice) => new RunCommand(choice));

const anyTogether: fc.Arbitrary<Command> = fc
  .array(fc.boolean(), { minLength: 4, maxLength: 40, size: "max" })
  .map((turns) => new TogetherCommand(turns));

const anyRound: fc.Arbitrary<Command> = fc.constant(new RoundCommand());

/** What may happen to a repository, to Cortex and to the runs between them, in any order. */
export function anyCommands(
  options: Pick<fc.CommandsContraints, "maxCommands" | "replayPath">,
): fc.Arbitrary<Iterable<Command>> {
  return fc.commands(
    [
      anyRepositoryChange,
      anyRepositoryChange,
      anyRepositoryChange,
      anyCortexChange,
      anyInputsChange,
      anyRename,
      anyTampering,
      anyTogether,
      anyRound,
      anyRun,
      anyRun,
      anyRun,
      anyRun,
    ],
    { ...options, size: "max" },
  );
}
