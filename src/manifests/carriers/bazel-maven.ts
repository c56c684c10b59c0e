import type { Carrier } from "./carrier.ts";
import { matches, uncommented } from "./uncommented.ts";

/** Where Bazel takes packages of Maven. https://github.com/bazel-contrib/rules_jvm_external */
export const bazelMaven: Carrier = {
  id: "bazel-maven",
  packageType: "JAVA",
  files: [
    "MODULE.bazel",
    "*.MODULE.bazel",
    "WORKSPACE",
    "WORKSPACE.bazel",
    "BUILD",
    "BUILD.bazel",
    "*.bzl",
  ],
  what: "a definition of Bazel that names packages of Maven",
  next: "Pin them: commit maven_install.json beside it.",
  unless: ["maven_install.json"],
  unlessNamed: pinned,
  declares: (text) => inWorkspace(text) || inModule(text),
};

const inWorkspace = matches(
  "#",
  /(?<!def )\b(?:maven_install|maven_jar|jvm_maven_import_external|java_import_external)\s*\(/,
  /\bmaven\.(?:install|artifact|amend_artifact|from_toml)\s*\(/,
);

/** The extension of rules_jvm_external may have any name. */
const inModule = (text: string): boolean =>
  text.includes("rules_jvm_external") &&
  matches("#", /^\w+\.(?:install|artifact|from_toml)\s*\(/m)(text);

/** The lockfiles that a definition of Bazel pins its packages in; none where it does not pin all of them. */
function pinned(text: string): readonly string[] {
  if (!/\b(?:lock_file|maven_install_json)\b/.test(text)) return [];
  const code = uncommented("#", text);
  const installs = code.match(/\bmaven_install\s*\(|\b\w+\.install\s*\(/g) ?? [];
  const labels = code.matchAll(
    /\b(?:lock_file|maven_install_json)\s*=\s*"(?:@+)?\/\/([^:"]*):([^"]+)"/g,
  );
  const files = [...labels].map(([, directory, name]) => `${directory || "."}/${name}`);
  return files.length === installs.length ? files : [];
}
