import type { Command } from "./commands.ts";

/** A command line, and what it is for. */
type Example = readonly [command: string, meaning: string];

/** The first three that anybody needs. */
export const firstExamples: readonly Example[] = [
  ["cortex-deps list . --entity shop", "What the repository declares"],
  ["cortex-deps check . --entity shop", "What a sync would change"],
  ["cortex-deps sync . --entity shop", "Make that change in Cortex"],
];

/** Those of each command, which its own help begins with. */
export const examples: Readonly<Record<Command, readonly Example[]>> = {
  sync: [
    ["cortex-deps sync . --entity shop", "The whole repository is one entity"],
    ["cortex-deps sync --entity 'web: storefront' --entity '.: shop'", "An entity for each path"],
  ],
  check: [
    ["cortex-deps check . --entity shop", "What a sync would change"],
    ["cortex-deps check . --entity shop --fail-on drift", "Exit with 2 where that is anything"],
  ],
  list: [
    ["cortex-deps list . --entity shop", "What the repository declares"],
    ["cortex-deps list --format cyclonedx > bom.json", "The same as an SBOM"],
  ],
  forget: [
    ["cortex-deps forget github.com/acme/old-shop --entity shop", "What only that source declared"],
    ["cortex-deps forget github.com/acme/old-shop --entity shop --remove", "Remove it"],
  ],
  organisation: [
    ["cortex-deps organisation plan --organisation acme", "Which repositories are due"],
    ["cortex-deps organisation run --shard 1/1", "Run them"],
    ["cortex-deps organisation report", "What came of it"],
  ],
  demo: [
    ["cortex-deps demo", "With the repository that it brings along"],
    ["cortex-deps demo ../shop", "With a copy of one of your own"],
  ],
  sandbox: [["cortex-deps sandbox --port 8080", "Where a test expects it"]],
};
