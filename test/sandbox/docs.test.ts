import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sandboxTable } from "../../scripts/generated/sandbox-table.ts";
import { isRecord } from "../../src/domain/untyped.ts";
import { isScript } from "../../src/sandbox/fault-schema.ts";
import { responseFaults, syntheticResponses } from "../../src/sandbox/faults.ts";
import { sandboxFlags } from "../../src/sandbox/flags.ts";
import { storages } from "../../src/sandbox/options.ts";
import { seed as writeSeed } from "../../src/sandbox/seed.ts";
import { isSeed } from "../../src/sandbox/seed-schema.ts";
import { list, started } from "./client.ts";

const text = readFileSync("docs/sandbox.md", "utf8");

/** Tables without the spaces that line their columns up. */
function narrow(table: string): string {
  return table.replace(/ +/g, " ").replace(/-{2,}/g, "---");
}

/** The actions of the tables of faults, as they are to be written. */
const actions = [...text.matchAll(/^\| `((?:"|\{)[^`]+)`/gm)].map(
  ([, action = ""]) => JSON.parse(action) as unknown,
);

describe("docs/sandbox.md", () => {
  it("has the table of flags that the command line has", () => {
    expect(narrow(text)).toContain(narrow(sandboxTable(sandboxFlags)));
  });

  it("explains every storage", () => {
    for (const storage of storages) expect(text).toContain(`\`${storage}\`: `);
  });

  it("has every fault that is a word", () => {
    expect(actions.filter((action) => typeof action === "string").toSorted()).toEqual(
      [...syntheticResponses, ...responseFaults, "drop"].toSorted(),
    );
  });

  it("has every fault that has a value", () => {
    const keys = new Set(actions.filter(isRecord).flatMap((action) => Object.keys(action)));

    for (const key of [
      "status",
      "headers",
      "body",
      "applied",
      "redirect",
      "dripMs",
      "dropNames",
      "between",
    ])
      expect(keys).toContain(key);
  });

  it.each(actions.map((action) => [action]))("has %j as a fault that can be scripted", (action) => {
    expect(isScript([{ do: action }])).toBe(true);
  });

  it("seeds and scripts in its examples what can be seeded and scripted", async () => {
    const [seed, script] = [...text.matchAll(/--data '(?<body>[^']+)'/g)].map(
      ({ groups }) => JSON.parse(groups?.["body"] ?? "") as unknown,
    );
    if (!isSeed(seed) || !isScript(script)) throw new Error("an example is wrong");
    const sandbox = await started();
    writeSeed(sandbox.catalog, seed);
    writeSeed(sandbox.catalog, [{ entity: "shop", packages: seed[0]?.packages ?? [] }]);
    sandbox.script(script);

    expect(await list(sandbox)).toEqual(["NODE left-pad 1.3.0"]);
    await expect(list(sandbox)).rejects.toThrow();
  });
});
