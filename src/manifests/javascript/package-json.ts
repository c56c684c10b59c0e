import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import { isRecord } from "../../domain/untyped.ts";
import { catalogsFor, type FindInCatalog } from "./catalogs.ts";
import { overridesFor, type Overrides } from "./overrides.ts";
import { parseProject } from "./project.ts";
import { isExactVersion, isPackageName, requirementOf } from "./npm-spec.ts";
import { hooksWarning } from "./pnpm-hooks.ts";
import { workspaceOf } from "./workspace.ts";

const development = "devDependencies";
/** Not every package manager installs them, so a lockfile need not have them. */
const peers = "peerDependencies";
const sections = ["dependencies", development, "optionalDependencies", peers] as const;

/**
 * The manifest of npm, Yarn and pnpm, and of jspm before version 1, which has tables of its own.
 * https://docs.npmjs.com/cli/configuring-npm/package-json
 */
export async function parsePackageJson(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const manifest = parseProject(text, path, repository);
  if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
  const { root, names: members } = await workspaceOf(path, repository);
  const { jspm } = manifest;
  const tables = isRecord(jspm) ? [manifest, jspm] : [manifest];
  const written = tables.flatMap((table) =>
    sections.map((section) => ({ section, entries: entriesOf(table, section, path) })),
  );
  const all = written.map((one) => withoutOptional(one, manifest));
  const others = all.filter(({ section }) => section !== development);
  const overrides = await overridesFor(path, manifest, repository);
  const hasCatalogs = overrides.useCatalogs || text.includes("catalog:");
  const inCatalog = hasCatalogs ? await catalogsFor(path, repository) : noCatalog;
  const packages: Package[] = [];
  const hooks = hooksWarning(root, repository);
  const warnings: Warning[] = hooks === null ? [] : [hooks];
  const uses = new Set<string>();
  let altered = tables.length > 1 || all.some((one, index) => one !== written[index]);
  for (const { section, entries } of all)
    for (const name of Object.keys(entries)) {
      const spec = entries[name];
      const stated = { section, name, spec };
      const { found, warning, catalog } = read(stated, path, { inCatalog, overrides });
      if (warning !== undefined) warnings.push(warning);
      if (catalog !== undefined && catalog !== path) uses.add(catalog);
      altered ||= found?.name !== name || found.version !== spec || members.has(name);
      if (found === null || members.has(found.name)) continue;
      const isDevelopment =
        section === development && !others.some((other) => Object.hasOwn(other.entries, name));
      const isOptional = section === peers || overrides.isReplaced(name);
      packages.push({
        ...found,
        ...(isDevelopment ? { development: true } : {}),
        ...(isOptional ? { optional: true } : {}),
      });
    }
  const unresolved = hooks === null ? {} : { unresolved: true };
  return {
    packages,
    altered,
    ...unresolved,
    warnings,
    ...(uses.size > 0 ? { uses: [...uses] } : {}),
  };
}

type Entries = Readonly<Record<string, unknown>>;

function entriesOf(manifest: Entries, section: string, path: string): Entries {
  const entries = manifest[section] ?? {};
  // What PHP makes of an empty object; npm takes it for one, too.
  if (Array.isArray(entries) && entries.length === 0) return {};
  if (!isRecord(entries)) throw notManifest(path, `has \`${section}\` that are not an object`);
  return entries;
}

interface Section {
  readonly section: string;
  readonly entries: Entries;
}

/**
 * The section without the peers that no package manager installs of itself, and without what
 * `optionalDependencies` has instead; itself where it has none.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#optionaldependencies
 */
function withoutOptional(one: Section, manifest: Entries): Section {
  const { peerDependenciesMeta: meta, optionalDependencies: optional } = manifest;
  const isOptional: Readonly<Record<string, (name: string) => boolean>> = {
    dependencies: (name) => isRecord(optional) && Object.hasOwn(optional, name),
    peerDependencies(name) {
      const settings = isRecord(meta) && Object.hasOwn(meta, name) ? meta[name] : null;
      return isRecord(settings) && settings["optional"] === true;
    },
  };
  const names = Object.keys(one.entries).filter((name) => isOptional[one.section]?.(name) === true);
  if (names.length === 0) return one;
  const left = new Set(names);
  const entries = Object.entries(one.entries).filter(([name]) => !left.has(name));
  return { section: one.section, entries: Object.fromEntries(entries) };
}

interface Stated {
  readonly section: string;
  readonly name: string;
  readonly spec: unknown;
}

interface Found {
  readonly found: Package | null;
  readonly warning?: Warning;
  /** The file whose catalog has the range. */
  readonly catalog?: string;
}

interface Around {
  readonly inCatalog: FindInCatalog;
  readonly overrides: Overrides;
}

function read(stated: Stated, path: string, { inCatalog, overrides }: Around): Found {
  const { name, spec: written } = stated;
  if (name.startsWith("//")) return { found: null };
  if (!isPackageName(name)) throw notManifest(path, `has ${placeOf(stated)}, which is not a name`);
  if (isRecord(written)) throw notManifest(path, `has an object for ${placeOf(stated)}`);
  // npm takes no notice of such an entry: https://github.com/npm/normalize-package-data#rules-for-data-field-normalization
  if (typeof written !== "string") return { found: null, warning: noText(path, placeOf(stated)) };
  const spec = overrides.specFor(name, written);
  if (spec === null) return { found: null };
  const required = requirementOf(name, spec);
  if (required.kind !== "catalog") return { found: packageOf(name, spec) };
  const entry = inCatalog(name, required.catalog);
  if (entry === null) {
    const found = { name, version: null, development: false, resolved: false };
    return { found, warning: inNoCatalog(path, stated, spec.trim()) };
  }
  return { found: packageOf(name, entry.range), catalog: entry.path };
}

/** The package that a range means; `null` for a directory, and for a catalog within a catalog. */
function packageOf(name: string, spec: string): Package | null {
  const required = requirementOf(name, spec);
  if (required.kind === "local" || required.kind === "catalog") return null;
  const version = required.kind === "archive" ? required.version : required.range;
  const resolved = version !== null && isExactVersion(version);
  return { name: required.name, version, development: false, resolved };
}

const noCatalog: FindInCatalog = () => null;

function placeOf({ section, name }: Stated): string {
  return `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
}

function noText(path: string, place: string): Warning {
  return {
    code: "version-unresolved",
    message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or remove it.`,
  };
}

function inNoCatalog(path: string, stated: Stated, spec: string): Warning {
  const fact = `No catalog in the repository has the version that \`${spec.slice(0, 60)}\` stands for`;
  const next =
    "Commit the lockfile, or add the package to the catalog in `pnpm-workspace.yaml`, `.yarnrc.yml` or the package.json of the workspace.";
  return {
    code: "version-unresolved",
    message: `${path} has ${placeOf(stated)} without a version. ${fact}. ${next}`,
    cause: { fact, subject: stated.name, next },
  };
}

function notManifest(path: string, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}, so it is not a package.json that npm reads. Fix the file, or add it to \`exclude\`.`,
    { path },
  );
}
