import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { markdownTable } from "../scripts/generated/markdown-table.ts";
import { largeRepositoryAgainst, parsersAgainst } from "./against.ts";
import { largeRepository } from "./large-repository.ts";
import { oldWorkTree } from "./old-work-tree.ts";
import { organisation } from "./organisation.ts";
import { outsideVersions } from "./outside-versions.ts";
import { parsers } from "./parsers.ts";
import { requests } from "./requests.ts";
import { startUp } from "./start-up.ts";
import type { Table } from "./table.ts";

type Parts = ReadonlyMap<string, () => Promise<Table>>;

/**
 * `npm run bench` measures all parts, `npm run bench parsers` one. What is printed are ratios to
 * floors of the same run; only those can be compared between machines and days.
 * `npm run bench -- --against REF` prints ratios to another commit, which it builds first.
 */
const parts: Parts = new Map([
  ["start-up", startUp],
  ["large-repository", largeRepository],
  ["requests", requests],
  ["outside-versions", outsideVersions],
  ["parsers", parsers],
  ["organisation", organisation],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: "string" } },
});
if (!existsSync("dist/action.js")) throw new Error("There is no dist/action.js: npm run build.");
const machine = `${process.platform} ${process.arch}, ${availableParallelism()} cores`;
console.log(`Node ${process.versions.node}, ${machine}`);
if (values.against === undefined) await measure(parts);
else {
  using old = oldWorkTree(values.against);
  console.log(`Against ${old.commit}`);
  await measure(
    new Map([
      ["parsers", () => parsersAgainst(old)],
      ["large-repository", () => largeRepositoryAgainst(old)],
    ]),
  );
}

async function measure(measured: Parts): Promise<void> {
  for (const name of positionals.length > 0 ? positionals : measured.keys()) {
    const part = measured.get(name);
    if (part === undefined)
      throw new Error(`There is no part ${name}; there are ${[...measured.keys()].join(", ")}.`);
    const { head, rows } = await part();
    console.log(`\n${name}\n\n${markdownTable(head, rows)}`);
  }
}
