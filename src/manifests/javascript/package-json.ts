import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { Format, Reading, Repository, Warning } from "../format.ts";
import { isRecord, parseJson } from "../../syntax/json.ts";
import { memberNames } from "./member-names.ts";
import { overriddenNames } from "./overridden-names.ts";
import { isExactVersion, isPackageName, requirementOf } from "./npm-spec.ts";

/** The manifest of npm, Yarn and pnpm. https://docs.npmjs.com/cli/configuring-npm/package-json */
export const packageJson: Format = {
  id: "package-json",
  packageType: "NODE",
  files: ["package.json"],
  lockfile: false,
  endpoint: "node/package-json",
  parse,
};

const development = "devDependencies";
/** Not every package manager installs them, so a lockfile need not have them. */
const peers = "peerDependencies";
const sections = ["dependencies", development, "optionalDependencies", peers] as const;

async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  const manifest = parseJson(text, path);
  if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
  const members = memberNames(path, repository);
  const all = sections.map((section) => ({ section, entries: entriesOf(manifest, section, path) }));
  const others = all.filter(({ section }) => section !== development);
  const packages: Package[] = [];
  const warnings: Warning[] = [];
  const overridden = await overriddenNames(path, repository);
  let altered = false;
  for (const { section, entries } of all)
    for (const name of Object.keys(entries)) {
      const spec = entries[name];
      const { found, warning } = read({ section, name, spec }, path);
      if (warning !== undefined) warnings.push(warning);
      altered ||= found?.name !== name || found.version !== spec || members.has(name);
      if (found === null || members.has(found.name)) continue;
      const isDevelopment =
        section === development && !others.some((other) => Object.hasOwn(other.entries, name));
      const stated = isDevelopment ? { ...found, development: true } : found;
      packages.push(
        section === peers || overridden.has(name) ? { ...stated, optional: true } : stated,
      );
    }
  return { packages, altered, warnings };
}

type Entries = Readonly<Record<string, unknown>>;

function entriesOf(manifest: Entries, section: string, path: string): Entries {
  const entries = manifest[section] ?? {};
  // What PHP makes of an empty object; npm takes it for one, too.
  if (Array.isArray(entries) && entries.length === 0) return {};
  if (!isRecord(entries)) throw notManifest(path, `has \`${section}\` that are no object`);
  return entries;
}

interface Stated {
  readonly section: string;
  readonly name: string;
  readonly spec: unknown;
}

interface Found {
  readonly found: Package | null;
  readonly warning?: Warning;
}

function read(stated: Stated, path: string): Found {
  const { name, spec } = stated;
  if (name.startsWith("//")) return { found: null };
  if (!isPackageName(name)) throw notManifest(path, `has ${placeOf(stated)}, which is no name`);
  if (isRecord(spec)) throw notManifest(path, `has an object for ${placeOf(stated)}`);
  // npm takes no notice of such an entry: https://github.com/npm/normalize-package-data#rules-for-data-field-normalization
  if (typeof spec !== "string") return { found: null, warning: noText(path, placeOf(stated)) };
  const required = requirementOf(name, spec);
  if (required.kind === "local") return { found: null };
  if (required.kind === "catalog") {
    const found = { name, version: null, development: false, resolved: false };
    return { found, warning: inCatalog(path, placeOf(stated)) };
  }
  const { name: real, range: version } = required;
  const resolved = version !== null && isExactVersion(version);
  return { found: { name: real, version, development: false, resolved } };
}

function placeOf({ section, name }: Stated): string {
  return `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
}

function noText(path: string, place: string): Warning {
  return {
    code: "version-unresolved",
    message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or take it away.`,
  };
}

function inCatalog(path: string, place: string): Warning {
  return {
    code: "version-unresolved",
    message: `${path} leaves the version of ${place} to a catalog. Commit the lockfile, which tells it.`,
  };
}

function notManifest(path: string, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}, so it is not a package.json that npm reads. Fix the file, or add it to \`exclude\`.`,
    { path },
  );
}
