import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDisk } from "../../../src/workspace/disk.ts";
import { maxManifestBytes, openRepository } from "../../../src/manifests/discovery/repository.ts";
import type { FileKind } from "../../../src/workspace/listing.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { temporaryDirectory, writeFiles, type Files } from "../../support/repository.ts";

function opened(files: Files, kinds: Readonly<Record<string, FileKind>> = {}) {
  const directory = temporaryDirectory();
  const root = join(directory, "root");
  writeFiles(root, { ".keep": "", ...files });
  writeFiles(directory, { "secret.txt": "secret" });
  const disk = openDisk(root);
  const kindOf = (path: string) => kinds[path];
  const isUploadable = (path: string, bytes: number) => path in files && bytes <= 2_000_000;
  const tree = { manifests: ["a"], isUploadable, files: () => ["a"], kindOf };
  return { root, ...openRepository(disk, tree) };
}

function fault(read: () => unknown): Fault {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("a manifest that may be uploaded as it is", () => {
  function sent(bytes: Uint8Array | null): string | null {
    return bytes === null ? null : Buffer.from(bytes).toString();
  }

  it("is sent with the bytes that were parsed, whatever has become of the file", () => {
    const { root, text, bytes } = opened({ "a.txt": "\uFEFFä\r\n", "b.txt": "b" });

    expect([text("a.txt"), text("b.txt")]).toEqual(["ä\r\n", "b"]);
    writeFiles(root, { "a.txt": "evil", "b.txt": "evil" });

    expect(sent(bytes("a.txt"))).toBe("\uFEFFä\r\n");
    expect(sent(bytes("b.txt"))).toBe("b");
    expect(text("a.txt")).toBe("ä\r\n");
  });

  it("is not sent where it was not parsed", () => {
    expect(opened({ "a.txt": "a" }).bytes("a.txt")).toBeNull();
  });

  it("is not sent where no upload takes it for its size", () => {
    const { text, bytes } = opened({
      "a.txt": "a".repeat(2_000_000),
      "b.txt": "b".repeat(2_000_001),
    });

    expect([text("a.txt"), text("b.txt")].map(({ length }) => length)).toEqual([
      2_000_000, 2_000_001,
    ]);
    expect(bytes("a.txt")).toHaveLength(2_000_000);
    expect(bytes("b.txt")).toBeNull();
  });

  it("is not sent with credentials in an address", () => {
    const { text, bytes } = opened({ "a.txt": "--index-url https://shop:sesame@host.example" });

    expect(text("a.txt")).toContain("sesame");
    expect(bytes("a.txt")).toBeNull();
  });
});

describe("a file of the repository", () => {
  it("is announced with its length before anybody parses it", () => {
    const root = temporaryDirectory();
    writeFiles(root, { "a.txt": "abc" });
    const lengths: number[] = [];
    const { text } = openRepository(openDisk(root), {
      manifests: [],
      files: () => [],
      kindOf: () => undefined,
      onText: (characters) => lengths.push(characters),
    });

    text("a.txt");

    expect(lengths).toEqual([3]);
  });

  it("is read as text, without a byte order mark", () => {
    expect(opened({ "a/b.txt": "\uFEFFä\r\n" }).text("a/b.txt")).toBe("ä\r\n");
  });

  it("is read through a link that stays inside", () => {
    const { root, text } = opened({ "real.txt": "x" });
    symlinkSync("real.txt", join(root, "link.txt"));

    expect(text("link.txt")).toBe("x");
  });

  it("is there or not, and a directory is not", () => {
    const { root, has } = opened({ "a/b.txt": "" });
    mkdirSync(join(root, "package.json"));

    expect(["a/b.txt", "a", "package.json", "gone", "../secret.txt"].map(has)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is there where a sparse checkout left it out, though it cannot be read", () => {
    const { has, text } = opened({}, { "a/go.sum": "sparse" });

    expect(has("a/go.sum")).toBe(true);
    expect(fault(() => text("a/go.sum"))).toMatchObject({
      code: "sparse-checkout",
      place: { path: "a/go.sum" },
    });
  });

  it("is read where a sparse checkout left it out and something put it there again", () => {
    expect(opened({ "a/go.sum": "x" }, { "a/go.sum": "sparse" }).text("a/go.sum")).toBe("x");
  });

  it.each(["file", "link"] as const)(
    "is there where git tracks it as a %s and something removed it, though it cannot be read",
    (kind) => {
      const { has, text } = opened({}, { "a/go.sum": kind, "b/go.sum": "untracked" });

      expect(has("a/go.sum")).toBe(true);
      expect(has("b/go.sum")).toBe(false);
      expect(fault(() => text("a/go.sum"))).toMatchObject({
        code: "manifest-unreadable",
        message:
          "a/go.sum belongs to the repository and is not in the work tree: an earlier step deleted or moved it. Restore it (`git checkout -- a/go.sum`), or commit its deletion.",
      });
    },
  );

  it.each([
    ["a link to the outside", "../secret.txt"],
    ["a link to an absolute path", "/etc/hostname"],
    ["a link to nothing", "gone"],
    ["a link to itself", "link"],
    ["a link into git's own directory", ".git/config"],
    ["a link into git's own directory in capitals", ".GIT/config"],
  ])("is never read through %s", (_, target) => {
    const { root, text } = opened({ ".git/config": "token", ".GIT/config": "token" });
    symlinkSync(target, join(root, "link"));

    expect(fault(() => text("link"))).toMatchObject({
      code: "link-outside",
      place: { path: "link" },
    });
  });

  it("is never read through a directory that is a link to the outside", () => {
    const { root, text, has } = opened({});
    symlinkSync("..", join(root, "up"));

    expect(has("up/secret.txt")).toBe(true);
    expect(fault(() => text("up/secret.txt")).code).toBe("link-outside");
  });

  it.each(["../secret.txt", "a/../../secret.txt", "/etc/hostname", "C:\\x", "..\\secret.txt"])(
    "is never read from outside by its path: %s",
    (path) => {
      const { text, has } = opened({});

      expect(has(path)).toBe(false);
      expect(fault(() => text(path)).code).toBe("link-outside");
    },
  );

  it("is a fault where there is none, or a directory", () => {
    const { text } = opened({ "a/b.txt": "" });

    expect(fault(() => text("gone"))).toMatchObject({
      code: "manifest-unreadable",
      message: "gone does not exist. Restore the file, or remove what names it.",
    });
    expect(fault(() => text("a")).message).toContain("is not a regular file");
  });

  it("is a fault, and no endless wait, where it is a named pipe", (context) => {
    if (process.platform === "win32") context.skip("There are no named pipes.");
    const { root, text } = opened({});
    execFileSync("mkfifo", [join(root, "go.sum")], { timeout: 10_000 });

    expect(fault(() => text("go.sum"))).toMatchObject({
      code: "manifest-unreadable",
      place: { path: "go.sum" },
    });
  });

  it("is a fault where it is a pointer of Git LFS", () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n";
    const { text } = opened({ "yarn.lock": pointer });

    expect(fault(() => text("yarn.lock"))).toMatchObject({
      code: "lfs-pointer",
      place: { path: "yarn.lock" },
    });
    expect(fault(() => text("yarn.lock")).message).toContain("`lfs: true`");
  });

  it("is read up to 50 MB and no further", () => {
    const { root, text } = opened({ "a.lock": "", "b.lock": "" });
    writeFiles(root, { "a.lock": "a".repeat(maxManifestBytes) });
    truncateSync(join(root, "b.lock"), maxManifestBytes + 1);

    expect(text("a.lock")).toHaveLength(maxManifestBytes);
    expect(fault(() => text("b.lock"))).toMatchObject({
      code: "manifest-too-large",
      message:
        "b.lock has 51 MB; manifests of up to 50 MB are read. Add it to `exclude` when it is not a real manifest.",
    });
  });

  it("is a fault where it is no text", () => {
    const { text } = opened({ "a.lock": new Uint8Array([0xe4, 0x0a]) });

    expect(fault(() => text("a.lock"))).toMatchObject({
      code: "manifest-encoding",
      place: { path: "a.lock" },
    });
  });

  it("may have any name that a file may have", () => {
    const names = ["a\nb", "::error::x", "ä ö", "$(x)", "`x`", "-rf", "\u202Etxt", "a\tb"];
    const { text, has } = opened(Object.fromEntries(names.map((name) => [`${name}/go.sum`, name])));

    for (const name of names) {
      expect(has(`${name}/go.sum`)).toBe(true);
      expect(text(`${name}/go.sum`)).toBe(name);
    }
  });
});
