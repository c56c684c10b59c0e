import { PackageURL } from "packageurl-js";
import { describe, expect, it } from "vitest";
import { readListFormat } from "../../../src/cli/list-format.ts";
import { gitRepository, type Files } from "../../support/repository.ts";
import { cli } from "../../cli/start-cli.ts";

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    "": {},
    "node_modules/@scope/ui": { version: "1.0.0" },
    "node_modules/ms": { version: "2.1.3", dev: true },
  },
});
const files: Files = {
  "package.json": "{}",
  "package-lock.json": lock,
  "api/requirements.txt": "Flask>=2\n",
};
const purls = ["pkg:npm/%40scope/ui@1.0.0", "pkg:npm/ms@2.1.3", "pkg:pypi/flask"];

describe("--format", () => {
  it("is none where it is not given, or empty", () => {
    expect(format([])).toEqual({ load: null, problems: [] });
    expect(format([["format", ""]])).toEqual({ load: null, problems: [] });
  });

  it.each(["json", "purl", "cyclonedx"])("may be %s", (name) => {
    expect(format([["format", name]])).toMatchObject({ problems: [] });
    expect(format([["format", name]]).load).not.toBeNull();
  });

  it.each(["xml", "JSON", "constructor", "__proto__", "json\njson"])("may not be %j", (name) => {
    const { load, problems } = format([["format", name]]);

    expect(load).toBeNull();
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "input-invalid",
        message: `--format is ${JSON.stringify(name)}; allowed are json, purl, cyclonedx.`,
      },
    ]);
  });

  it("is refused beside --json", () => {
    const { problems } = readListFormat({
      values: new Map([["format", "purl"]]),
      switches: new Set(["json"]),
    });

    expect(problems).toMatchObject([{ code: "input-invalid" }]);
    expect(problems[0]?.message).toMatch(/^--format and --json exclude each other/);
  });
});

describe("cortex-deps list --format", () => {
  it("json: gives an array of the declared packages and nothing else", async () => {
    const run = await cli(["list", "--format", "json", "--quiet"], { cwd: gitRepository(files) });

    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(run.stdout)).toEqual([
      {
        packageType: "NODE",
        name: "@scope/ui",
        version: "1.0.0",
        purl: purls[0],
        manifests: ["package-lock.json"],
        development: false,
      },
      expect.objectContaining({ name: "ms", purl: purls[1], development: true }),
      expect.objectContaining({ version: ">=2", purl: purls[2] }),
    ]);
  });

  it("purl: gives a package URL a line, each of which can be read", async () => {
    const { exitCode, stdout } = await cli(["list", "--format=purl"], {
      cwd: gitRepository(files),
    });

    expect(exitCode).toBe(0);
    expect(stdout).toBe(purls.map((purl) => `${purl}\n`).join(""));
    expect(purls.map((purl) => PackageURL.fromString(purl).toString())).toEqual(purls);
  });

  it("cyclonedx: gives the same document on every run", async () => {
    const cwd = gitRepository(files);
    const flags = ["list", "--format", "cyclonedx", "--repository", "acme/shop"];
    const [first, second] = await Promise.all([cli(flags, { cwd }), cli(flags, { cwd })]);

    expect(first.exitCode).toBe(0);
    expect(second.stdout).toBe(first.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      metadata: { component: { group: "acme", name: "shop" } },
      components: purls.map((purl) => ({ purl })),
    });
  });

  it("obeys the other flags, as --dev-dependencies", async () => {
    const run = await cli(["list", "--format", "purl", "--dev-dependencies", "false"], {
      cwd: gitRepository(files),
    });

    expect(run.stdout).not.toContain("pkg:npm/ms");
  });

  it("reports problems as messages, gives what could be read, and exits with 1", async () => {
    const cwd = gitRepository({ ...files, "web/package-lock.json": "{" });
    const run = await cli(["list", "--format", "purl", "--quiet"], { cwd });

    expect(run).toMatchObject({ exitCode: 1 });
    expect(run.stdout).toContain("pkg:pypi/flask\n");
    expect(run.stderr).toMatch(/^error: web\/package-lock\.json.*\(manifest-invalid\)/m);
  });

  it("gives nothing where its value is not allowed, and lists what is", async () => {
    const run = await cli(["list", "--format", "spdx"], { cwd: gitRepository(files) });

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain('--format is "spdx"; allowed are json, purl, cyclonedx.');
  });

  it("belongs to list alone", async () => {
    const run = await cli(["check", "--format", "purl"]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain("`check` takes no --format");
  });
});

function format(values: readonly (readonly [string, string])[]) {
  return readListFormat({ values: new Map(values), switches: new Set() });
}
