import { describe, expect, it } from "vitest";
import { soonMs } from "./fuzz-target.ts";
import { fuzz } from "./watch.ts";

const module = new URL("planted-targets.ts", import.meta.url).href;

describe("fuzzing", () => {
  it.each([
    ["behind-branches", "broken promise: four characters are not these", 60_000],
    ["endless", "no end within 2000 ms", 2_000],
    ["swelling", "memory limit", 60_000],
    ["slow", "broken promise: read in 1000 ms", 60_000],
    ["never", "the reader waits for what never comes", 60_000],
  ])(
    "finds the fault that is planted in %s, and goes on after it",
    async (name, reason, mostMs) => {
      const executions = name === "behind-branches" ? 20_000 : 1_000;
      const [planted, sound, ...others] = await fuzz([name, "sound"], {
        module,
        budget: { seed: 1, executions, milliseconds: 60_000, mostCpuMs: soonMs },
        mostMs,
      });

      expect(planted).toMatchObject({
        target: name,
        finding: {
          input: expect.stringMatching(/\[/) as string,
          reason: expect.stringContaining(reason) as string,
        },
      });
      expect(sound).toMatchObject({ target: "sound", finding: null });
      expect(others).toEqual([]);
    },
    120_000,
  );

  it("comes to the same with the same seed", async () => {
    const budget = {
      seed: 7,
      executions: 200,
      milliseconds: Number.POSITIVE_INFINITY,
      mostCpuMs: soonMs,
    };
    const once = await fuzz(["sound"], { module, budget });

    expect(await fuzz(["sound"], { module, budget })).toEqual(once);
  });
});
