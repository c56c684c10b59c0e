import { describe, expect, it } from "vitest";
import { organisationInputs } from "../../src/organisation/inputs.ts";
import { parseOrganisation } from "../../src/organisation/settings.ts";

function settings(inputs: Readonly<Record<string, string>>) {
  return parseOrganisation(new Map(Object.entries(inputs))).settings;
}

describe("the settings of an organisation", () => {
  it("are those of the defaults where nothing is set, also by empty inputs", () => {
    const empty = Object.fromEntries(organisationInputs.map(({ name }) => [name, " "]));

    expect(settings({})).toMatchObject({ mode: "check", limit: 5_000, shards: null });
    expect(settings(empty)).toEqual(settings({}));
  });

  it.each([
    ["organisation", "ACME", { organisation: "acme" }],
    ["only", "acme/a-*\nacme/b", { only: ["acme/a-*", "acme/b"] }],
    ["topics", "Pilot, core\npilot", { topics: ["pilot", "core"] }],
    ["groups", "", { groups: [] }],
    ["settings-file", "settings.yml", { settingsFile: "settings.yml" }],
    ["recheck-after", "36h", { recheckAfterMs: 36 * 3_600_000 }],
    ["time-budget", "5m", { timeBudgetMs: 300_000 }],
    ["shards", "8", { shards: 8 }],
    ["shard", "3/8", { shard: { number: 3, of: 8 } }],
    ["submodules", "ignore", { submodules: "ignore" }],
    [
      "remote",
      "https://git.acme.example/{repository}.git",
      { remote: "https://git.acme.example/{repository}.git" },
    ],
  ] as const)("read `%s`: %j", (name, text, expected) => {
    expect(settings({ [name]: text })).toMatchObject(expected);
  });

  it.each([
    ["organisation", "acme/shop"],
    ["mode", "auto"],
    ["limit", "0"],
    ["recheck-after", "7"],
    ["time-budget", "45s"],
    ["time-budget", "0m"],
    ["shards", "257"],
    ["shards", "0"],
    ["max-parallel", "many"],
    ["shard", "9/8"],
    ["shard", "0/8"],
    ["submodules", "false"],
    ["fail-on", "always"],
    ["provider", "sourceforge"],
    ["remote", "https://git.acme.example/"],
    ["remote", "http://git.acme.example/{repository}"],
    ["remote", "ext::sh -c {repository}"],
  ])("refuse `%s`: %j, and name it with its value", (name, text) => {
    const { problems } = parseOrganisation(new Map([[name, text]]));

    expect(problems).toMatchObject([{ code: "input-invalid" }]);
    expect(problems[0]?.message).toContain(`\`${name}\` is ${JSON.stringify(text)}`);
  });

  it("report all faults at once", () => {
    const { problems } = parseOrganisation(
      new Map([
        ["mode", "auto"],
        ["limit", "none"],
      ]),
    );

    expect(problems).toHaveLength(2);
  });
});
