import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sandboxFlags } from "../../src/sandbox/flags.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { readFlags } from "../../src/sandbox/read-flags.ts";

function read(values: Readonly<Record<string, string>>) {
  return readFlags(new Map(Object.entries(values)));
}

describe("the flags of the sandbox", () => {
  const flags = Object.entries(sandboxFlags);

  it("are the options in kebab-case, but for the clock and the readers of tests", () => {
    expect(Object.keys(sandboxFlags)).toEqual([
      "port",
      "storage",
      "adds",
      "rows",
      "page-size",
      "page",
      "lag",
      "bodies",
      "raw-refusal",
      "java-names",
      "nested",
      "go-versions",
      "go-mod-lines",
      "custom-data",
      "custom-data-lag",
      "max-custom-data-bytes",
      "catalog",
      "entities",
      "key",
      "max-body-bytes",
      "requests-per-minute",
    ]);
    expect(flags.map(([, { option }]) => option).toSorted()).toEqual(
      Object.keys(defaultOptions)
        .filter((option) => option !== "now" && option !== "readFile")
        .toSorted(),
    );
  });

  it.each(flags)("--%s describes what it does, in one line, and what is allowed", (_, flag) => {
    expect(flag.does).toMatch(/^[A-Z][^\n]+[^.\n]$/);
    expect(flag.allowed).not.toBe("");
    expect(flag.value).toMatch(/^[A-Z]+$|^[a-z0-9-]+(?:\|[a-z0-9-]+)+$/);
  });

  it("have defaults that mean the defaults", () => {
    const values = flags.flatMap(([name, flag]) =>
      flag.default === "" ? [] : [[name, flag.default] as const],
    );
    const { options, problems } = readFlags(new Map(values));

    expect(problems).toEqual([]);
    expect({ ...defaultOptions, ...options }).toEqual(defaultOptions);
    expect(values).toHaveLength(16);
  });
});

describe("the reading of flags", () => {
  it("gives the options that were given, and no other", () => {
    expect(
      read({
        port: "4010",
        storage: "add-by-version",
        adds: "go, nuget",
        "page-size": "2",
        "raw-refusal": "415",
        entities: "shop,payments-api\nen2d8f",
        key: " secret ",
      }),
    ).toEqual({
      options: {
        port: 4010,
        storage: "add-by-version",
        adds: ["GO", "NUGET"],
        pageSize: 2,
        rawRefusal: 415,
        entities: ["shop", "payments-api", "en2d8f"],
        key: "secret",
      },
      problems: [],
    });
  });

  it("gives nothing where nothing was given", () => {
    expect(read({})).toEqual({ options: {}, problems: [] });
  });

  it("leaves other flags to others", () => {
    expect(read({ quiet: "x", constructor: "y" })).toEqual({ options: {}, problems: [] });
  });

  it.each([
    ["port", "65536", "a whole number from 0 to 65535"],
    ["port", "-1", "a whole number from 0 to 65535"],
    ["port", "80a", "a whole number from 0 to 65535"],
    ["storage", "replace", "one of `replace-by-type`, `replace-by-endpoint`, `overwrite-by-name`"],
    ["adds", "go,rust", "`node`, `java`, `python`, `go`, `nuget`, by comma"],
    ["page-size", "0", "a whole number from 1 to"],
    ["raw-refusal", "500", "one of `400`, `415`, `422`"],
    ["lag", "1.5", "a whole number from 0"],
  ])("refuses --%s %s and lists what is allowed", (name, text, allowed) => {
    const { problems } = read({ [name]: text });

    expect(problems).toMatchObject([{ severity: "error", code: "input-invalid" }]);
    expect(problems[0]?.message).toContain(`\`--${name}\` is "${text}"; allowed is ${allowed}`);
  });

  it("reports all faults at once", () => {
    expect(read({ port: "x", lag: "y", rows: "z" }).problems).toHaveLength(3);
  });

  it("never throws, and sets each option or reports it", () => {
    const name = fc.constantFrom(...Object.keys(sandboxFlags));
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (values) => {
        const { options, problems } = read(values);

        expect(Object.keys(options).length + problems.length).toBe(Object.keys(values).length);
      }),
    );
  });
});
