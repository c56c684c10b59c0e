import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageLock } from "../support/sample-files.ts";
import { gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";

describe("a package that somebody planted where Node looks for packages", () => {
  it("is not loaded, neither above the program nor in the home directory", () => {
    const directory = temporaryDirectory();
    const canary = join(directory, "canary");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "");`;
    writeFiles(directory, {
      "node_modules/xmlbuilder2/index.js": code,
      "home/.node_modules/xmlbuilder2/index.js": code,
    });
    cpSync("dist", join(directory, "action", "dist"), { recursive: true });

    const listed = execFileSync(
      process.execPath,
      [
        join(directory, "action", "dist", "cli.js"),
        "list",
        gitRepository({ "package-lock.json": packageLock("ms@2.1.3") }),
        "--format",
        "cyclonedx",
      ],
      { env: { HOME: join(directory, "home"), PATH: process.env["PATH"] }, timeout: 20_000 },
    );

    expect(listed.toString()).toContain("pkg:npm/ms@2.1.3");
    expect(existsSync(canary)).toBe(false);
  });
});
