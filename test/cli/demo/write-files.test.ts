import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../../../src/cli/demo/demo-files.ts";
import { temporaryDirectory } from "../../support/repository.ts";

describe("files of a demo", () => {
  it("are written with their folders, text and bytes alike", () => {
    const directory = temporaryDirectory();

    writeFiles(
      [
        ["README.md", "text\n"],
        ["a/b/c.bin", new Uint8Array([0, 255])],
      ],
      directory,
    );

    expect(readFileSync(join(directory, "README.md"), "utf8")).toBe("text\n");
    expect([...readFileSync(join(directory, "a", "b", "c.bin"))]).toEqual([0, 255]);
  });
});
