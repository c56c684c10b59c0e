import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileReader } from "../../src/workspace/file-reader.ts";

describe("a reader of one file after the other", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "file-reader-"));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function written(name: string, content: string): string {
    const file = join(directory, name);
    writeFileSync(file, content);
    return file;
  }

  function textOf(bytes: Uint8Array): string {
    return new TextDecoder().decode(bytes);
  }

  it("gives the content, whether a file is longer or shorter than the one before", () => {
    const read = fileReader();
    for (const content of ["short", "a good deal longer", "", "mid"])
      expect(textOf(read(written("x", content), content.length))).toBe(content);
  });

  it("gives what there is of a file that became shorter", () => {
    expect(textOf(fileReader()(written("x", "abc"), 10))).toBe("abc");
  });

  it("gives all of a file that grew", () => {
    expect(textOf(fileReader()(written("x", "abcdef"), 3))).toBe("abcdef");
  });

  it("keeps the error of a file that is not there, and reads the next one", () => {
    const read = fileReader();

    expect(() => read(join(directory, "none"), 1)).toThrow(/ENOENT/);
    expect(textOf(read(written("x", "abc"), 3))).toBe("abc");
  });
});
