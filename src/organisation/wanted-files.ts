import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import { carriers } from "../manifests/carriers.ts";
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

const kindsOf = fileMatcher<{ readonly files: readonly string[] }>([
  ...formats,
  ...carriers,
  neighbours,
]);

/**
 * Whether a run may read a file, by its path. One that it reads besides is fetched when it is asked
 * for, and then the run does not say that another commit with the same wanted files reads the same.
 */
export function isWanted({ path, kind }: TreeEntry): boolean {
  return (
    kind === "link" || (kind === "file" && (isDescriptorPath(path) || kindsOf(path).length > 0))
  );
}
