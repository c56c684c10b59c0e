import { posix } from "node:path";
import { canonicalName } from "../../domain/names.ts";
import { isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import type { Repository } from "../format.ts";
import { perRepository } from "../per-repository.ts";
import { table } from "./toml-tables.ts";

/**
 * Whether the project of that name lies in that directory of this very repository, so that taking it
 * by version control takes a project of one's own.
 */
export async function isOwnProject(
  name: string,
  directory: string,
  repository: Repository,
): Promise<boolean> {
  const place = posix.normalize(decodeDirectory(directory)).replace(/^\/|\/$/g, "");
  if (place.startsWith("..")) return false;
  const names = await namesIn(place === "" ? "." : place, repository);
  return names.has(canonicalName("PYTHON", name));
}

/** The names that the project in a directory has by its own files. */
const namesIn = perRepository(async (directory, repository): Promise<ReadonlySet<string>> => {
  const read = (file: string): string => {
    const path = posix.join(directory, file);
    return repository.has(path) ? repository.text(path) : "";
  };
  const names = [
    ...(await namesOfToml(read("pyproject.toml"))),
    /^name[^\S\n]*[=:][^\S\n]*([\w.-]+)[^\S\n]*$/m.exec(read("setup.cfg"))?.[1],
    /\bname\s*=\s*["']([\w.-]+)["']/.exec(read("setup.py"))?.[1],
  ];
  return new Set(
    names.flatMap((name) => (typeof name === "string" ? canonicalName("PYTHON", name) : [])),
  );
});

async function namesOfToml(text: string): Promise<unknown[]> {
  // A file that is no TOML fails as a manifest of its own.
  const root = await parseToml(text, "pyproject.toml").catch(() => null);
  if (!isRecord(root)) return [];
  const poetry = table(table(root, "tool"), "poetry");
  return [table(root, "project")["name"], poetry["name"]];
}

function decodeDirectory(directory: string): string {
  try {
    return decodeURIComponent(directory);
  } catch {
    return directory;
  }
}
