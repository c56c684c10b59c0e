import { carriers } from "../../src/manifests/carriers.ts";
import { fileMatcher, formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import type { Format } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";
import type { Ports } from "../../src/pipeline/ports.ts";
import { repository } from "./speakers.ts";

const formatOf = formatMatcher(formats);
const carriersOf = fileMatcher(carriers);

/** What discovery finds in a repository in memory. */
export function discovered(
  files: Readonly<Record<string, string>>,
): Awaited<ReturnType<Ports["discover"]>> {
  const tree = repository(files);
  const manifestFormat = (path: string): Format | null => {
    const format = formatOf(path);
    return format?.accepts?.(path, () => tree.text(path)) === false ? null : format;
  };
  return {
    discovered: {
      found: tree.manifests.flatMap((path) => {
        const format = manifestFormat(path);
        return format === null ? [] : [{ path, format }];
      }),
      excluded: [],
      carriers: tree.manifests.flatMap((path) =>
        manifestFormat(path) === null ? carriersOf(path).map((carrier) => ({ path, carrier })) : [],
      ),
      descriptors: tree.manifests.filter((path) => path.endsWith("cortex.yaml")),
      idleDescriptors: [],
      files: () => tree.manifests,
      exclusionOf: () => null,
      incomplete: [],
      problems: [],
    },
    repository: { ...tree, bytes: (path) => new TextEncoder().encode(tree.text(path)) },
  };
}
