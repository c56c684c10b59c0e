import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLock } from "../../../src/manifests/python/lock-toml.ts";
import { parseToml } from "../../../src/syntax/toml.ts";
import { faultOf } from "../../support/reading.ts";

const unread = [
  'files = [\n    {file = "a.whl", hash = "sha256:0"},\n    {file = "a.zip", hash = "sha256:1"},\n]\n',
  'files = [\n    {url = "https://example.com/a.whl", hash = "sha256:0"},\n]\n',
  'wheels = [\n    { url = "https://example.com/a.whl", hash = "sha256:0", size = 1 },\n]\n',
  'wheels = [{ url = "https://example.com/a.whl", hashes = { sha256 = "0" } }]\n',
  'sdist = { url = "https://example.com/a.zip", hash = "sha256:0" }\n',
  'description = "A \\"thing\\"."\n',
  'summary = ""\n',
  'python-versions = ">=3.8"\n',
  'source = { registry = "https://example.com/simple" }\n',
];

const read = [
  'dependencies = [\n    { name = "b", marker = "x" },\n]\n',
  'dependencies = [\n    "b>=1; x == \\"y\\"",\n]\n',
  'groups = ["main"]\n',
  'source = { url = "https://example.com/a.zip" }\n',
  'source = { registry = "https://example.com/simple", virtual = "." }\n',
  'marker = "description = \\"x\\""\n',
  "files = []\n",
  "dependencies = []\n",
];

describe("parseLock", () => {
  it.each(unread)("leaves out what nothing reads: %j", async (lines) => {
    const text = `[[package]]\n${lines}name = "a"\n`;

    expect(await parseLock(text, "x.lock")).toEqual({ package: [{ name: "a" }] });
  });

  it.each(read)("gives all else as the whole parser does: %j", async (lines) => {
    const text = `[[package]]\nname = "a"\n${lines}\n[metadata]\n`;

    expect(await parseLock(text, "x.lock")).toEqual(await parseToml(text, "x.lock"));
  });

  it("gives the same packages in every order of their lines", async () => {
    const lines = fc.shuffledSubarray([
      ...unread.slice(0, 1),
      ...unread.slice(2, 3),
      unread[4] ?? "",
    ]);
    const kept = fc.shuffledSubarray(['name = "a"\n', 'version = "1"\n', 'groups = ["x"]\n']);
    await fc.assert(
      fc.asyncProperty(lines, kept, async (left, right) => {
        const bare = `[[package]]\n${right.join("")}`;

        expect(await parseLock(`[[package]]\n${[...left, ...right].join("")}`, "x.lock")).toEqual(
          await parseToml(bare, "x.lock"),
        );
      }),
    );
  });

  it("parses a lock whole that has texts of several lines", async () => {
    const text = 'a = """\nfiles = [\n    {file = "b"},\n]\n"""\ndescription = "c"\n';

    expect(await parseLock(text, "x.lock")).toEqual(await parseToml(text, "x.lock"));
  });

  it("names the line of a fault as the file has it", async () => {
    const text = `[[package]]\n${unread[0]}name = bogus\n`;

    expect(await faultOf(parseLock(text, "x.lock"))).toMatchObject({ path: "x.lock", line: 6 });
  });

  it.each([
    ["cut short", '[[package]]\nfiles = [\n    {file = "a", hash = "b"},\n'],
    [
      "with a conflict",
      '[[package]]\nfiles = [\n    {file = "a"},\n<<<<<<< HEAD\n    {file = "b"},\n]\n',
    ],
  ])("refuses a list of files %s", async (_, text) => {
    expect((await faultOf(parseLock(text, "x.lock"))).code).toBe("manifest-invalid");
  });
});
