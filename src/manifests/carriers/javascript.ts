import type { Carrier } from "./carrier.ts";
import { matches, uncommented } from "./uncommented.ts";

export const javascriptCarriers: readonly Carrier[] = [
  {
    id: "bun-lockb",
    packageType: "NODE",
    files: ["bun.lockb"],
    what: "a binary lockfile of Bun",
    next: "Run `bun install --save-text-lockfile` and commit bun.lock.",
    unless: ["bun.lock"],
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
    declares: matches(null, /(?:^|[\s{,])["']?(?:dev|peer|optional)?[dD]ependencies["']?\s*:/m),
  },
  {
    id: "deno",
    packageType: "NODE",
    files: ["deno.json", "deno.jsonc", "import_map.json", "import-map.json"],
    what: "a configuration of Deno that imports packages of npm",
    next: "Commit deno.lock, up to date.",
    unless: ["deno.lock"],
    unlessAbove: true,
    declares: matches(
      "//",
      /["']npm:\/?[@\w]/,
      /["']https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\/[@\w]/,
    ),
    namesIn: (text) =>
      Array.from(
        uncommented("//", text).matchAll(/["']npm:\/?((?:@[^/@"']+\/)?[^/@"']+)/g),
        ([, name = ""]) => name,
      ),
  },
];
