import { expect, it } from "vitest";
import { stateKey } from "../../src/convergence/state.ts";
import { convergeOnce, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { entity, memoryCortex, recordedLines } from "../support/memory-cortex.ts";

const source = sourceNamed("shop");

function withEntry(entry: unknown): unknown {
  return { v: "1", sources: { [source.name]: entry } };
}

function withNames(names: unknown): unknown {
  return withEntry({ scope: "", types: { NODE: { names } } });
}

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

/** What custom data may hold, whoever wrote it. */
const values: Readonly<Record<string, unknown>> = {
  "a number": 7,
  "a list": [1, 2, 3],
  "a version that is not text": { v: 1, sources: {} },
  "no version": { sources: {} },
  "sources that are a list": { v: "1", sources: [] },
  "an entry that is null": withEntry(null),
  "types that are a text": withEntry({ types: "NODE" }),
  "names that are numbers": withNames([1, 2]),
  "names of half a hash": withNames("abcdefg"),
  "names of other characters": withNames("\u0000\u202e+/=?"),
  "ten megabytes of names": withNames("AAAAAA".repeat(1_700_000)),
  "a prototype": JSON.parse(
    '{"v":"1","__proto__":{"v":"9"},"sources":{"__proto__":{"types":{"NODE":{"names":"AAAAAA"}}},"constructor":{}}}',
  ),
  "deep nesting": { v: "1", sources: {}, deep: nested(20_000) },
  "deep nesting in an entry": withEntry({ types: { NODE: { names: "", deep: nested(20_000) } } }),
};

it.each(Object.keys(values))("a state of %s removes nothing and stops no sync", async (name) => {
  const cortex = memoryCortex();
  cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);
  cortex.store.customData.seed(entity, [{ key: stateKey, value: values[name] }]);

  for (const declared of [["ms@1.0.0"], ["ms@1.0.0", "debug@1.0.0"]]) {
    const outcome = await convergeOnce(cortex, {
      source,
      types: [declaredType("NODE", declared)],
    });
    expect(outcome.fault).toBeNull();
    expect(outcome.types.map(({ result }) => result)).toEqual(["synced"]);
  }

  expect(recordedLines(cortex.store, "NODE")).toEqual([
    "debug 1.0.0",
    "left-pad 1.3.0",
    "ms 1.0.0",
  ]);
});
