import { wordOf, numberWithin, type ValueKind } from "../domain/value-kind.ts";
import { anyText, tags, types } from "./flag-value.ts";
import { choices, defaultOptions, type SandboxOptions } from "./options.ts";

type FlagOption = Exclude<keyof SandboxOptions, "now" | "readFile">;

/** A flag of `cortex-deps sandbox`. Its help, its documentation and the reading of it come from here. */
export interface SandboxFlag {
  readonly option: FlagOption;
  /** Stands for the value in the help; where it is one of some words, those, with `|` between. */
  readonly value: string;
  readonly does: string;
  /** What a message lists as allowed. */
  readonly allowed: string;
  /** As it would be written; empty where only leaving the flag out means it. */
  readonly default: string;
  /** A value of the option; `undefined` where it is not allowed. */
  readonly parse: (text: string) => unknown;
}

type FlagTable = {
  readonly [Option in FlagOption]: {
    readonly does: string;
    readonly takes: ValueKind<NonNullable<SandboxOptions[Option]>>;
  };
};

const million = 1_000_000;

const table: FlagTable = {
  port: { does: "Port on 127.0.0.1; 0 for any that is free", takes: numberWithin(0, 65_535) },
  storage: {
    does: "What an upload does to what the entity holds; Java coordinates only ever add",
    takes: wordOf(choices.storage),
  },
  adds: { does: "Types whose uploads add where the storage is one that replaces", takes: types },
  rows: { does: "Rows of a name with several versions", takes: wordOf(choices.rows) },
  pageSize: {
    does: "Most rows of one list; no limit unless given",
    takes: numberWithin(1, million),
  },
  page: { does: "Whether page and pageSize of a list count", takes: wordOf(choices.page) },
  lag: {
    does: "How many lists of an entity still show it as before a write",
    takes: numberWithin(0, million),
  },
  bodies: {
    does: "Files as raw text, or as the JSON string that the API document literally asks for",
    takes: wordOf(choices.bodies),
  },
  rawRefusal: {
    does: "Status that refuses raw text under json-string",
    takes: wordOf(choices.rawRefusal),
  },
  javaNames: {
    does: "Names of a pom.xml: group:artifact or group.artifact",
    takes: wordOf(choices.javaNames),
  },
  nested: {
    does: "Packages of a package-lock.json; top-level leaves out those inside other packages",
    takes: wordOf(choices.nested),
  },
  goVersions: {
    does: "Versions of a go.sum: v4.5.6+incompatible as written, or bare as 4.5.6",
    takes: wordOf(choices.goVersions),
  },
  goModLines: {
    does: "Lines of a go.sum whose version ends in /go.mod: stripped of it, as written, or ignored",
    takes: wordOf(choices.goModLines),
  },
  customData: {
    does: "Whether custom data is served, or the status that refuses it",
    takes: wordOf(choices.customData),
  },
  customDataLag: {
    does: "How many readings of an entity's custom data still show it as before a write",
    takes: numberWithin(0, million),
  },
  maxCustomDataBytes: {
    does: "Largest body of a custom data write; a larger one gets a 413",
    takes: numberWithin(1, 1_000 * million),
  },
  catalog: {
    does: "Whether the list of entities is served, or the status that refuses it",
    takes: wordOf(choices.catalog),
  },
  entities: { does: "Entities that exist; any unless given", takes: tags },
  key: { does: "The one key that is let in; any unless given", takes: anyText },
  maxBodyBytes: {
    does: "Largest body; a larger one gets a 413",
    takes: numberWithin(1, 1_000 * million),
  },
  requestsPerMinute: {
    does: "Requests in any minute, above which there is a 429; no limit unless given",
    takes: numberWithin(1, million),
  },
};

/** By name, without dashes: the options in kebab-case, in the order of the documentation. */
export const sandboxFlags: Readonly<Record<string, SandboxFlag>> = Object.fromEntries(
  Object.keys(table)
    .filter(isFlagOption)
    .map((option) => {
      const { does, takes } = table[option];
      const flag: SandboxFlag = {
        option,
        value: takes.placeholder,
        does,
        allowed: takes.allowed,
        default: String(defaultOptions[option] ?? ""),
        parse: takes.read,
      };
      return [kebabCase(option), flag];
    }),
);

function isFlagOption(name: string): name is FlagOption {
  return Object.hasOwn(table, name);
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
