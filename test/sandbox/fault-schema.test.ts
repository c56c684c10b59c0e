import { describe, expect, it } from "vitest";
import { isScript } from "../../src/sandbox/fault-schema.ts";
import { responseFaults, syntheticResponses } from "../../src/sandbox/faults.ts";

describe("a script from outside", () => {
  it.each<readonly [unknown]>([
    [[]],
    ...[...syntheticResponses, ...responseFaults, "drop"].map(
      (action) => [[{ do: action }]] as const,
    ),
    [[{ do: { status: 503 } }]],
    [
      [
        {
          do: {
            status: 429,
            headers: { "Retry-After": "Wed, 25 Nov 2026 12:00:00 GMT" },
            body: "",
          },
        },
      ],
    ],
    [[{ do: { status: 502, applied: true } }]],
    [[{ do: { redirect: "https://other.example/" } }]],
    [[{ do: { redirect: "/login", status: 302 } }]],
    [[{ do: { dripMs: 5 } }]],
    [[{ do: { dropNames: ["ms"] } }]],
    [[{ do: { between: [{ entity: "shop", customData: [{ key: "k", value: null }] }] } }]],
    [
      [
        { do: "reset", skip: 1, times: null },
        { do: "hang", times: 2 },
      ],
    ],
    [[{ match: { method: "POST", path: "/go", operation: "uploadGoSumPackage" }, do: "reset" }]],
  ])("may be %j", (script) => {
    expect(isScript(script)).toBe(true);
  });

  it.each([
    ["no list", { do: "reset" }],
    ["null", null],
    ["a word", "reset"],
    ["no action", [{}]],
    ["an unknown action", [{ do: "explode" }]],
    ["an unknown property", [{ do: "reset", time: 1 }]],
    ["an unknown match", [{ do: "reset", match: { entity: "shop" } }]],
    ["a status that ends nothing", [{ do: { status: 100 } }]],
    ["a status as text", [{ do: { status: "503" } }]],
    ["a redirect that is none", [{ do: { redirect: "/x", status: 200 } }]],
    ["no repetition at all", [{ do: "reset", times: 0 }]],
    ["a negative skip", [{ do: "reset", skip: -1 }]],
    ["another writer without an entity", [{ do: { between: [{ customData: [] }] } }]],
    ["a drip without a pause", [{ do: { dripMs: 0 } }]],
    ["a header with a line break", [{ do: { status: 503, headers: { "x-a": "b\r\nc: d" } } }]],
    ["a header name with a space", [{ do: { status: 503, headers: { "x a": "b" } } }]],
    ["two actions in one", [{ do: { status: 503, dripMs: 5 } }]],
  ])("is not one with %s", (_, script) => {
    expect(isScript(script)).toBe(false);
  });
});
