import { namesIn } from "./names-in.ts";
import type { Format, Parse, ParseResult, Repository } from "../../src/manifests/format.ts";
import type { EffectiveManifest } from "../../src/manifests/coverage.ts";
import type { Package } from "../../src/domain/package.ts";
import { problem } from "../../src/domain/problem.ts";

/** A format that understands nothing, to be given the parts a test is about. */
export function format({
  parse = () => ({ packages: [] }),
  ...overrides
}: Partial<Format> & { readonly parse?: Parse } = {}): Format {
  return {
    id: "npm-lock",
    packageType: "NODE",
    files: ["package-lock.json"],
    lockfile: true,
    load: () => Promise.resolve(parse),
    ...overrides,
  };
}

/** A package as a lockfile states it. */
export function locked(
  name: string,
  version: string | null,
  overrides: Partial<Package> = {},
): Package {
  return { name, version, development: false, resolved: true, ...overrides };
}

/** A package as a manifest with ranges states it. */
export function ranged(
  name: string,
  version: string | null,
  overrides: Partial<Package> = {},
): Package {
  return { name, version, development: false, resolved: false, ...overrides };
}

/** A manifest that was read. */
export function effective(
  path: string,
  packages: readonly Package[],
  {
    entity = "shop",
    reading = {},
    ...overrides
  }: Partial<Format> & { entity?: string; reading?: Partial<ParseResult> } = {},
): EffectiveManifest {
  return {
    path,
    entity,
    format: format(overrides),
    reading: { packages, ...reading },
    failure: null,
  };
}

/** A manifest that could not be read. */
export function failedManifest(
  path: string,
  entity = "shop",
  overrides: Partial<Format> = {},
): EffectiveManifest {
  const failure = problem("error", "manifest-invalid", `${path} is broken.`, { path });
  return { path, entity, format: format(overrides), reading: null, failure };
}

/** A repository in memory. */
export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const texts = new Map(Object.entries(files));
  return {
    manifests: [...texts.keys()].toSorted(),
    files: [...texts.keys()].toSorted(),
    has: (path) => texts.has(path),
    list: (directory) => namesIn(directory, texts.keys()),
    text: (path) => {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
  };
}
