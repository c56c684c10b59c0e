import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { cli } from "../../cli/start-cli.ts";
import { temporaryDirectory } from "../../support/repository.ts";

it("the demo of an organisation runs the three steps over thirty repositories, and leaves nothing behind", async () => {
  const temp = temporaryDirectory();
  const { exitCode, stdout } = await cli(["demo", "--organisation"], {
    env: { TMPDIR: temp, TEMP: temp },
    limitMs: 240_000,
  });

  expect(stdout.match(/✓ Every repository came to what it should/g)).toHaveLength(3);
  expect(stdout).toContain("acme/retired");
  expect(exitCode).toBe(0);
  expect(readdirSync(temp)).toEqual([]);
});
