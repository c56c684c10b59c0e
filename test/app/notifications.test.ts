import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/settings/parse.ts";
import { matrixKey } from "../../src/app/notifications.ts";

describe("a leg of a matrix", () => {
  it("is the same for the same inputs", () => {
    expect(keyOf({ entity: "shop" })).toBe(keyOf({ entity: "shop" }));
  });

  it.each([
    ["entity", "api"],
    ["entity", "web: web\napi: api"],
    ["working-directory", "api"],
  ])("is another where %s is another", (name, value) => {
    expect(keyOf({ [name]: value })).not.toBe(keyOf({}));
  });

  it.each([
    ["mode", "check"],
    ["cortex-api-url", "https://cortex.acme.example"],
    ["include", "api/**"],
    ["exclude", "api/**"],
    ["package-types", "node"],
    ["dev-dependencies", "false"],
    ["prune-limit", "10%"],
    ["fail-on", "drift"],
    ["requests-per-minute", "60"],
    ["report-path", "report.json"],
    ["cortex-api-key", "another-key"],
  ])("stays the same whatever %s is", (name, value) => {
    expect(keyOf({ [name]: value })).toBe(keyOf({}));
  });
});

function keyOf(inputs: Readonly<Record<string, string>>): string {
  const { settings } = parseSettings(new Map(Object.entries(inputs)), { needsKey: false });
  if (settings === null) throw new Error("the inputs of the test are not valid");
  return JSON.stringify(matrixKey(settings));
}
