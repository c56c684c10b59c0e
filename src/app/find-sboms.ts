import { openDisk } from "../workspace/disk.ts";
import { findByPatterns } from "../workspace/find-by-patterns.ts";
import { pathWithin } from "../workspace/path-within.ts";
import { openRepository } from "../manifests/discovery/repository.ts";
import type { FoundSboms } from "../pipeline/sboms.ts";
import type { SbomLine } from "../settings/settings.ts";

/**
 * Finds the SBOMs that earlier steps made, which no commit has. They are read as manifests are: of
 * up to 50 MB, and through no link that leaves the workspace.
 * @param workspace absolute
 * @param onText is called with the length of each text that is read.
 */
export async function findSboms(
  workspace: string,
  lines: readonly SbomLine[],
  onText: (characters: number) => void,
): Promise<FoundSboms> {
  const disk = openDisk(workspace);
  const { text } = openRepository(disk, {
    manifests: [],
    files: () => [],
    kindOf: () => undefined,
    onText,
  });
  const files = new Map<string, string | null>();
  const missing: SbomLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.pattern.startsWith("!")) continue;
    const less = lines.slice(at).filter(({ pattern }) => pattern.startsWith("!"));
    const patterns = [line, ...less].map(({ pattern }) => pattern);
    const found = await findByPatterns(disk.root, patterns);
    if (found.length === 0) missing.push(line);
    // What lies elsewhere keeps its path, with which reading it is refused.
    for (const file of found) {
      const path = pathWithin(disk.root, file) ?? file.replaceAll("\\", "/");
      if (!files.has(path)) files.set(path, line.directory);
    }
  }
  return { files: [...files].map(([path, directory]) => ({ path, directory })), missing, text };
}
