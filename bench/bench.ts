import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { markdownTable } from "../scripts/generated/markdown-table.ts";
import { largeRepository } from "./large-repository.ts";
import { parsers } from "./parsers.ts";
import { requests } from "./requests.ts";
import { startUp } from "./start-up.ts";
import type { Table } from "./table.ts";

/**
 * `npm run bench` measures all parts, `npm run bench parsers` one. What is printed are ratios to
 * floors of the same run; only those can be compared between machines and days.
 */
const parts: ReadonlyMap<string, () => Promise<Table>> = new Map([
  ["start-up", startUp],
  ["large-repository", largeRepository],
  ["requests", requests],
  ["parsers", parsers],
]);

const chosen = process.argv.length > 2 ? process.argv.slice(2) : [...parts.keys()];
if (!existsSync("dist/action.js")) throw new Error("There is no dist/action.js: npm run build.");
const machine = `${process.platform} ${process.arch}, ${availableParallelism()} cores`;
console.log(`Node ${process.versions.node}, ${machine}`);
for (const name of chosen) {
  const measure = parts.get(name);
  if (measure === undefined)
    throw new Error(`There is no part ${name}; there are ${[...parts.keys()].join(", ")}.`);
  const { head, rows } = await measure();
  console.log(`\n${name}\n\n${markdownTable(head, rows)}`);
}
