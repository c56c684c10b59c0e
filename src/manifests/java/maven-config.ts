import type { Repository } from "../format.ts";
import { readProperties } from "../../syntax/lines.ts";
import { upward } from "../workspace-path.ts";

/** What the repository gives to each run of Maven. */
export interface MavenConfig {
  /** The files that configure it. */
  readonly paths: readonly string[];
  /** Set before all that POMs set. */
  readonly properties: ReadonlyMap<string, string>;
  /** Set where no POM sets them: those of the Java machine. */
  readonly systemProperties: ReadonlyMap<string, string>;
  readonly profiles: ProfileSelection;
}

/** The profiles that a run asks for by name, and those that it switches off. */
export interface ProfileSelection {
  readonly on: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
}

export const noSelection: ProfileSelection = { on: new Set(), off: new Set() };

const names = ["maven.config", "jvm.config", "maven-user.properties"];
const known = new WeakMap<Repository, Map<string, MavenConfig>>();

/**
 * The flags of `.mvn/maven.config` and `.mvn/jvm.config`, and the properties of
 * `.mvn/maven-user.properties`, which Maven 4 reads, nearest above a POM.
 * https://maven.apache.org/configure.html#mvn-maven-config-file
 */
export function mavenConfig(path: string, repository: Repository): MavenConfig {
  const configs = known.get(repository) ?? new Map<string, MavenConfig>();
  known.set(repository, configs);
  const files = names.map(
    (name) => upward(path, `.mvn/${name}`).find((candidate) => repository.has(candidate)) ?? null,
  );
  const key = fileKey(files);
  const config = configs.get(key) ?? readConfig(files, repository);
  configs.set(key, config);
  return config;
}

function readConfig(files: readonly (string | null)[], repository: Repository): MavenConfig {
  const [maven, jvm, user] = files.map((file) => (file === null ? "" : repository.text(file)));
  const flagsOfMaven = flags(maven ?? "");
  return {
    paths: files.filter((file) => file !== null),
    properties: new Map([
      ...readProperties(user ?? ""),
      ...valuesOf(flagsOfMaven, ["-D", "--define"]).map((text) => entry(text, "true")),
    ]),
    systemProperties: new Map(valuesOf(flags(jvm ?? ""), ["-D"]).map((text) => entry(text, ""))),
    profiles: selection(valuesOf(flagsOfMaven, ["-P", "--activate-profiles"])),
  };
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
