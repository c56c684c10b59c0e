import { childText } from "../../syntax/xml-element.ts";
import type { Repository } from "../format.ts";
import { pathFrom } from "../workspace-path.ts";
import { buildMachines, type BuildMachine } from "./build-machines.ts";
import { noSelection, type MavenConfig, type ProfileSelection } from "./maven-config.ts";
import type { Dependency, PomPart, Profile, WrittenPom } from "./pom.ts";
import { verdicts, type BuildFacts } from "./profile-conditions.ts";

/** One POM with its active profiles merged in. */
export interface Pom extends WrittenPom {
  /** What profiles have that are active on other machines on which the project may be built. */
  readonly elsewhere: PomPart;
}

/** Who asks for a POM: a project and its ancestors, one that imports it, which `-P` does not reach, or Gradle. */
export type PomRole = "project" | "bom" | "platform";

type WrittenLineage = readonly [WrittenPom, ...WrittenPom[]];

/** A POM and its ancestors, each with the profiles that are active when the first is built. */
export function withActiveProfiles(
  lineage: WrittenLineage,
  role: PomRole,
  config: MavenConfig,
  repository: Repository,
): [Pom, ...Pom[]] {
  const [first, ...ancestors] = lineage;
  const selection = role === "project" ? config.profiles : noSelection;
  // Most POMs have no profile that asks for a machine.
  let known: Machines | null = null;
  const machines = (): Machines => (known ??= buildMachines(lineage, repository));
  const facts = (pom: WrittenPom, properties: Properties): BuildFacts =>
    factsOf(pom, first, role, { ...config, properties }, repository);
  const external =
    role === "project" && config.settings.length > 0
      ? settingsProperties(config, machines, facts(first, config.properties))
      : none;
  // To profiles of POMs they are as good as those of the command line, which outrank them.
  const asked =
    external.size === 0 ? config.properties : new Map([...external, ...config.properties]);
  function merged(pom: WrittenPom): Pom {
    if (pom.profiles.length === 0) return { ...pom, elsewhere: nothing };
    if (role === "platform") return asPlatform(pom);
    return withProfiles(pom, selection, machines(), facts(pom, asked));
  }
  return [withProperties(merged(first), external), ...ancestors.map(merged)];
}

type Properties = ReadonlyMap<string, string>;
const none: Properties = new Map();

/** Those of the settings count before those of the project that is built, and so of its ancestors. */
function withProperties(pom: Pom, external: Properties): Pom {
  if (external.size === 0) return pom;
  return { ...pom, properties: new Map([...pom.properties, ...external]) };
}

/** The properties of the active profiles of the settings; of a name, the last. */
function settingsProperties(
  { settings, profiles: { on, off } }: MavenConfig,
  machines: () => Machines,
  facts: BuildFacts,
): Properties {
  const active = settings.filter(
    (profile) =>
      !off.has(profile.id) &&
      (on.has(profile.id) ||
        isByDefault(profile) ||
        reachOf(profile, machines(), facts) === "active"),
  );
  return new Map(active.flatMap(({ properties }) => [...properties]));
}

type Machines = readonly [BuildMachine, ...BuildMachine[]];

const nothing: PomPart = { properties: new Map(), dependencies: [], managed: [] };

/** Gradle knows profiles for a property that is not set, else those that are active by default. */
function asPlatform(pom: WrittenPom): Pom {
  const chosen = pom.profiles.filter(({ activation }) => {
    const property = activation?.children.find(({ name }) => name === "property");
    return property !== undefined && childText(property, "name")?.startsWith("!") === true;
  });
  const active = chosen.length > 0 ? chosen : pom.profiles.filter(isByDefault);
  return { ...pom, ...joined([pom, ...active]), elsewhere: nothing };
}

function withProfiles(
  pom: WrittenPom,
  { on, off }: ProfileSelection,
  machines: Machines,
  facts: BuildFacts,
): Pom {
  const candidates = pom.profiles.filter(({ id }) => !off.has(id));
  const found = candidates.map((profile) => ({
    profile,
    reach: on.has(profile.id) ? "active" : reachOf(profile, machines, facts),
  }));
  const reaching = (reach: string): Profile[] =>
    found.filter((each) => each.reach === reach).map(({ profile }) => profile);
  const chosen = reaching("active");
  const active = chosen.length > 0 ? chosen : candidates.filter(isByDefault);
  const elsewhere = reaching("elsewhere").filter((profile) => !active.includes(profile));
  return { ...pom, ...joined([pom, ...active]), elsewhere: joined(elsewhere) };
}

/** Whether a profile is active on the first machine, on another one, or on none. */
function reachOf(
  { activation }: Profile,
  [first, ...others]: Machines,
  facts: BuildFacts,
): "active" | "elsewhere" | "nowhere" {
  if (activation === null) return "nowhere";
  const here = verdicts(activation, first, facts);
  if (here.length === 0) return "nowhere";
  if (here.every(({ holds }) => holds)) return "active";
  const isPossible = [first, ...others].some((machine) =>
    verdicts(activation, machine, facts).every(({ holds, open }) => holds || open),
  );
  return isPossible ? "elsewhere" : "nowhere";
}

function isByDefault({ activation }: Profile): boolean {
  const byDefault = activation?.children.find(({ name }) => name === "activeByDefault");
  return byDefault?.text.trim() === "true";
}

function joined(parts: readonly PomPart[]): PomPart {
  return {
    properties: new Map(parts.flatMap(({ properties }) => [...properties])),
    dependencies: parts.flatMap(({ dependencies }): readonly Dependency[] => dependencies),
    managed: parts.flatMap(({ managed }): readonly Dependency[] => managed),
  };
}

/** Maven asks for files beside the project that is built, whichever ancestor has the profile. */
function factsOf(
  pom: WrittenPom,
  built: WrittenPom,
  role: PomRole,
  { properties, systemProperties }: MavenConfig,
  repository: Repository,
): BuildFacts {
  function filled(path: string): string {
    return path.replace(/\$\{([^{}]*)\}/g, (written, name: string) => {
      if (/^(?:project\.)?basedir$/.test(name)) return ".";
      return (
        pom.properties.get(name) ?? properties.get(name) ?? systemProperties.get(name) ?? written
      );
    });
  }
  function exists(written: string): boolean | null {
    const filledIn = filled(written);
    const isMachines = /^\$\{(?:user|env|java|maven)\./.test(filledIn);
    const path = isMachines ? null : pathFrom(built.path, filledIn);
    if (path === null) return null;
    return repository.has(path) || repository.list(path).length > 0;
  }
  return {
    property: (name) => properties.get(name) ?? systemProperties.get(name),
    exists: role === "project" ? exists : null,
    packaging: built.packaging,
  };
}
