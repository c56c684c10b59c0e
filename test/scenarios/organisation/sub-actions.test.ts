import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { organisationFlags } from "../../../src/cli/flags.ts";
import { organisationInputs } from "../../../src/organisation/inputs.ts";

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

const secrets = ["cortex-api-key", "github-token", "git-token"];
const defaults = new Map<string, string>(
  organisationInputs.map((each) => [each.name, each.default]),
);

describe.each(["plan", "run", "report"])("the sub-action organisation/%s", (step) => {
  const file = load(readFileSync(`organisation/${step}/action.yml`, "utf8")) as ActionFile;

  it("has inputs that are flags of the command, with the same defaults", () => {
    const inputs = Object.entries(file.inputs).filter(([name]) => !secrets.includes(name));

    expect(inputs.filter(([name]) => !Object.hasOwn(organisationFlags, name))).toEqual([]);
    for (const [name, input] of inputs)
      expect(input.default ?? "", name).toBe(
        defaults.get(name) ?? organisationFlags[name]?.default,
      );
  });

  it("gives its inputs to the command, hides secrets, and fails where they are not valid", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(`organisation/${step}/main.mjs`)],
      {
        encoding: "utf8",
        timeout: 60_000,
        env: {
          PATH: process.env["PATH"],
          "INPUT_CORTEX-API-KEY": "a-secret-key",
          INPUT_SHARD: "9/3",
        },
      },
    );

    expect(status).toBe(1);
    expect(stdout).toBe("::add-mask::a-secret-key\n");
    expect(stderr).toContain('shard is "9/3"; allowed is');
  });
});
