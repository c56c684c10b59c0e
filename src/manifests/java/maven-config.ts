import { posix } from "node:path";
import type { MavenRun, Repository } from "../format.ts";
import { readProperties } from "../../syntax/lines.ts";
import { parseXml } from "../../syntax/xml.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { pathFrom, upward } from "../workspace-path.ts";
import type { Profile } from "./pom.ts";
import { settingsProfiles } from "./settings-profiles.ts";

/** What the repository gives to each run of Maven. */
export interface MavenConfig {
  /** The files that configure it. */
  readonly paths: readonly string[];
  /** Set before all that POMs set. */
  readonly properties: ReadonlyMap<string, string>;
  /** Set where no POM sets them: those of the Java machine. */
  readonly systemProperties: ReadonlyMap<string, string>;
  readonly profiles: ProfileSelection;
  /** The profiles of the settings, which the selection and their conditions activate. */
  readonly settings: readonly Profile[];
}

/** The profiles that a run asks for by name, and those that it switches off. */
export interface ProfileSelection {
  readonly on: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
}

export const noSelection: ProfileSelection = { on: new Set(), off: new Set() };

const names = ["maven.config", "jvm.config", "maven-user.properties"];
const known = new WeakMap<Repository, Map<string, MavenConfig | Promise<MavenConfig>>>();

/**
 * The flags of `.mvn/maven.config` and `.mvn/jvm.config`, and the properties of
 * `.mvn/maven-user.properties`, which Maven 4 reads, nearest above a POM; with what the machine gives to
 * each run of Maven, the flags of `MAVEN_ARGS` and its settings.
 * https://maven.apache.org/configure.html#mvn-maven-config-file
 * @throws Fault `manifest-*` for settings of the repository that cannot be read.
 */
export function mavenConfig(
  path: string,
  repository: Repository,
): MavenConfig | Promise<MavenConfig> {
  const configs = known.get(repository) ?? new Map<string, MavenConfig | Promise<MavenConfig>>();
  known.set(repository, configs);
  const files = names.map(
    (name) => upward(path, `.mvn/${name}`).find((candidate) => repository.has(candidate)) ?? null,
  );
  const key = fileKey(files);
  const config = configs.get(key) ?? readConfig(files, repository);
  configs.set(key, config);
  return config;
}

const noRun: MavenRun = { flags: [], settings: [] };

async function readConfig(
  files: readonly (string | null)[],
  repository: Repository,
): Promise<MavenConfig> {
  const run = (await repository.outside?.run?.()) ?? noRun;
  const [maven, jvm, user] = files.map((file) => (file === null ? "" : repository.text(file)));
  const own = flags(maven ?? "");
  const all = [...own, ...run.flags];
  const named = settingsOf(files[0] ?? null, own, run, repository);
  const settings = settingsProfiles(
    named === undefined ? run.settings : await settingsAt(named, repository),
  );
  const { on, off } = selection(valuesOf(all, ["-P", "--activate-profiles"]));
  return {
    paths: [...files, named ?? null].filter((file) => file !== null),
    properties: new Map([
      ...readProperties(user ?? ""),
      ...valuesOf(all, ["-D", "--define"]).map((text) => entry(text, "true")),
    ]),
    systemProperties: new Map(valuesOf(flags(jvm ?? ""), ["-D"]).map((text) => entry(text, ""))),
    profiles: { on: on.union(settings.active).difference(off), off },
    settings: settings.profiles,
  };
}

/**
 * The settings of the repository that the flags name: those of `MAVEN_ARGS` before those of
 * `maven.config`. `null` where these lie elsewhere, and `undefined` where the machine's own count.
 */
function settingsOf(
  config: string | null,
  own: readonly string[],
  { flags: given }: MavenRun,
  repository: Repository,
): string | null | undefined {
  const flag = ["-s", "--settings"];
  const [ofRun] = valuesOf(given, flag);
  const [ofFile] = valuesOf(own, flag);
  const written = ofRun ?? ofFile;
  // The machine's are those that an absolute path of `MAVEN_ARGS` names.
  if (written === undefined || ofRun?.startsWith("/") === true) return undefined;
  const root = ofRun === undefined && config !== null ? posix.dirname(config) : "./.";
  const relative = written.replace(
    /^\$\{(?:session\.rootDirectory|maven\.multiModuleProjectDirectory)\}\//,
    "",
  );
  const path = pathFrom(root, relative);
  return path !== null && repository.has(path) ? path : null;
}

async function settingsAt(
  path: string | null,
  repository: Repository,
): Promise<readonly XmlElement[]> {
  return path === null ? [] : [await parseXml(repository.text(path), path)];
}

/** Gives all POMs of a repository without files of Maven these properties, before those that they set. */
export function withMavenProperties(
  repository: Repository,
  properties: ReadonlyMap<string, string>,
): void {
  const config: MavenConfig = {
    paths: [],
    properties,
    systemProperties: new Map(),
    profiles: noSelection,
    settings: [],
  };
  known.set(repository, new Map([[fileKey(names.map(() => null)), config]]));
}

function fileKey(files: readonly (string | null)[]): string {
  return files.join("\0");
}

/** Maven 3.9 and later take a line for one flag, those before take each word for one. */
function flags(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => !line.trimStart().startsWith("#"))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== "");
}

/** What is given to a flag, in the same word or in the next. */
function valuesOf(words: readonly string[], names: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const name = names.find((each) => word.startsWith(each));
    if (name === undefined) return [];
    const value = word.slice(name.length).replace(/^=/, "");
    return value === "" ? (words[at + 1] ?? []) : value;
  });
}

function entry(text: string, otherwise: string): [string, string] {
  const [, name = text, value = otherwise] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  return [name, value];
}

/** `a`, `+a` and `?a` switch a profile on, `!a` and `-a` switch it off. */
function selection(values: readonly string[]): ProfileSelection {
  const all = values.flatMap((value) => value.split(",")).map((id) => id.trim());
  return {
    on: new Set(all.filter((id) => id !== "" && !isOff(id)).map(bareId)),
    off: new Set(all.filter(isOff).map(bareId)),
  };
}

function isOff(id: string): boolean {
  return id.startsWith("!") || id.startsWith("-");
}

function bareId(id: string): string {
  return id.replace(/^[!+-]?\??/, "");
}
