import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { readProperties } from "../../../../syntax/lines.ts";
import { gradleVersion, type GradleVersion } from "./rich-version.ts";
import { perRepository } from "../../../per-repository.ts";

/**
 * The versions that stand in versions.properties for `_`.
 * https://splitties.github.io/refreshVersions/dependency-notations/
 */
export const placeholderVersion = { file: "versions.properties", of: versionOf };

/** Where the plugin looks by itself, and where many have it look. */
const places = ["versions.properties", "gradle/versions.properties"];

const prefix = "version.";

function versionOf(name: string, root: string, repository: Repository): GradleVersion | null {
  const path = places.map((place) => posix.join(root, place)).find(repository.has);
  if (path === undefined) return null;
  const properties = propertiesAt(path, repository);
  const key = properties.has(prefix + name.replace(":", ".."))
    ? prefix + name.replace(":", "..")
    : longestKey(name, properties);
  const written = key === null ? undefined : properties.get(key);
  // A version may be that of another key.
  const version = written?.startsWith(prefix) === true ? properties.get(written) : written;
  return version === undefined ? null : gradleVersion({ require: version });
}

const propertiesAt = perRepository((path, repository): ReadonlyMap<string, string> =>
  readProperties(repository.text(path)),
);

/**
 * The key of a family of modules is made of words of their group and name, in their order, such as
 * `androidx.camera.view` and `kotlinx.coroutines`: of several that fit, the plugin takes the longest.
 * https://github.com/Splitties/refreshVersions/tree/main/plugins/dependencies/src/main/resources/refreshVersions-rules
 */
function longestKey(name: string, properties: ReadonlyMap<string, string>): string | null {
  let longest: string | null = null;
  for (const key of properties.keys())
    if (key.startsWith(prefix) && key.length > (longest?.length ?? 0) && fits(key, name))
      longest = key;
  return longest;
}

function fits(key: string, name: string): boolean {
  let at = 0;
  for (const part of key.slice(prefix.length).split(".")) {
    const found = wordAt(part, name, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

/** Where a word stands whole in a text, from a place on; -1 where it does not. */
function wordAt(word: string, text: string, from: number): number {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1))
    if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) return at;
  return -1;
}

function isLetter(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(at));
}
