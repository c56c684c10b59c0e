import { defaultOptions, storages, type SandboxOptions } from "../../src/sandbox/options.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { oneIn } from "../support/one-in.ts";
import type { Fixture } from "./fixtures.ts";

export type Behaviour = Partial<SandboxOptions>;

/** Where Cortex may keep, show and lag in its own way, alone and two at a time. */
const showings: readonly Behaviour[] = [
  {},
  { rows: "per-name" },
  { pageSize: 2 },
  { lag: 1 },
  { lag: 2 },
  { rows: "per-name", pageSize: 2 },
  { rows: "per-name", lag: 1 },
  { pageSize: 2, lag: 1 },
];

/** How bodies may be taken, whatever their type. */
const takings: readonly Behaviour[] = [
  { page: "ignored" },
  ...([400, 415, 422] as const).map((rawRefusal) => ({
    bodies: "json-string" as const,
    rawRefusal,
  })),
];

/** How the bodies of a type may be read. */
const readings: Record<PackageType, readonly Behaviour[]> = {
  NODE: [{ nested: "top-level" }, { adds: ["NODE"] }],
  PYTHON: [{ adds: ["PYTHON"] }],
  GO: [
    { goVersions: "bare" },
    { goModLines: "written" },
    { goModLines: "ignored" },
    { adds: ["GO"] },
  ],
  JAVA: [{ javaNames: "dot" }],
  NUGET: [{ adds: ["NUGET"] }],
};

/** Every behaviour of the service that can make a difference to the package types; the default first. */
function behavioursFor(packageTypes: readonly PackageType[]): readonly Behaviour[] {
  const others = [...takings, ...packageTypes.flatMap((type) => readings[type])];
  return storages.flatMap((storage) =>
    [...showings, ...others].map((other) => ({ storage, ...other })),
  );
}

/** Those of them that are tried in a world: the default, and of the others not the same in each world. */
export function triedBehaviours({ name, packageTypes }: Fixture): readonly Behaviour[] {
  const [byDefault = {}, ...others] = behavioursFor(packageTypes);
  return [byDefault, ...oneIn(9, others, name.length)];
}

/** Such as `storage=add-by-version lag=2`: what is not as it is by default. */
export function behaviourName(behaviour: Behaviour): string {
  const listed = Object.entries({ ...behaviour }).filter(
    ([name, value]) => value !== new Map(Object.entries(defaultOptions)).get(name),
  );
  return listed.map(([name, value]) => `${name}=${String(value)}`).join(" ") || "default";
}
