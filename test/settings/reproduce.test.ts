import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { version } from "../../src/domain/program.ts";
import { inputs } from "../../src/settings/inputs.ts";
import { reproduceCommand } from "../../src/settings/reproduce.ts";

/** The package of this release, which needs no install. */
const program = `npx cortex-dependency-report@${version}`;
const nowhere = { repository: null, commit: null, isPreview: false, hasKey: true };
const shop = { repository: "acme/shop", commit: "4f2a9c1" };

function command(given: Readonly<Record<string, string>>): string {
  return reproduceCommand(new Map(Object.entries(given)), nowhere);
}

describe("the command that finds the same", () => {
  it("checks the commit of the repository", () => {
    expect(reproduceCommand(new Map(), { ...nowhere, ...shop })).toBe(
      `git checkout 4f2a9c1\nCORTEX_API_KEY=… ${program} check --repository acme/shop`,
    );
  });

  it("fetches the commit of a pull request, which no clone has", () => {
    expect(reproduceCommand(new Map(), { ...nowhere, ...shop, isPreview: true })).toMatch(
      /^git fetch origin 4f2a9c1 && git checkout 4f2a9c1\nCORTEX_API_KEY=… npx .* check /,
    );
  });

  it("lists where the run had no key to compare with", () => {
    expect(reproduceCommand(new Map(), { ...nowhere, ...shop, hasKey: false })).toMatch(
      /\nnpx .* list --repository acme\/shop$/,
    );
  });

  it("has the inputs that decide what is compared, line by line", () => {
    expect(
      command({
        entity: "services/pay: pay\n.: shop",
        exclude: "defaults\n**/legacy/**",
        "package-types": "node\ngo",
        prune: "false",
      }),
    ).toBe(
      `CORTEX_API_KEY=… ${program} check --entity 'services/pay: pay' --entity '.: shop' --exclude defaults --exclude '**/legacy/**' --package-types node,go --prune false`,
    );
  });

  it("leaves out what is as it is without the input, and all secrets", () => {
    const usual = Object.fromEntries(inputs.map(({ name, default: value }) => [name, value]));
    const secrets = { "cortex-api-key": "ctx-key", "github-token": "ghs_x" };

    expect(command({ ...usual, ...secrets })).toBe(`CORTEX_API_KEY=… ${program} check`);
  });

  it.skipIf(process.platform === "win32")(
    "gives a shell each value as one word, whatever is in it",
    () => {
      const line = fc
        .string({ minLength: 1, maxLength: 20 })
        .map((text) => text.replaceAll(/\s+/g, " ").trim())
        .filter((text) => text !== "");
      fc.assert(
        fc.property(line, (text) => {
          const words = command({ include: text }).split(" --include ")[1] ?? "";
          const printed = execFileSync("sh", ["-c", `printf '%s|' ${words}`], { encoding: "utf8" });

          expect(printed).toBe(`${text}|`);
        }),
        { numRuns: 30 },
      );
    },
  );
});
