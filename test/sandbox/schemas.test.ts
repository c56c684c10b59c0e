import { describe, expect, it } from "vitest";
import { errorResponse, schemaFault } from "../../src/sandbox/schemas.ts";

const rows = { type: "array", items: { $ref: "#/components/schemas/Package" } };
const row = {
  id: 1,
  dateCreated: "2026-11-25T12:00:00Z",
  name: "ms",
  packageType: "NODE",
  version: "2.1.3",
};

describe("a value against a schema of the API document", () => {
  it("fits, with what the schema refers to", () => {
    expect(schemaFault(rows, [row, row])).toBeNull();
  });

  it("fits with more than the schema names", () => {
    expect(schemaFault(rows, [{ ...row, more: true }])).toBeNull();
  });

  it("breaks it at a place that is reported", () => {
    expect(schemaFault(rows, [row, { ...row, version: 2 }])).toMatch(/^#\/1\/version: .*"string"/);
  });

  it.each([[null], ["text"], [0], [[null]], [{}]])("is broken by %j", (value) => {
    expect(schemaFault(rows, value)).not.toBeNull();
  });

  it("is checked by another schema as well", () => {
    expect(schemaFault(errorResponse, { type: "NOT_FOUND", message: "no" })).toBeNull();
    expect(schemaFault(errorResponse, { type: "NOT_FOUND" })).toMatch(/"message"/);
  });

  it("has no requirement of those that every object has", () => {
    const value: unknown = JSON.parse('[{"__proto__": {"id": 1}}]');

    expect(schemaFault(rows, value)).not.toBeNull();
  });
});
