import { canonicalName } from "../../vocabulary/names.ts";
import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading } from "../format.ts";
import { isRecord, parseJson } from "../syntax/json.ts";
import { beside } from "../workspace-path.ts";
import { isLocal } from "./local-path.ts";
import { pinnedVersion } from "./specifier.ts";

/** Pipenv's lock. https://pipenv.pypa.io/en/latest/pipfile.html */
export const pipfileLock: Format = {
  id: "pipfile-lock",
  packageType: "PYTHON",
  files: ["Pipfile.lock"],
  lockfile: true,
  endpoint: "python/pipfile",
  parse,
};

function parse(text: string, path: string): Reading {
  const lock = parseJson(text, path);
  if (!isRecord(lock) || !["_meta", "default", "develop"].some((key) => Object.hasOwn(lock, key)))
    throw notLock(path, "has no `default` packages");
  const categories = Object.entries(lock).filter(([category]) => category !== "_meta");
  const entries = categories.flatMap(([category, members]) => entriesOf(category, members, path));
  const runtime = new Set(
    entries.filter(({ category }) => category !== "develop").map(({ name }) => canonical(name)),
  );
  const thirdParty = entries.filter(({ entry }) => !isLocalEntry(entry));
  return {
    packages: thirdParty.map(({ name, entry }) => ({
      name,
      ...versionOf(entry),
      development: !runtime.has(canonical(name)),
    })),
    covers: [beside(path, "Pipfile")],
    altered:
      thirdParty.length < entries.length ||
      categories.some(([category]) => category !== "default" && category !== "develop"),
  };
}

interface Entry {
  readonly category: string;
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

/** Besides `default` and `develop` a Pipfile may have categories of any name. */
function entriesOf(category: string, members: unknown, path: string): Entry[] {
  if (!isRecord(members)) throw notLock(path, `has a \`${category}\` that is no object`);
  return Object.entries(members).map(([name, entry]) => {
    if (!isRecord(entry)) throw notLock(path, `has an entry \`${name}\` that is no object`);
    return { category, name, entry };
  });
}

function isLocalEntry({ path, file, git, version, editable }: Record<string, unknown>): boolean {
  if (typeof path === "string") return true;
  if (typeof file === "string") return isLocal(file);
  return editable === true && git === undefined && version === undefined;
}

function versionOf({ version }: Record<string, unknown>): Pick<Package, "version" | "resolved"> {
  if (typeof version !== "string" || version === "*" || version === "")
    return { version: null, resolved: false };
  const specifier = version.replace(/\s+/g, "");
  const pinned = pinnedVersion(specifier);
  return { version: pinned ?? specifier, resolved: pinned !== null };
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}

function notLock(path: string, fact: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} ${fact}, so it is not a lock of Pipenv. Run \`pipenv lock\` to have it written anew.`,
    { path },
  );
}
