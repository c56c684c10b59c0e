import type { Carrier } from "./carrier.ts";
import { isOfDeno } from "./deno-place.ts";
import { dependencyNames } from "./dependency-names.ts";
import { matches, uncommented } from "./uncommented.ts";

export const javascriptCarriers: readonly Carrier[] = [
  {
    id: "bun-lockb",
    packageType: "NODE",
    files: ["bun.lockb"],
    what: "a binary lockfile of Bun",
    next: "Run `bun install --save-text-lockfile` and commit bun.lock.",
    unless: ["bun.lock", "yarn.lock"],
    // Bun writes the content of one as a yarn.lock where it is asked to.
    isCoveredBy: (lock) => lock.trimStart().startsWith("{") || /^# bun \.\/bun\.lockb/m.test(lock),
  },
  {
    id: "vlt-lock",
    packageType: "NODE",
    files: ["vlt-lock.json"],
    what: "a lockfile of vlt",
    declares: matches(null, /"(?:nodes|edges)"\s*:\s*\{\s*"/),
  },
  {
    id: "pnpm-shrinkwrap",
    packageType: "NODE",
    files: ["shrinkwrap.yaml"],
    what: "a lockfile of pnpm before version 3",
    next: "Run `pnpm install` with a pnpm of today and commit pnpm-lock.yaml.",
    unless: ["pnpm-lock.yaml"],
    declares: matches("#", /^(?:packages|dependencies|devDependencies):[^\S\n]*$/m),
  },
  {
    id: "package-yaml",
    packageType: "NODE",
    files: ["package.yaml", "package.json5"],
    what: "a manifest of pnpm in another language than JSON",
    next: "Commit a package.json in place of it.",
    unless: ["package.json"],
    // pnpm reads package.json alone where both are there, whatever names each has.
    isCoveredBy: () => true,
    declares: (text) => dependencyNames(text).length > 0,
    namesIn: dependencyNames,
  },
  {
    id: "libman",
    packageType: "NODE",
    files: ["libman.json"],
    what: "a manifest of LibMan that takes packages of npm",
    declares: matches("//", /"(?:defaultProvider|provider)"\s*:\s*"(?:unpkg|jsdelivr)"/),
  },
  {
    id: "rails-importmap",
    packageType: "NODE",
    files: ["config/importmap.rb"],
    what: "an import map of Rails that pins packages of npm",
    // A pin has the version in its address, or behind it where the package lies in vendor/javascript.
    declares: (text) =>
      /^[^\S\n]*pin[ (]\s*["'][^\n]*(?:#\s*@\d|["']https:\/\/(?:ga\.jspm\.io|esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\b)/m.test(
        text,
      ),
  },
  {
    id: "deno",
    packageType: "NODE",
    files: ["deno.json", "deno.jsonc", "import_map.json", "import-map.json", "importmap.json"],
    what: "a configuration of Deno that imports packages of npm",
    next: "Commit deno.lock, up to date.",
    unless: ["deno.lock"],
    unlessAbove: true,
    declares: matches(
      "//",
      // A map of its own name may have what this file does not.
      /["']importMap["']\s*:\s*["'](?!(?:[^"']*\/)?(?:import_map|import-map)\.json["'])/,
      /["']npm:\/?[@\w]/,
      /["']https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\/[@\w]/,
    ),
    namesIn: specifiersIn,
  },
  {
    id: "deno-script",
    packageType: "NODE",
    files: ["*.ts", "*.mts", "*.tsx", "*.js", "*.mjs", "*.jsx"],
    isPlace: isOfDeno,
    isMostlyOther: true,
    what: "code for Deno that imports packages of npm",
    next: "Commit deno.lock, up to date.",
    unless: ["deno.lock"],
    unlessAbove: true,
    declares: matches("//", /\b(?:from|import)(?:\s*\(\s*|\s*)["']npm:\/?[@\w]/),
    namesIn: specifiersIn,
  },
  {
    id: "yarn-lock-name",
    packageType: "NODE",
    files: ["*.lock"],
    isMostlyOther: true,
    what: "a lockfile of Yarn under a name of its own",
    next: "Leave `lockfileFilename` out of .yarnrc.yml, and commit yarn.lock.",
    declares: (text) => /^__metadata:/m.test(text) && /^ {2}resolution:/m.test(text),
  },
];

function specifiersIn(text: string): string[] {
  if (!text.includes("npm:")) return [];
  return Array.from(
    uncommented("//", text).matchAll(/["']npm:\/?((?:@[^/@"']+\/)?[^/@"']+)/g),
    ([, name = ""]) => name,
  );
}
