import { posix } from "node:path";
import { compileIgnorePattern } from "../../workspace/ignore-pattern.ts";
import type { Repository } from "../format.ts";
import { fileAt } from "./any-case.ts";
import { placeOf } from "./paths.ts";
import { expand } from "./properties.ts";
import type { Scope } from "./scope.ts";

/** Where an import leads. */
export interface Imported {
  /** The files of the repository that it brings in, in their order. */
  readonly paths: readonly string[];
  /** What cannot be followed, without a full stop; `null` where all of it is followed or brings no package. */
  readonly unresolved: string | null;
}

/** Longer than any path. */
const maxLength = 1_000;

/**
 * What `<Import Project="…">` brings in, in the file of the scope. Lists and wildcards are imports of
 * each of their files.
 * https://learn.microsoft.com/visualstudio/msbuild/import-element-msbuild
 */
export function importedFrom(written: string, scope: Scope): Imported {
  const { values, unknown } =
    written.length > maxLength
      ? { values: [], unknown: written.slice(0, maxLength) }
      : expand(written, scope);
  if (unknown !== null && isOfTools(written, scope)) return { paths: [], unresolved: null };
  if (unknown !== null)
    return { paths: [], unresolved: `\`${unknown}\`, which the repository does not set` };
  const choices = values.map((value) => importsOf(value, scope));
  const paths = [...new Set(choices.flatMap((choice) => choice.paths))];
  // Of the places that conditions choose from, one that is there is enough.
  const unresolved = choices.every((choice) => choice.unresolved !== null)
    ? (choices[0]?.unresolved ?? null)
    : null;
  return { paths, unresolved };
}

/** Whether a path begins at the tools of the machine and ends in a file of theirs, whatever stands between. */
function isOfTools(written: string, scope: Scope): boolean {
  const [, start = ""] = /^(\$\([\w-]+\))[\\/]/.exec(written) ?? [];
  const file = written.replaceAll("\\", "/").split("/").at(-1) ?? "";
  return (
    start !== "" &&
    !file.includes("$(") &&
    ownFiles.test(file) &&
    expand(start, scope).values.some((value) => placeOf(value, ".").kind === "machine")
  );
}

function importsOf(value: string, scope: Scope): Imported {
  const parts = value.split(";").map((part) => part.trim());
  const named = parts.filter((part) => part !== "");
  if (named.length === 0) return { paths: [], unresolved: "a file by a name that is empty" };
  const imports = named.map((part) => importOf(part, scope));
  return {
    paths: imports.flatMap(({ paths }) => paths),
    unresolved: imports.find(({ unresolved }) => unresolved !== null)?.unresolved ?? null,
  };
}

function importOf(target: string, { path, repository }: Scope): Imported {
  const place = placeOf(target, posix.dirname(path));
  if (place.kind === "outside")
    return { paths: [], unresolved: `\`${target.slice(0, 200)}\`, which is outside the workspace` };
  if (place.kind === "machine")
    return {
      paths: [],
      unresolved: bringsNothing(place.path)
        ? null
        : `\`${posix.basename(place.path)}\` of the machine, which is not in the repository`,
    };
  // Generated for each project, and made of what it references itself.
  if (generated.test(place.path)) return { paths: [], unresolved: null };
  if (/[*?]/.test(place.path))
    return { paths: filesMatching(place.path, repository), unresolved: null };
  const found = fileAt(place.path, repository);
  if (found !== null) return { paths: [found], unresolved: null };
  return { paths: [], unresolved: `${place.path}, which does not exist` };
}

/** What NuGet and Paket write at a restore, and files of packages that `packages.config` names. */
const generated =
  /(?:^|\/)(?:obj\/.*|packages\/[^/]+\.\d[^/]*\/.*|[^/]*\.nuget\.g\.(?:props|targets)|\.paket\/[^/]*\.targets|\.nuget\/NuGet\.targets)$/i;

/** Files that the tools bring along, and those of packages that the project references by name. */
function bringsNothing(path: string): boolean {
  return path.startsWith("packages/") || ownFiles.test(posix.basename(path));
}

const ownFiles = /^(?:Microsoft|MSBuild|Mono|Novell|NuGet|Sdk|Wix|Xamarin)\b|^[^.]*$/i;

const maxFiles = 1_000;

/** The files that a path with `*`, `?` and `**` names, sorted. Links to directories are not followed. */
function filesMatching(pattern: string, repository: Repository): readonly string[] {
  const parts = pattern.split("/");
  const at = parts.findIndex((part) => /[*?]/.test(part));
  const start = at === 0 ? "." : parts.slice(0, at).join("/");
  const rest = parts.slice(at);
  const isDeep = rest.includes("**");
  // `**` at the end stands for all below, as `**/*` does; other special characters are those of names.
  const written = rest
    .join("/")
    .toLowerCase()
    .replace(/(?<=^|\/)\*\*$/, "**/*");
  const matches = compileIgnorePattern(`/${written.replaceAll(/[[\]\\]/g, "\\$&")}`);
  const found: string[] = [];
  const pending = [""];
  for (let below = pending.pop(); below !== undefined; below = pending.pop())
    for (const name of repository.list(posix.join(start, below).replace(/\/$/, ""))) {
      const path = `${below}${name}`;
      if (found.length >= maxFiles) return found;
      if (name.endsWith("/")) {
        if (isDeep || path.split("/").length <= rest.length) pending.push(path);
      } else if (matches?.(path.toLowerCase()) === true && repository.has(posix.join(start, path)))
        found.push(posix.join(start, path));
    }
  return found.toSorted();
}
