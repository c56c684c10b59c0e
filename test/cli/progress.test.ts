import { describe, expect, it } from "vitest";
import { openProgress } from "../../src/cli/progress.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import { recordingStream, type RecordingStream } from "./recording-stream.ts";

const clear = "\r\u001b[2K";

describe("progress on a terminal", () => {
  it("is one line: how many entities are done, which one was begun last, and the time", () => {
    const { progress, stderr, pass } = open(recordingStream({ columns: 80 }));

    progress.step("Looking for manifests");
    pass(18_900);
    progress.entities({ done: 12, of: 41, entity: "svc-048" });

    expect(stderr.text()).toBe(
      `Looking for manifests · 0 s${clear}12/41 entities · svc-048 · 18 s`,
    );
  });

  it("names the only entity alone", () => {
    const { progress, stderr } = open(recordingStream({ columns: 80 }));

    progress.entities({ done: 0, of: 1, entity: "shop" });

    expect(stderr.text()).toBe("shop · 0 s");
  });

  it("goes on each second, and no longer once it is closed", () => {
    const { progress, stderr, pass, tick } = open(recordingStream({ columns: 80 }));

    tick();
    progress.step("Reading the manifests");
    pass(65_000);
    tick();
    progress.close();
    tick();

    expect(stderr.text()).toBe(
      `Reading the manifests · 0 s${clear}Reading the manifests · 1 min 5 s`,
    );
  });

  it("lets no name steer the terminal", () => {
    const { progress, stderr } = open(recordingStream({ columns: 80 }));

    progress.entities({ done: 0, of: 2, entity: "\u001b[2Jx" });

    expect(stderr.text()).not.toContain("\u001b");
  });
});

describe("progress in a pipe", () => {
  it("is a plain line for each step, and nothing else", () => {
    const { progress, stderr, tick } = open(recordingStream());

    progress.step("Checking shop");
    progress.entities({ done: 0, of: 1, entity: "shop" });
    tick();
    progress.close();

    expect(stderr.text()).toBe("Checking shop\n");
  });
});

function open(stderr: RecordingStream) {
  let time = 1_000_000;
  const ticks = new Set<() => void>();
  const progress = openProgress({
    terminal: openTerminal({ stdout: recordingStream(), stderr }, {}),
    now: () => time,
    everySecond(tick) {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  });
  return {
    progress,
    stderr,
    pass: (ms: number) => (time += ms),
    tick: () => {
      for (const each of ticks) each();
    },
  };
}
