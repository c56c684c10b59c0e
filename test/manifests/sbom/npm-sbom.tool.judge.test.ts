import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readSbom } from "../../../src/manifests/sbom/read-sbom.ts";
import { formatNamed } from "../../support/format-named.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { repository } from "../../support/speakers.ts";

const members = { "packages/a": "@shop/a", "packages/b": "@shop/b" };

/** With an alias, a nested version, an optional and a development package, and members that need each other. */
const lock = {
  name: "shop",
  version: "1.0.0",
  lockfileVersion: 3,
  requires: true,
  packages: {
    "": {
      name: "shop",
      version: "1.0.0",
      workspaces: ["packages/*"],
      dependencies: { ms: "^2.1.3", al: "npm:debug@4.3.4" },
      devDependencies: { "left-pad": "1.3.0" },
      optionalDependencies: { fsevents: "2.3.3" },
    },
    "node_modules/@shop/a": { resolved: "packages/a", link: true },
    "node_modules/@shop/b": { resolved: "packages/b", link: true },
    "packages/a": {
      name: "@shop/a",
      version: "1.0.0",
      dependencies: { "@shop/b": "1.0.0", ms: "^2.0.0" },
    },
    "packages/b": { name: "@shop/b", version: "1.0.0" },
    "node_modules/al": { name: "debug", version: "4.3.4", dependencies: { ms: "2.1.2" } },
    "node_modules/al/node_modules/ms": { version: "2.1.2" },
    "node_modules/fsevents": { version: "2.3.3", optional: true },
    "node_modules/left-pad": { version: "1.3.0", dev: true },
    "node_modules/ms": { version: "2.1.3" },
  },
};

const files = {
  "package.json": JSON.stringify(lock.packages[""]),
  "packages/a/package.json": JSON.stringify(lock.packages["packages/a"]),
  "packages/b/package.json": JSON.stringify(lock.packages["packages/b"]),
  "package-lock.json": JSON.stringify(lock),
};

const [cyclonedxNpm, cdxgen] = [
  "../../../tools/judges/node_modules/.bin/cyclonedx-npm",
  "../../../tools/cdxgen/node_modules/.bin/cdxgen",
].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [string, string];

/** cdxgen marks what is optional as for development as well. */
const optional = "fsevents 2.3.3";

/** Where a tool writes a file, and not to standard output. */
const written = "bom.json";

/** Tools by the commands that write an SBOM of a lockfile. */
const tools: readonly (readonly [title: string, command: readonly [string, ...string[]]])[] = [
  ["npm, as CycloneDX", ["npm", "sbom", "--package-lock-only", "--sbom-format=cyclonedx"]],
  ["npm, as SPDX", ["npm", "sbom", "--package-lock-only", "--sbom-format=spdx"]],
  [
    "cyclonedx-npm",
    [cyclonedxNpm, "--package-lock-only", "--ignore-npm-errors", "--output-format=JSON"],
  ],
  [
    "cyclonedx-npm, flat",
    [cyclonedxNpm, "--package-lock-only", "--ignore-npm-errors", "--flatten-components"],
  ],
  ["cdxgen", [cdxgen, "--type=js", "--no-install-deps", `--output=${written}`]],
];

it.for(tools)(
  "what %s writes declares the same as the lockfile that it comes from",
  async ([, [command, ...parameters]], context) => {
    const isMissing = command !== "npm" && !existsSync(command);
    const how = `${command} is not installed. \`npm run test:judges\` installs it.`;
    expect(isMissing && process.env["CI_REQUIRES_PACKAGE_MANAGERS"] === "1", how).toBe(false);
    if (isMissing) context.skip(how);
    const directory = temporaryDirectory();
    writeFiles(directory, files);

    const shown = execFileSync(command, parameters, {
      cwd: directory,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 60_000,
      shell: process.platform === "win32",
    });
    const file = join(directory, written);
    const text = existsSync(file) ? readFileSync(file, "utf8") : shown;

    const isMember = (_: string, name: string): boolean => Object.values(members).includes(name);
    const parse = await formatNamed("npm-lock").load();
    const { packages } = await parse(
      files["package-lock.json"],
      "package-lock.json",
      repository(files),
    );
    const read = readSbom(text, "bom.json", isMember).packages;
    expect([...read.keys()]).toEqual(["NODE"]);
    const expected = packages
      .map(inWords)
      .map((line) => (command === cdxgen && line === optional ? `${line} dev` : line));
    expect(read.get("NODE")?.map(inWords).toSorted()).toEqual(expected.toSorted());
  },
);

function inWords({
  name,
  version,
  development,
}: {
  readonly name: string;
  readonly version: string | null;
  readonly development: boolean;
}): string {
  return `${name} ${version}${development ? " dev" : ""}`;
}
