import { parseArgs } from "node:util";
import { formats } from "../../src/manifests/formats.ts";
import { readApart } from "./read-apart.ts";

/**
 * Reads hostile manifests by hand, as large as a manifest may be:
 * `npm run test:hostile -- [format …] [--length 50000000] [--heap 2000]`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    length: { type: "string", default: "50000000" },
    heap: { type: "string", default: "2000" },
  },
});
const chosen = positionals.length > 0 ? positionals : formats.map(({ id }) => id);
const limits = { length: Number(values.length), heapMb: Number(values.heap), seconds: 300 };
let read = 0;
let failed = 0;
for (const format of chosen) {
  process.stdout.write(`${format}\n`);
  for await (const outcome of readApart(format, limits)) {
    read += 1;
    if ("ended" in outcome) failed += 1;
    const told =
      "ended" in outcome
        ? outcome.ended
        : `${(outcome.characters / 1e6).toFixed(1)} MB in ${outcome.cpuMs} ms: ${outcome.failure ?? `${outcome.packages} packages, ${outcome.problems} problems`}`;
    process.stdout.write(`  ${outcome.bomb.padEnd(40)} ${told}\n`);
  }
}
process.stdout.write(
  `\n${read} manifests, ${failed} beyond ${values.heap} MB or ${limits.seconds} s\n`,
);
if (failed > 0) process.exitCode = 1;
