import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDisk } from "../../src/workspace/disk.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

function disk() {
  const directory = temporaryDirectory();
  const root = join(directory, "root");
  writeFiles(root, { "a/go.sum": "", "b.txt": "" });
  writeFiles(directory, { "outside.txt": "", "root-2/x": "" });
  mkdirSync(join(root, "empty"));
  const links = {
    "to-file": "b.txt",
    "to-directory": "a",
    "to-outside": "../outside.txt",
    "to-neighbour": "../root-2",
    "to-nothing": "gone",
    "to-itself": "to-itself",
    "to-root": ".",
    "back-in": "../root/b.txt",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  return openDisk(root);
}

describe("the work tree on disk", () => {
  it("reports where a path really leads", () => {
    const { realPath } = disk();

    expect(
      Object.fromEntries(
        ["a/go.sum", "to-file", "to-directory/go.sum", "back-in", "to-root", "."].map((path) => [
          path,
          realPath(path),
        ]),
      ),
    ).toEqual({
      "a/go.sum": "a/go.sum",
      "to-file": "b.txt",
      "to-directory/go.sum": "a/go.sum",
      "back-in": "b.txt",
      "to-root": ".",
      ".": ".",
    });
  });

  it.each(["to-outside", "to-neighbour/x", "to-nothing", "to-itself", "gone", "..", "b.txt/x"])(
    "knows no real path in it for %s",
    (path) => {
      expect(disk().realPath(path)).toBeNull();
    },
  );

  it("knows of a link that leads nowhere, though it is nowhere", () => {
    const { exists } = disk();

    expect(exists("to-nothing")).toBe(true);
    expect(exists("to-itself")).toBe(true);
    expect(exists("gone")).toBe(false);
    expect(exists("b.txt/x")).toBe(false);
  });

  it.each(["\0", "x".repeat(5_000), "a/\0/b"])("is asked for %j in vain", (path) => {
    const { exists, realPath, isDirectory, isEmpty } = disk();

    expect([exists(path), realPath(path), isDirectory(path), isEmpty(path)]).toEqual([
      false,
      null,
      false,
      true,
    ]);
  });

  it("reports directories, and links to them, from files", () => {
    const { isDirectory } = disk();

    expect(["a", "to-directory", "b.txt", "to-file", "gone"].map(isDirectory)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("reports directories with nothing in them, and such as are not there", () => {
    const { isEmpty } = disk();

    expect(["empty", "gone", "a"].map(isEmpty)).toEqual([true, true, false]);
  });

  it("is opened by its real path", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "real/a": "" });
    symlinkSync("real", join(directory, "link"));

    const { root, realPath } = openDisk(join(directory, "link"));
    expect(root).toBe(join(directory, "real"));
    expect(realPath("a")).toBe("a");
  });

  it("cannot be opened where there is nothing", () => {
    const directory = temporaryDirectory();
    rmSync(directory, { recursive: true });

    expect(() => openDisk(directory)).toThrow("ENOENT");
  });
});
