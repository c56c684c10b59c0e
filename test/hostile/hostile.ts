import { parseArgs } from "node:util";
import { formats } from "../../src/manifests/formats.ts";
import { readApart } from "./read-apart.ts";
import { hostileRepositories } from "./repositories.ts";
import { runApart } from "./run-apart.ts";

/**
 * Reads hostile manifests by hand, as large as a manifest may be:
 * `npm run test:hostile -- [format …] [--length 50000000] [--heap 2000]`; with `--repositories`,
 * whole runs over hostile repositories, by the built command line.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    length: { type: "string", default: "50000000" },
    heap: { type: "string", default: "2000" },
    repositories: { type: "boolean", default: false },
  },
});
if (values.repositories)
  for (const repository of hostileRepositories("full")) {
    const { report, bytes, wallMs, cpuMs, peakMb } = await runApart(repository, "2m");
    const [cause] = report.problems.filter(({ severity }) => severity === "error");
    process.stdout.write(
      `| ${repository.name}, ${(bytes / 1e6).toFixed(0)} MB | ${(wallMs / 1e3).toFixed(1)} s | ${(cpuMs / 1e3).toFixed(1)} s | ${peakMb.toFixed(0)} MB | ${cause?.code ?? "all read"} |\n`,
    );
  }
const ofFormats = values.repositories ? [] : formats.map(({ id }) => id);
const chosen = positionals.length > 0 ? positionals : ofFormats;
const limits = { length: Number(values.length), heapMb: Number(values.heap), seconds: 300 };
let read = 0;
let failed = 0;
for (const format of chosen) {
  process.stdout.write(`${format}\n`);
  for await (const outcome of readApart(format, limits)) {
    read += 1;
    if ("ended" in outcome) failed += 1;
    const reported =
      "ended" in outcome
        ? outcome.ended
        : `${(outcome.characters / 1e6).toFixed(1)} MB in ${outcome.cpuMs} ms, ${outcome.peakMb} MB of memory so far: ${outcome.failure ?? `${outcome.packages} packages, ${outcome.problems} problems`}`;
    process.stdout.write(`  ${outcome.bomb.padEnd(40)} ${reported}\n`);
  }
}
process.stdout.write(
  `\n${read} manifests, ${failed} beyond ${values.heap} MB or ${limits.seconds} s\n`,
);
if (failed > 0) process.exitCode = 1;
