import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const goSum = formatNamed("go-sum");

const hash = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

function read(...lines: string[]) {
  return readFirst(goSum, { "go.sum": lines.map((line) => `${line}\n`).join("") });
}

describe("go.sum", () => {
  it("lists the modules whose zip has a hash, as resolved", async () => {
    const reading = await read(
      `example.com/a v1.0.0 ${hash}`,
      `example.com/a v1.0.0/go.mod ${hash}`,
    );

    expect(reading.packages).toEqual([
      { name: "example.com/a", version: "v1.0.0", development: false, resolved: true },
    ]);
    expect(reading.altered).toBe(false);
  });

  it("leaves out modules of which only the go.mod was read, and so is no longer the bare file", async () => {
    const reading = await read(
      `example.com/a v1.0.0 ${hash}`,
      `example.com/b v1.0.0/go.mod ${hash}`,
    );

    expect(listed(reading)).toEqual(["example.com/a v1.0.0"]);
    expect(reading.altered).toBe(true);
  });

  it("distinguishes the versions of a module, one of them with a go.mod only", async () => {
    const reading = await read(
      `example.com/a v1.0.0/go.mod ${hash}`,
      `example.com/a v1.1.0 ${hash}`,
      `example.com/a v1.1.0/go.mod ${hash}`,
    );

    expect(listed(reading)).toEqual(["example.com/a v1.1.0"]);
    expect(reading.altered).toBe(true);
  });

  it("is not fooled by a version that begins like another", async () => {
    const reading = await read(`example.com/a v1.0.0 ${hash}`, `example.com/a v1.0/go.mod ${hash}`);

    expect(reading.altered).toBe(true);
  });

  it("lists all versions of a module", async () => {
    const reading = await read(`example.com/a v1.0.0 ${hash}`, `example.com/a v1.2.0 ${hash}`);

    expect(listed(reading)).toEqual(["example.com/a v1.0.0", "example.com/a v1.2.0"]);
  });

  it.each([
    "v0.0.0-20200804184101-5ec99f83aff1",
    "v2.0.0+incompatible",
    "v1.1.2-0.20180830191138-d8f796af33cc",
    "v1.0.0-rc.1",
  ])("keeps the version %s as it is", async (version) => {
    expect(listed(await read(`example.com/a ${version} ${hash}`))).toEqual([
      `example.com/a ${version}`,
    ]);
  });

  it("finds the zip of a module wherever it stands", async () => {
    const reading = await read(
      `example.com/a v1.0.0/go.mod ${hash}`,
      `example.com/b v1.0.0 ${hash}`,
      `example.com/a v1.0.0 ${hash}`,
    );

    expect(reading.altered).toBe(false);
  });

  it("passes over empty lines, and may be empty", async () => {
    expect(listed(await read("", `example.com/a v1.0.0 ${hash}`, "  "))).toHaveLength(1);
    expect(await read()).toMatchObject({ packages: [], altered: false });
  });

  it("is split at any run of white space, as Go does", async () => {
    expect(listed(await read(` example.com/a\tv1.0.0   ${hash} `))).toEqual([
      "example.com/a v1.0.0",
    ]);
  });

  it("takes hashes of any length and kind", async () => {
    expect(listed(await read("example.com/a v1.0.0 h1:AAAA", "example.com/b v1.0.0 h2:x"))).toEqual(
      ["example.com/a v1.0.0", "example.com/b v1.0.0"],
    );
  });

  it("is the same with CRLF and without a last line break", async () => {
    const text = `example.com/a v1.0.0 ${hash}\nexample.com/b v1.0.0/go.mod ${hash}\n`;
    const reading = await readFirst(goSum, { "go.sum": text });

    expect(await readFirst(goSum, { "go.sum": text.replaceAll("\n", "\r\n") })).toEqual(reading);
    expect(await readFirst(goSum, { "go.sum": text.trimEnd() })).toEqual(reading);
  });

  it.each([
    "example.com/a v1.0.0",
    "example.com/a",
    `example.com/a v1.0.0 ${hash} more`,
    `example.com/a 1.0.0 ${hash}`,
    "example.com/a v1.0.0 deadbeef",
    "<<<<<<< HEAD",
    "=======",
    "module example.com/a",
    "{}",
  ])("refuses the line %j", async (line) => {
    expect(await faultOf(read(`example.com/z v1.0.0 ${hash}`, line))).toMatchObject({
      code: "manifest-invalid",
      path: "go.sum",
      line: 2,
    });
  });

  it("refuses a truncated last line", async () => {
    const text = `example.com/a v1.0.0 ${hash}\nexample.com/b v1.0`;

    expect(await faultOf(readFirst(goSum, { "go.sum": text }))).toMatchObject({ line: 2 });
  });

  it("covers the go.mod beside it, and for none where it names no module itself", async () => {
    expect((await read(`example.com/a v1.0.0 ${hash}`)).covers).toEqual(["go.mod"]);
    expect((await read(`example.com/a v1.0.0/go.mod ${hash}`)).covers).toEqual([]);
    expect((await read()).covers).toEqual([]);
  });

  it("lists exactly the zips, whatever their order", async () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}\.com\/[A-Za-z0-9._~-]{1,12}$/),
      version: fc.stringMatching(/^v\d\.\d\.\d{1,2}$/),
      zip: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async (entries) => {
        const lines = entries.map(
          ({ name, version, zip }) => `${name} ${version}${zip ? "" : "/go.mod"} ${hash}`,
        );
        const zips = entries.filter(({ zip }) => zip).map((each) => `${each.name} ${each.version}`);
        const reading = await read(...lines);
        expect(listed(reading)).toEqual(zips);
        expect(reading.altered).toBe(
          entries.some(({ name, version, zip }) => !zip && !zips.includes(`${name} ${version}`)),
        );
      }),
    );
  });

  it("is read or refused, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (lines) => {
        await read(...lines).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Fault));
      }),
    );
  });
});
