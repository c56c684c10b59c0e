import { Worker } from "node:worker_threads";

export interface Watchdog {
  /** Names what runs from now on, for the message. */
  readonly begin: (what: string) => void;
}

const longestName = 1_000;

/**
 * Ends this process when its main thread makes no progress for so long, and says what ran. No time
 * limit of a test can do that: a loop without an end lets no timer run.
 */
export function startWatchdog(mostMs: number): Watchdog {
  const name = new Uint8Array(new SharedArrayBuffer(longestName));
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const everyMs = mostMs / 10;
  setInterval(() => Atomics.add(beats, 0, 1), everyMs).unref();
  const worker = new Worker(watching, {
    eval: true,
    execArgv: [],
    workerData: { name, beats, everyMs, mostMs, pid: process.pid },
  });
  worker.unref();
  return {
    begin(what) {
      name.fill(0);
      new TextEncoder().encodeInto(what, name);
      Atomics.add(beats, 0, 1);
    },
  };
}

/** Runs in a thread of its own, as text because that thread needs no loader of TypeScript. */
const watching = `
  const { workerData } = require("node:worker_threads");
  const { name, beats, everyMs, mostMs, pid } = workerData;
  let seen = -1;
  let still = 0;
  setInterval(() => {
    const now = Atomics.load(beats, 0);
    still = now === seen ? still + everyMs : 0;
    seen = now;
    if (still < mostMs) return;
    const what = Buffer.from(name).toString().replace(/\\0.*$/s, "");
    require("node:fs").writeSync(2, "No progress for " + mostMs / 1000 + " s: " + what + "\\n");
    process.kill(pid, "SIGKILL");
  }, everyMs);
`;
