import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import { carriers } from "../manifests/carriers.ts";
import type { Carrier } from "../manifests/carriers/carrier.ts";
import { fileMatcher } from "../manifests/discovery/match-files.ts";
import { formats } from "../manifests/formats.ts";
import type { TreeEntry } from "../workspace/objects/tree-entries.ts";

/** Files that parsers ask for beside manifests: settings, imported scripts, properties, version files. */
const neighbours = {
  files: [
    "*.gradle",
    "*.gradle.kts",
    "*.versions.toml",
    "*.properties",
    "*.props",
    "*.targets",
    "*.csx",
    "*.sln",
    "*.slnx",
    "global.json",
    "go.work",
    "tools.go",
    "pnpm-workspace.yaml",
    ".yarnrc.yml",
    ".mvn/**/*",
    ".java-version",
    ".sdkmanrc",
    ".tool-versions",
    "setup.py",
    "noxfile.py",
    "tox.ini",
    ".gitmodules",
  ],
};

const kindsOf = fileMatcher<Pick<Carrier, "files" | "isPlace">>([
  ...formats,
  ...carriers,
  neighbours,
]);

/**
 * The files that a run may read, by their paths. One that it reads besides is fetched when it is asked
 * for, and then the run does not record that another commit with the same wanted files reads the same.
 */
export function wantedFiles(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const paths = new Set(entries.map(({ path }) => path));
  const has = (path: string): boolean => paths.has(path);
  return entries.filter(({ path, kind }) => {
    if (kind === "link") return true;
    if (kind !== "file") return false;
    return (
      isDescriptorPath(path) || kindsOf(path).some(({ isPlace }) => isPlace?.(path, has) !== false)
    );
  });
}
