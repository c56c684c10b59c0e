import { Fault } from "../../domain/problem.ts";
import type { Directive } from "./mod-directives.ts";

export interface Module {
  readonly path: string;
  readonly version: string;
}

/** A file with directives. */
export interface DirectivesFile {
  readonly path: string;
  readonly directives: readonly Directive[];
}

/** Tells what is built in place of a module: another one, itself, or a directory (`null`). */
export type Replace = (module: Module) => Module | null;

/**
 * Reads `replace` lines. One that names a version goes before one that does not. Of two for the same
 * module that of the first file holds, so a go.work comes before its go.mod files.
 * https://go.dev/ref/mod#go-mod-file-replace
 * @throws Fault `manifest-invalid`, with the line.
 */
export function replacements(files: readonly DirectivesFile[]): Replace {
  const byModule = new Map<string, Module | null>();
  for (const { path, directives } of files)
    for (const directive of directives) {
      if (directive.verb !== "replace") continue;
      const { old, replacement } = replaceOf(directive, path);
      if (!byModule.has(old)) byModule.set(old, replacement);
    }
  if (byModule.size === 0) return (module) => module;
  return (module) => {
    const keys = [keyOf(module.path, module.version), keyOf(module.path)];
    const key = keys.find((candidate) => byModule.has(candidate));
    return key === undefined ? module : (byModule.get(key) ?? null);
  };
}

function keyOf(path: string, version = ""): string {
  return `${path} ${version}`;
}

function replaceOf(
  { words, line }: Directive,
  file: string,
): { readonly old: string; readonly replacement: Module | null } {
  const arrow = words.indexOf("=>");
  const [path, version] = words.slice(0, arrow);
  const [target, targetVersion] = words.slice(arrow + 1);
  const isWhole = (arrow === 1 || arrow === 2) && words.length > arrow + 1;
  if (path === undefined || target === undefined || !isWhole || words.length > arrow + 3)
    throw new Fault(
      "manifest-invalid",
      `${file} has a \`replace\` that is not \`module => module version\`. Fix the line, and run \`go mod tidy\`.`,
      { path: file, line },
    );
  // Only a directory goes without a version.
  const replacement = targetVersion === undefined ? null : { path: target, version: targetVersion };
  return { old: keyOf(path, version), replacement };
}
