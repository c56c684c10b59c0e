import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "./corpus.ts";
import { openCoverage } from "./coverage.ts";
import { fuzzTarget } from "./fuzz-target.ts";
import type { Target } from "./target.ts";
import type { Order, Message } from "./watch.ts";
import { wordsOf } from "./words.ts";

/** What runs beside the watch, so that an input without an end does not stop that as well. */
const { module, targets, budget, clock, current } = workerData as Order;
const { allTargets } = (await import(module)) as { allTargets: () => readonly Target[] };
const input = new Uint8Array(current);
const executions = new Int32Array(clock);
const encoder = new TextEncoder();

const byName = new Map(allTargets().map((target) => [target.name, target]));
for (const name of targets) {
  const target = byName.get(name);
  if (target === undefined) throw new Error(`There is no target ${name}.`);
  const coverage = await openCoverage(isOurs);
  report({ kind: "begun", target: target.name });
  const fuzzed = await fuzzTarget(target, {
    corpus: readCorpus(target.name),
    words: wordsOf(target),
    coverage,
    budget,
    starting: (text) => {
      const { written } = encoder.encodeInto(text, input.subarray(4));
      new DataView(current).setUint32(0, written);
      Atomics.add(executions, 0, 1);
    },
  });
  report({ kind: "ended", target: target.name, fuzzed, reached: coverage.reached() });
  coverage.close();
}

/** Our code, the parsers that it builds on, and faults that were planted. */
function isOurs(url: string): boolean {
  return /\/src\/(?!domain\/)|\/planted-targets\.ts$|\/node_modules\/(?:smol-toml|js-yaml|saxes|@yarnpkg\/parsers)\//.test(
    url,
  );
}

function report(reported: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reported);
}
