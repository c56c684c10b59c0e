import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { temporaryDirectory } from "../../support/repository.ts";

const timeout = 120_000;
/** Whoever asks a registry gets no answer. */
const offline = { npm_config_registry: "http://127.0.0.1:9", npm_config_fetch_retries: "0" };

it(
  "the package of the command line runs by npx in an empty folder without a registry",
  { timeout },
  () => {
    const folder = temporaryDirectory();
    const elsewhere = temporaryDirectory();
    run("node", ["scripts/npm-package.ts", folder], ".");

    const [{ filename, files }] = JSON.parse(run("npm", ["pack", "--json"], folder)) as [
      { filename: string; files: readonly { path: string }[] },
    ];
    cpSync(join(folder, filename), join(elsewhere, filename));
    const shown = run("npx", ["--yes", `./${filename}`, "list", "--json", "."], elsewhere);

    expect(files.map(({ path }) => path)).toEqual([
      "LICENSE",
      "README.md",
      "dist/cli.js",
      "dist/cli.licenses.txt",
      "package.json",
    ]);
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).not.toHaveProperty(
      "dependencies",
    );
    expect(JSON.parse(shown)).toMatchObject({ mode: "list", entities: [{ packageTypes: [] }] });
  },
);

function run(program: string, parameters: readonly string[], cwd: string): string {
  const path = `${resolve("node_modules/.bin")}:${process.env["PATH"]}`;
  return execFileSync(program, [...parameters], {
    cwd,
    encoding: "utf8",
    timeout,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...offline, PATH: path, HOME: temporaryDirectory() },
  });
}
