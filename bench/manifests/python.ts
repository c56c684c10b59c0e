import type { Entry } from "../package-pool.ts";

export function requirements(entries: readonly Entry[]): string {
  return entries
    .map(
      (entry) =>
        `${entry.name}==${pythonVersion(entry.version)} \\\n    --hash=sha256:${digest(entry)}\n`,
    )
    .join("");
}

export function pipfileLock(entries: readonly Entry[]): string {
  const locked: unknown = Object.fromEntries(
    entries.map((entry) => [
      entry.name,
      {
        hashes: [`sha256:${digest(entry)}`],
        markers: "python_version >= '3.9'",
        version: `==${pythonVersion(entry.version)}`,
      },
    ]),
  );
  const meta = { hash: { sha256: "0".repeat(64) }, "pipfile-spec": 6, requires: {}, sources: [] };
  return `${JSON.stringify({ _meta: meta, default: locked, develop: {} }, null, 4)}\n`;
}

export function poetryLock(entries: readonly Entry[]): string {
  const packages = entries.map((entry) =>
    [
      `[[package]]`,
      `name = "${entry.name}"`,
      `version = "${pythonVersion(entry.version)}"`,
      `description = "An example."`,
      `optional = false`,
      `python-versions = ">=3.9"`,
      `groups = ["main"]`,
      `files = [`,
      `    {file = "${entry.name}.whl", hash = "sha256:${digest(entry)}"},`,
      `]`,
    ].join("\n"),
  );
  return `${packages.join("\n\n")}\n\n[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\ncontent-hash = "${"0".repeat(64)}"\n`;
}

export function uvLock(entries: readonly Entry[]): string {
  const needed = entries.map(({ name }) => `    { name = "${name}" },`);
  const root = [
    `[[package]]`,
    `name = "app"`,
    `version = "1.0.0"`,
    `source = { virtual = "." }`,
    `dependencies = [`,
    ...needed,
    `]`,
  ].join("\n");
  const packages = entries.map((entry) =>
    [
      `[[package]]`,
      `name = "${entry.name}"`,
      `version = "${pythonVersion(entry.version)}"`,
      `source = { registry = "https://packages.example/simple" }`,
      `sdist = { url = "https://packages.example/${entry.name}.tar.gz", hash = "sha256:${digest(entry)}", size = 1024 }`,
    ].join("\n"),
  );
  return `version = 1\nrevision = 2\nrequires-python = ">=3.9"\n\n${[root, ...packages].join("\n\n")}\n`;
}

export function pdmLock(entries: readonly Entry[]): string {
  const packages = entries.map((entry) =>
    [
      `[[package]]`,
      `name = "${entry.name}"`,
      `version = "${pythonVersion(entry.version)}"`,
      `requires_python = ">=3.9"`,
      `summary = "An example."`,
      `groups = ["default"]`,
      `files = [`,
      `    {file = "${entry.name}.whl", hash = "sha256:${digest(entry)}"},`,
      `]`,
    ].join("\n"),
  );
  return `[metadata]\ngroups = ["default"]\nstrategy = ["inherit_metadata"]\nlock_version = "4.5.0"\ncontent_hash = "sha256:${"0".repeat(64)}"\n\n${packages.join("\n\n")}\n`;
}

export function pylock(entries: readonly Entry[]): string {
  const packages = entries.map((entry) =>
    [
      `[[packages]]`,
      `name = "${entry.name}"`,
      `version = "${pythonVersion(entry.version)}"`,
      `wheels = [{url = "https://packages.example/${entry.name}.whl", hashes = {sha256 = "${digest(entry)}"}}]`,
    ].join("\n"),
  );
  return `lock-version = "1.0"\ncreated-by = "example"\n\n${packages.join("\n\n")}\n`;
}

export function pyproject(entries: readonly Entry[]): string {
  const needed = entries.map(({ name, version }) => `  "${name}>=${pythonVersion(version)}",`);
  return `[project]\nname = "app"\nversion = "1.0.0"\ndependencies = [\n${needed.join("\n")}\n]\n`;
}

export function pixiLock(entries: readonly Entry[]): string {
  const addresses = entries.map(
    (entry) =>
      `https://packages.example/${entry.name.replaceAll("-", "_")}-${pythonVersion(entry.version)}-py3-none-any.whl`,
  );
  const packages = entries.map((entry, at) =>
    [
      `- pypi: ${addresses[at]}`,
      `  name: ${entry.name}`,
      `  version: ${pythonVersion(entry.version)}`,
      `  sha256: ${digest(entry)}`,
      `  requires_python: '>=3.9'`,
    ].join("\n"),
  );
  const listed = addresses.map((address) => `      - pypi: ${address}`);
  return `version: 6\nenvironments:\n  default:\n    channels:\n    - url: https://packages.example/\n    packages:\n      linux-64:\n${listed.join("\n")}\npackages:\n${packages.join("\n")}\n`;
}

export function condaEnv(entries: readonly Entry[]): string {
  const listed = entries.map(({ name, version }) => `      - ${name}==${pythonVersion(version)}`);
  return `name: app\ndependencies:\n  - python=3.12\n  - pip\n  - pip:\n${listed.join("\n")}\n`;
}

function pythonVersion(version: string): string {
  return version.replace("-rc.", "rc");
}

function digest({ hash }: Entry): string {
  return Buffer.from(hash, "base64").toString("hex").slice(0, 64);
}
