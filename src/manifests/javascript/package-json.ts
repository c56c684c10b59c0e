import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading, Warning } from "../format.ts";
import { isRecord, parseJson } from "../syntax/json.ts";
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
const sections = ["dependencies", development, "optionalDependencies", "peerDependencies"] as const;

function parse(text: string, path: string): Reading {
  const manifest = parseJson(text, path);
  if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
  const all = sections.flatMap((section) => statedIn(manifest, section, path));
  const readings = all.map((stated) => ({ stated, ...readingOf(stated, path) }));
  const needed = new Set(
    all.filter(({ section }) => section !== development).map(({ name }) => name),
  );
  return {
    packages: readings.flatMap(({ stated: { section, name }, found }) =>
      found === null
        ? []
        : [{ ...found, development: section === development && !needed.has(name) }],
    ),
    altered: readings.some(
      ({ stated: { name, spec }, found }) => found?.name !== name || found.version !== spec,
    ),
    warnings: readings.flatMap(({ warning }) => warning ?? []),
  };
}

interface Stated {
  readonly section: string;
  readonly name: string;
  readonly spec: unknown;
}

function statedIn(manifest: Record<string, unknown>, section: string, path: string): Stated[] {
  const dependencies = manifest[section] ?? {};
  if (!isRecord(dependencies)) throw notManifest(path, `has \`${section}\` that are no object`);
  return Object.entries(dependencies).map(([name, spec]) => ({ section, name, spec }));
}

interface Found {
  readonly found: Pick<Package, "name" | "version" | "resolved"> | null;
  readonly warning?: Warning;
}

function readingOf({ section, name, spec }: Stated, path: string): Found {
  const place = `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
  if (name.startsWith("//")) return { found: null };
  if (!isPackageName(name)) throw notManifest(path, `has ${place}, which is no name`);
  if (isRecord(spec)) throw notManifest(path, `has an object for ${place}`);
  // npm takes no notice of such an entry: https://github.com/npm/normalize-package-data#rules-for-data-field-normalization
  if (typeof spec !== "string") return { found: null, warning: noText(path, place) };
  const required = requirementOf(name, spec);
  if (required.kind === "local") return { found: null };
  if (required.kind === "catalog")
    return { found: { name, version: null, resolved: false }, warning: inCatalog(path, place) };
  const { name: real, range: version } = required;
  const resolved = version !== null && isExactVersion(version);
  return { found: { name: real, version, resolved } };
}

function noText(path: string, place: string): Warning {
  return {
    code: "version-unknown",
    message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or take it away.`,
  };
}

function inCatalog(path: string, place: string): Warning {
  return {
    code: "version-unknown",
    message: `${path} leaves the version of ${place} to a catalog. Commit the lockfile, which tells it.`,
  };
}

function notManifest(path: string, fact: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} ${fact}, so it is not a package.json that npm reads. Mend the file, or add it to \`exclude\`.`,
    { path },
  );
}
