import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directoryFault } from "../../src/cli/directory-fault.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

describe("the directory", () => {
  it("is all right where it is there", () => {
    expect(directoryFault(temporaryDirectory())).toEqual([]);
  });

  it("is a fault where nothing is, named with its absolute path", () => {
    const path = join(temporaryDirectory(), "nowhere");

    expect(directoryFault(path)).toEqual([
      expect.objectContaining({
        code: "input-invalid",
        message: `There is no directory ${JSON.stringify(path)}. Name the directory of the repository.`,
      }),
    ]);
  });

  it("is a fault where it is a file, or below one", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { file: "" });

    expect(messages(join(directory, "file"))).toEqual([
      expect.stringMatching(/^".*" is a file, not a directory\. /),
    ]);
    expect(messages(join(directory, "file", "below"))).toEqual([
      expect.stringMatching(/^There is no directory /),
    ]);
  });

  it("is a fault where the name can be none", () => {
    expect(messages("a\u0000b")).toEqual([expect.stringMatching(/^There is no directory /)]);
  });
});

function messages(path: string): string[] {
  return directoryFault(path).map(({ message }) => message);
}
