import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { linesOf, type ModFile } from "./mod-file.ts";

/**
 * Whether a module is there for tools alone: a go.mod of another name, which only `go tool -modfile`
 * reads, or a module without code of its own but for files that keep tools required.
 * https://go.dev/doc/modules/managing-dependencies#tools
 */
export function isToolModule(module: ModFile, repository: Repository): boolean {
  const hasTools = linesOf(module, "tool").length > 0;
  const file = posix.basename(module.path);
  if (file !== "go.mod") return hasTools || /tool/i.test(file);
  const directory = posix.dirname(module.path);
  const keepsTools = repository.has(posix.join(directory, "tools.go"));
  return (hasTools || keepsTools) && !hasCode(directory, repository);
}

/** More directories than a module of tools has. */
const maxDirectories = 50;

const notBuilt = /^(?:[._]|testdata\/|vendor\/)/;

/** Whether a module has a Go file that is built without naming a tag for tools. */
function hasCode(root: string, repository: Repository): boolean {
  const pending = [root];
  for (let visited = 0; pending.length > 0; visited += 1) {
    if (visited > maxDirectories) return true;
    const directory = pending.pop() ?? root;
    for (const name of repository.list(directory)) {
      const path = posix.join(directory, name);
      if (notBuilt.test(name)) continue;
      if (name.endsWith("/")) {
        if (!repository.has(posix.join(path, "go.mod"))) pending.push(path.replace(/\/$/, ""));
      } else if (name.endsWith(".go") && isBuilt(path, repository)) return true;
    }
  }
  return false;
}

function isBuilt(path: string, repository: Repository): boolean {
  try {
    return !/^\/\/(?:go:build| \+build) (?:tools?|ignore)[^\S\n]*$/m.test(repository.text(path));
  } catch (thrown) {
    if (thrown instanceof Fault) return true;
    throw thrown;
  }
}
