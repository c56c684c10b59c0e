import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandShapes, usage } from "../../src/cli/commands.ts";
import { forgetFlags, inputFlags, listFlags, switches } from "../../src/cli/flags.ts";

const text = readFileSync("docs/cli.md", "utf8");

describe("docs/cli.md", () => {
  it.each([...commandShapes.keys()])("reports the command %s", (command) => {
    const [name = "", argument] = usage(command).split(" ");
    const term = argument?.startsWith("[") === false ? `${name} ${argument}` : name;

    expect(text).toMatch(new RegExp(`^\\| \`${term}\` +\\|`, "m"));
  });

  it("reports every flag, and of none that is not there", () => {
    const [, table = ""] = text.split("## Flags");
    const [rows = ""] = table.split("\n\nThere is no");
    const reported = [...rows.matchAll(/`--(?<name>[a-z-]+)`/g)].map(
      ({ groups }) => groups?.["name"],
    );

    const flags = { ...inputFlags, ...listFlags, ...forgetFlags, ...switches };
    expect(new Set(reported)).toEqual(new Set(Object.keys(flags)));
  });

  it("reports the variables and every exit code", () => {
    for (const name of ["CORTEX_API_KEY", "CORTEX_BASE_URL", "NO_COLOR", "FORCE_COLOR"])
      expect(text).toContain(`\`${name}\``);
    expect([...text.matchAll(/^\| (?<code>\d) /gm)].map(({ groups }) => groups?.["code"])).toEqual([
      "0",
      "1",
      "2",
    ]);
  });
});
