import type { Carrier } from "./carrier.ts";
import { scriptCarriers } from "./jvm-scripts.ts";
import { matches, uncommented } from "./uncommented.ts";

const buildsOf = (tool: string): string => `a build definition of ${tool}`;

export const jvmCarriers: readonly Carrier[] = [
  {
    id: "sbt",
    packageType: "JAVA",
    files: ["*.sbt", "project/*.scala"],
    what: buildsOf("sbt"),
    declares: matches(
      "//",
      /"\s*%{1,3}\s*"/,
      /\b(?:libraryDependencies|dependencyOverrides|addSbtPlugin)\b/,
    ),
  },
  {
    id: "mill",
    packageType: "JAVA",
    files: ["build.sc", "*.mill", "*.mill.yaml"],
    what: buildsOf("Mill"),
    declares: matches("//", /\b(?:ivy|mvn)"/, /\b(?:ivy|mvn)Deps\b/, /import \$ivy\b/),
  },
  {
    id: "ivy",
    packageType: "JAVA",
    files: ["ivy.xml", "ivy-*.xml", "*-ivy.xml", "*.ivy.xml"],
    what: "a module descriptor of Ivy",
    declares: matches("<!--", /<dependency\s/),
  },
  {
    id: "ant",
    packageType: "JAVA",
    files: ["build.xml", "build-*.xml", "*-build.xml"],
    what: "a build of Ant that resolves packages itself",
    declares: (text) => text.includes("<project") && inAnt(text),
  },
  {
    id: "clojure",
    packageType: "JAVA",
    files: ["deps.edn", "bb.edn"],
    what: "a manifest of Clojure",
    declares: matches(";", /:mvn\/version\b/, /#:mvn\s*\{[^{}]*:version\b/),
  },
  {
    id: "leiningen",
    packageType: "JAVA",
    files: ["project.clj", "build.boot", "shadow-cljs.edn", "profiles.clj"],
    what: buildsOf("Clojure"),
    declares: matches(";", /:(?:managed-)?(?:dependencies|plugins)\s*['`]?(?:\[\s*\[|[~(^#])/),
  },
  {
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
  },
  {
    id: "buck",
    packageType: "JAVA",
    files: ["BUCK", "TARGETS"],
    what: "a build file of Buck that names packages of Maven",
    declares: matches("#", /["']mvn:/, /\bmaven_coords\s*=/),
  },
  {
    id: "pants-jvm",
    packageType: "JAVA",
    files: ["BUILD", "BUILD.pants"],
    what: "a build file of Pants that names packages of Maven",
    declares: matches("#", /\bjvm_artifacts?\s*\(/),
  },
  {
    id: "pants-jvm-lock",
    packageType: "JAVA",
    files: ["*.lock", "*.lockfile"],
    isMostlyOther: true,
    what: "a lockfile of Pants with packages of Maven",
    declares: matches(null, /^\[\[?entries(?:\.coord)?\]\]?[^\S\n]*$/m),
  },
  {
    id: "maven-polyglot",
    packageType: "JAVA",
    files: [
      "pom.yaml",
      "pom.yml",
      "pom.json",
      "pom.hocon",
      "pom.scala",
      "pom.groovy",
      "pom.kts",
      "pom.rb",
      "pom.clj",
      "pom.atom",
    ],
    what: "a project of Maven in another language than XML",
    next: "Commit the pom.xml that `mvn polyglot-translate:translate` makes of it.",
    unless: ["pom.xml"],
    declares: matches(null, /dependenc/i, /^[^\S\n]*(?:jar|pom)\s*[('"]/m),
  },
  {
    id: "amper",
    packageType: "JAVA",
    files: ["module.yaml", "*.module-template.yaml"],
    what: "a module of Amper",
    declares: matches("#", /^(?:test-)?dependencies(?:@[\w+-]+)?:[^\S\n]*(?:\[\s*[^\s\]]|$)/m),
  },
  {
    id: "buildr",
    packageType: "JAVA",
    files: ["buildfile", "Buildfile"],
    what: buildsOf("Buildr"),
    declares: matches("#", /:jar:/),
  },
  {
    id: "eclipse-target",
    packageType: "JAVA",
    files: ["*.target"],
    isMostlyOther: true,
    what: "a target definition of Eclipse that names packages of Maven",
    declares: matches("<!--", /<location\b[^>]*\btype="Maven"/),
  },
  {
    id: "bld",
    packageType: "JAVA",
    files: ["*.java"],
    isMostlyOther: true,
    isPlace: (path) => /(?:^|\/)src\/bld\/java\//.test(path),
    what: buildsOf("bld"),
    declares: matches("//", /\b(?:dependency|module)\s*\(/),
  },
  {
    id: "kobalt",
    packageType: "JAVA",
    files: ["kobalt/src/*.kt"],
    what: buildsOf("Kobalt"),
    declares: matches("//", /\bdependencies\w*\s*\{/),
  },
  {
    id: "seed",
    packageType: "JAVA",
    files: ["build.toml"],
    isMostlyOther: true,
    what: buildsOf("Seed"),
    declares: matches("#", /^(?:scala|java|compiler)Deps\s*=\s*\[\s*\[/m),
  },
  {
    id: "bleep",
    packageType: "JAVA",
    files: ["bleep.yaml"],
    what: buildsOf("Bleep"),
    declares: matches("#", /^[^\S\n]*dependencies:/m),
  },
  {
    id: "grails",
    packageType: "JAVA",
    files: ["grails-app/conf/BuildConfig.groovy"],
    what: "a build configuration of Grails before version 3",
    declares: matches("//", /\b(?:dependencies|plugins)\s*\{[^{}"':]*["':]/),
  },
  {
    id: "play-1",
    packageType: "JAVA",
    files: ["conf/dependencies.yml"],
    what: "a manifest of Play 1",
    declares: matches("#", /^[^\S\n]*-[^\S\n]*[\w.-]+[^\S\n]*->[^\S\n]*[\w.-]+[^\S\n]+\S/m),
  },
  {
    id: "bnd",
    packageType: "JAVA",
    files: ["*.mvn", "*.maven"],
    isMostlyOther: true,
    what: "an index of bnd that names packages of Maven",
    declares: matches("#", /^[\w.-]+:[\w.-]+:[\w.:-]+[^\S\n]*$/m),
  },
  ...scriptCarriers,
];

const inAnt = matches(
  "<!--",
  /<(?:[\w.-]+:)?dependency\s/,
  /<ivy:(?:cachepath|cachefileset)\s/,
  /\bsrc="https?:\/\/[^"\s]{0,200}\/maven2?\/[^"\s]{1,300}\.jar"/,
);

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
