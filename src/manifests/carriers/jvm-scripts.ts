import type { Carrier } from "./carrier.ts";
import { matches } from "./uncommented.ts";

const jbang = matches(null, /^\/\/DEPS\s+\S/m);

/** Scripts in languages of the JVM that name their packages themselves. */
export const scriptCarriers: readonly Carrier[] = [
  {
    id: "scala-cli",
    packageType: "JAVA",
    files: ["*.scala", "*.sc"],
    isMostlyOther: true,
    isPlace: isScriptPlace,
    what: "a script of Scala CLI or Ammonite that names packages",
    declares: matches(
      null,
      /^[^\S\n]*\/\/>\s*using\s+(?:[\w.]*\.)?(?:dep|deps|lib|libs|toolkit)\s/m,
      /^[^\S\n]*import\s+\$ivy\b/m,
    ),
  },
  {
    id: "kotlin-script",
    packageType: "JAVA",
    files: ["*.kts"],
    isMostlyOther: true,
    what: "a Kotlin script that names packages",
    declares: (text) => jbang(text) || matches("//", /@file:\s*\[?\s*DependsOn/)(text),
  },
  {
    id: "jbang",
    packageType: "JAVA",
    files: ["*.java", "*.jsh", "*.kt", "*.groovy", "Jenkinsfile", "build.jbang"],
    isMostlyOther: true,
    isPlace: isScriptPlace,
    what: "a script that names packages for JBang or Grape",
    next: "Move it to a build with a reader.",
    declares: (text) =>
      jbang(text) || matches("//", /^[^\S\n]*@(?:Grab|Grapes)\s*\(/m, /\bGrape\.grab\s*\(/)(text),
  },
  {
    id: "jbang-catalog",
    packageType: "JAVA",
    files: ["jbang-catalog.json"],
    what: "a catalog of JBang that names packages",
    declares: matches(null, /"dependencies"\s*:\s*\[\s*"/),
  },
];

/**
 * Whether a file may be a script by itself: what a build beside `src` compiles has its packages there.
 */
function isScriptPlace(path: string, has: (path: string) => boolean): boolean {
  const [, directory] = /^(.*?)src\/[^/]+\/(?:java|kotlin|groovy|scala)\//.exec(path) ?? [];
  return directory === undefined || !builds.some((build) => has(`${directory}${build}`));
}

const builds = [
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "build.sbt",
  "build.xml",
  "build.mill",
];
