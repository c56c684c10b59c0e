import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOfInterest } from "../../../src/cli/demo/files-of-interest.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";

describe("the files of a directory that a demo needs", () => {
  it("are the manifests, and what these refer to, byte for byte", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, {
      "requirements.txt": "-r more/base.in\r\nrequests==2.32.4\n",
      "more/base.in": "urllib3==2.5.0\n",
      "src/main.rs": "console.log();\n",
    });

    const { files, problems } = await filesOfInterest(directory, process.env);

    expect([...files.keys()].toSorted()).toEqual(["more/base.in", "requirements.txt"]);
    expect(text(files.get("requirements.txt"))).toBe("-r more/base.in\r\nrequests==2.32.4\n");
    expect(problems).toEqual([]);
  });

  it("include the manifests that a lockfile covers, although nothing reads them", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, {
      "package.json": "{}",
      "package-lock.json": '{"lockfileVersion":3,"packages":{"":{}}}',
    });

    const { files } = await filesOfInterest(directory, process.env);

    expect([...files.keys()].toSorted()).toEqual(["package-lock.json", "package.json"]);
  });

  it("leave out what is excluded", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "test/package.json": "{}", "package.json": "{}" });

    const { files } = await filesOfInterest(directory, process.env);

    expect([...files.keys()]).toEqual(["package.json"]);
  });

  it("leave out a manifest that cannot be read, and report why", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "a/package.json": "{", "b/package.json": "{}" });

    const { files, problems } = await filesOfInterest(directory, process.env);

    expect([...files.keys()]).toEqual(["b/package.json"]);
    expect(problems).toEqual([expect.objectContaining({ path: "a/package.json" })]);
  });

  it("are none of a link that leaves the directory", async () => {
    const [directory, outside] = [temporaryDirectory(), temporaryDirectory()];
    writeFiles(outside, { "package.json": "{}" });
    writeFiles(directory, { "b/package.json": "{}" });
    symlinkSync(join(outside, "package.json"), join(directory, "package.json"));

    const { files } = await filesOfInterest(directory, process.env);

    expect([...files.keys()]).toEqual(["b/package.json"]);
  });

  it("are none of an empty directory, and that is reported", async () => {
    const { files, problems } = await filesOfInterest(temporaryDirectory(), process.env);

    expect(files.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(["workspace-empty"]);
  });
});

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
