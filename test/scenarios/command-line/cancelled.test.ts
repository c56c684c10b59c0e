import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import { gatedCortex } from "../../support/gated-cortex.ts";
import { gitRepository } from "../../support/repository.ts";
import { yarnLock } from "../../support/sample-files.ts";
import { exitOf, startCli } from "../../cli/start-cli.ts";

it.each(["SIGINT", "SIGTERM"] as const)(
  "a command that %s cancels writes nothing more, and still gives its report",
  async (signal) => {
    const cwd = gitRepository({ "yarn.lock": yarnLock("ms@2.1.3") });
    const seed = [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }] as const;
    const cortex = await gatedCortex({}, seed);
    const env = { CORTEX_API_KEY: "key", CORTEX_BASE_URL: cortex.url };
    cortex.setGate(() => {
      child.kill(signal);
      return "never";
    });
    const child = startCli(
      ["sync", ".", "--entity", "shop", "--repository", "acme/shop", "--current", "--json"],
      { cwd, env },
    );

    const [stdout, exitCode] = await Promise.all([text(child.stdout), exitOf(child)]);

    expect(exitCode).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report.result).toBe("failed");
    expect(report.problems.map(({ code }) => code)).toEqual(["cancelled"]);
    expect(cortex.catalog.state().get("shop")).toMatchObject(seed);
  },
);
