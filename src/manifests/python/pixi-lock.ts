import { asArray, asString } from "../../domain/untyped.ts";
import type { Package } from "../../domain/package.ts";
import { parseYaml } from "../../syntax/yaml.ts";
import { isMapping, type YamlMapping } from "../../syntax/yaml-mapping.ts";
import type { ParseResult, Repository } from "../format.ts";
import { newerLock, lockError } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { withConda } from "./conda-packages.ts";
import { isLocal } from "./requirement-url.ts";
import { releaseAt } from "./release-file.ts";
import { isDevelopmentName } from "./requirements-names.ts";

const tool = { name: "pixi", command: "pixi lock" };
const newest = 6;

/**
 * The packages of PyPI in the lock of pixi, version 4 to 6. What only environments for development
 * have is for development. https://pixi.sh/latest/workspace/lockfile/
 * @throws Fault `manifest-invalid`, with the line where it is known.
 */
export async function parsePixiLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const [root] = await parseYaml(text, path);
  if (
    !isMapping(root) ||
    !(root.has("version") && (root.has("packages") || root.has("environments") || root.size === 1))
  )
    throw lockError(path, "has neither `packages` nor `environments`", tool);
  const entries = listOf(root.get("packages"));
  const manifest = beside(path, "pixi.toml");
  const runtime = runtimePlaces(root.get("environments"));
  const packages = entries.flatMap((entry) => pypiPackage(entry, runtime));
  const reading = {
    packages,
    covers: [repository.has(manifest) ? manifest : beside(path, "pyproject.toml")],
    warnings: versionWarnings(path, root.get("version")),
  };
  return withConda(reading, path, entries.flatMap(condaName));
}

/** The addresses that environments other than those for development have; `null` where none is listed. */
function runtimePlaces(environments: unknown): ReadonlySet<string> | null {
  if (!isMapping(environments) || environments.size === 0) return null;
  const places = new Set<string>();
  for (const [name, environment] of environments) {
    if (isDevelopmentName(name) || !isMapping(environment)) continue;
    const platforms = environment.get("packages");
    if (!isMapping(platforms)) continue;
    for (const list of platforms.values())
      for (const entry of listOf(list)) places.add(placeOf(entry, "pypi"));
  }
  return places;
}

function pypiPackage(
  entry: YamlMapping,
  runtime: ReadonlySet<string> | null,
): Package | readonly [] {
  const place = placeOf(entry, "pypi");
  if (place === "" || (isLocal(place) && releaseAt(place) === null)) return [];
  const released = releaseAt(place);
  const name = textIn(entry, "name") || (released?.name ?? "");
  if (name === "") return [];
  const version = textIn(entry, "version") || (released?.version ?? null);
  const development = runtime !== null && !runtime.has(place);
  return { name, version, development, resolved: version !== null };
}

/** Only a package that depends on Python, or is built for it, may be one of Python. */
function condaName(entry: YamlMapping): readonly string[] {
  const place = placeOf(entry, "conda");
  if (place === "") return [];
  const depends: unknown = entry.get("depends");
  const needsPython =
    Array.isArray(depends) &&
    depends.some((each) => typeof each === "string" && /^python(?:_abi)?(?:\s|$)/.test(each));
  const file = /([^/]+)-[^-/]+-([^-/]+?)(?:\.conda|\.tar\.bz2)?$/.exec(place);
  const [, name = place, build = ""] = file ?? [];
  return needsPython || build.startsWith("py") ? [textIn(entry, "name") || name] : [];
}

/** Where a package lies, by the two ways in which versions of the lock write it. */
function placeOf(entry: YamlMapping, kind: "pypi" | "conda"): string {
  if (entry.get("kind") === kind) return textIn(entry, "url") || textIn(entry, "path");
  return textIn(entry, kind);
}

function textIn(entry: YamlMapping, key: string): string {
  return asString(entry.get(key));
}

function listOf(value: unknown): readonly YamlMapping[] {
  return asArray(value).filter(isMapping);
}

function versionWarnings(path: string, written: unknown): NonNullable<ParseResult["warnings"]> {
  const version = typeof written === "string" ? Number.parseInt(written) : Number.NaN;
  return version > newest ? [newerLock(path, `version ${version}`, newest)] : [];
}
