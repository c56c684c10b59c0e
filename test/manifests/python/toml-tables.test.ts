import { describe, expect, it } from "vitest";
import { table, tables } from "../../../src/manifests/python/toml-tables.ts";

describe("table", () => {
  it("is the table of that name", () => {
    expect(table({ tool: { uv: {} } }, "tool")).toEqual({ uv: {} });
  });

  it.each([undefined, null, "text", 1, true, [{ a: 1 }]])("is empty in place of %j", (value) => {
    expect(table({ tool: value }, "tool")).toEqual({});
  });

  it.each(["__proto__", "constructor", "toString"])("does not inherit %s", (name) => {
    expect(Object.keys(table({}, name))).toEqual([]);
    expect(table({}, name)).not.toBe(Object.prototype);
  });

  it("takes a name of every object's prototype like any other where it is written", () => {
    const parent: unknown = JSON.parse('{ "__proto__": { "a": 1 } }');

    expect(table(Object(parent) as Record<string, unknown>, "__proto__")).toEqual({ a: 1 });
  });
});

describe("tables", () => {
  it("are those of a list, without what else stands in it", () => {
    expect(tables([{ a: 1 }, "text", null, [{ b: 1 }], { c: 1 }])).toEqual([{ a: 1 }, { c: 1 }]);
  });

  it("are the one that stands in place of a list", () => {
    expect(tables({ a: 1 })).toEqual([{ a: 1 }]);
  });

  it.each([undefined, null, "text", 1, []])("are none in %j", (value) => {
    expect(tables(value)).toEqual([]);
  });
});
