import { expect, it } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import { gatedCortex } from "../../support/gated-cortex.ts";
import { gitRepository } from "../../support/repository.ts";
import { yarnLock } from "../../support/sample-files.ts";
import { cli } from "../../cli/start-cli.ts";

const takeOver = ["--record", "false", "--prune", "all", "--prune-limit", "100%"];

it.each([
  ["removes nothing", [], ["left-pad", "ms"], ["commit-unproven", "unclaimed"]],
  ["removes it under `--current`", ["--current"], ["ms"], []],
] as const)(
  "`prune: all` in a work tree whose branch cannot be asked for %s",
  async (_, flags, names, codes) => {
    const cwd = gitRepository({ "yarn.lock": yarnLock("ms@2.1.3") });
    const seed = [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }] as const;
    const cortex = await gatedCortex({}, seed);
    const env = { CORTEX_API_KEY: "key", CORTEX_BASE_URL: cortex.url };

    const { stdout } = await cli(
      ["sync", ".", "--entity", "shop", "--json", ...takeOver, ...flags],
      { cwd, env },
    );

    const { problems } = JSON.parse(stdout) as Report;
    expect(problems.map(({ code }) => code).toSorted()).toEqual(codes);
    const recorded = cortex.catalog.state().get("shop") ?? [];
    expect(recorded.map(({ name }) => name).toSorted()).toEqual(names);
  },
);
