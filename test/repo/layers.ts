/**
 * What each part of src/ may import of the others (docs/architecture.md), as beginnings of paths.
 * Lint enforces it, and the tests hold lint to it.
 */
export const layers: ReadonlyMap<string, readonly string[]> = new Map([
  ["vocabulary", []],
  ["report", ["vocabulary/"]],
  ["settings", ["vocabulary/"]],
  ["cortex", ["vocabulary/"]],
  ["github", ["vocabulary/", "cortex/"]],
  ["manifests", ["vocabulary/", "cortex/endpoints.ts"]],
  ["entities", ["vocabulary/", "manifests/syntax/"]],
  ["convergence", ["vocabulary/", "cortex/cortex.ts", "cortex/endpoints.ts", "cortex/documents/"]],
  [
    "pipeline",
    ["vocabulary/", "settings/", "report/", "cortex/", "manifests/", "entities/", "convergence/"],
  ],
  ["sandbox", ["vocabulary/", "cortex/", "manifests/"]],
  [
    "shells",
    [
      "vocabulary/",
      "settings/",
      "report/",
      "cortex/",
      "manifests/",
      "entities/",
      "github/",
      "pipeline/",
      "sandbox/",
    ],
  ],
  ["action.ts", ["shells/"]],
  ["cli.ts", ["shells/"]],
]);

/** Whether a file of one part may import the other; both paths are relative to src/. */
export function mayImport(from: string, to: string): boolean {
  const part = partOf(from);
  return partOf(to) === part || (layers.get(part) ?? []).some((below) => to.startsWith(below));
}

/** The first folder of a path in src/, or the file itself. */
export function partOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
