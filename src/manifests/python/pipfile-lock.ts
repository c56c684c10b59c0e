import { canonicalName } from "../../domain/names.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository } from "../format.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/untyped.ts";
import { lockError } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { isLocal } from "./requirement-url.ts";
import { isOwnProject } from "./own-project.ts";
import { checkoutOf, releaseIn } from "./poetry-requirements.ts";
import { warnIfNewer } from "./python-lock.ts";
import { pinnedVersion } from "./specifier.ts";

const tool = { name: "Pipenv", command: "pipenv lock" };
const newest = "6";

/** Pipenv's lock. https://pipenv.pypa.io/en/latest/pipfile.html */
export async function parsePipfileLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = parseJson(text, path);
  if (!isRecord(lock) || !["_meta", "default", "develop"].some((key) => Object.hasOwn(lock, key)))
    throw lockError(path, "has no `default` packages", tool);
  const categories = Object.entries(lock).filter(([category]) => category !== "_meta");
  const entries = categories.flatMap(([category, members]) => entriesOf(category, members, path));
  const thirdParty: Entry[] = [];
  for (const each of entries) {
    const checkout = checkoutOf(each.entry);
    const isOwn = checkout !== null && (await isOwnProject(each.name, checkout, repository));
    if (!isOwn && !isLocalEntry(each.entry)) thirdParty.push(each);
  }
  const isDevelopment = developmentOf(entries);
  return {
    packages: thirdParty.map((each) => toPackage(each, isDevelopment(each))),
    covers: [beside(path, "Pipfile")],
    satisfies: [...new Set(entries).difference(new Set(thirdParty))].map(({ name }) => name),
    altered:
      thirdParty.length < entries.length ||
      thirdParty.some(({ entry }) => entry["version"] === undefined && releaseIn(entry) !== null) ||
      categories.some(([category]) => category !== "default" && category !== "develop"),
    warnings: warnIfNewer(path, specificationOf(lock["_meta"]), newest),
  };
}

function specificationOf(meta: unknown): unknown {
  return isRecord(meta) ? (meta["pipfile-spec"] ?? newest) : newest;
}

interface Entry {
  readonly category: string;
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

/** Besides `default` and `develop` a Pipfile may have categories of any name. */
function entriesOf(category: string, members: unknown, path: string): Entry[] {
  if (!isRecord(members))
    throw lockError(path, `has a \`${category.slice(0, 100)}\` that is not an object`, tool);
  return Object.entries(members).map(([name, entry]) => {
    if (name === "") throw lockError(path, "has a package without a name", tool);
    if (!isRecord(entry))
      throw lockError(path, `has an entry \`${name.slice(0, 100)}\` that is not an object`, tool);
    return { category, name, entry };
  });
}

/** What a category besides `develop` names as well is not for development alone. */
function developmentOf(entries: readonly Entry[]): (entry: Entry) => boolean {
  const development = new Set<string>();
  for (const { category, name } of entries)
    if (category === "develop") development.add(canonical(name));
  if (development.size > 0)
    for (const { category, name } of entries)
      if (category !== "develop") development.delete(canonical(name));
  return ({ category, name }) => category === "develop" && development.has(canonical(name));
}

/** A project on this machine; an archive there is a package like any other. */
function isLocalEntry(entry: Record<string, unknown>): boolean {
  const { path, file, git, version, editable } = entry;
  if (releaseIn(entry) !== null) return false;
  if (typeof path === "string") return true;
  if (typeof file === "string") return isLocal(file);
  return editable === true && git === undefined && version === undefined;
}

function toPackage({ name, entry }: Entry, development: boolean): Package {
  const { version = "" } = entry;
  const released = releaseIn(entry);
  if (released !== null && version === "")
    return { name, version: released, development, resolved: true };
  if (typeof version !== "string" || version === "*" || version === "")
    return { name, version: null, development, resolved: false };
  const specifier = /\s/.test(version) ? version.replace(/\s+/g, "") : version;
  const pinned = pinnedVersion(specifier);
  return { name, version: pinned ?? specifier, development, resolved: pinned !== null };
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}
