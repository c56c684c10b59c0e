import { moduleVersion } from "../../bench/manifests/go.ts";
import { describe, expect, it } from "vitest";
import { packageJson } from "../../bench/manifests/javascript.ts";
import { packagePool, sample, type Entry } from "../../bench/package-pool.ts";
import { parserCases } from "../../bench/parser-cases.ts";
import { seededRandom } from "../../bench/random.ts";
import { formats } from "../../src/manifests/formats.ts";
import { readFirst } from "../support/reading.ts";

const entries = sample(packagePool(seededRandom(1), 100), seededRandom(2), 60);

/** How each ecosystem writes a package of the pool; the others write it as it is. */
const written = new Map<string, (entry: Entry) => string>([
  ["package-json", ({ name, version }) => `${name} ^${version}`],
  ["go-mod", ({ name, version }) => `example.com/go/${name} ${moduleVersion(version)}`],
  ["go-sum", ({ name, version }) => `example.com/go/${name} v${version}`],
  ["maven-pom", ({ name, version }) => `com.example:${name} ${version}`],
  ["maven-install", ({ name, version }) => `com.example:${name} ${version}`],
  ["gradle-build", ({ name, version }) => `com.example:${name} ${version}`],
  ["gradle-catalog", ({ name, version }) => `com.example:${name} ${version}`],
  ["gradle-lock", ({ name, version }) => `com.example:${name} ${version}`],
  ["pyproject", ({ name, version }) => `${name} >=${python(version)}`],
  ...[
    "pipfile-lock",
    "requirements",
    "poetry-lock",
    "uv-lock",
    "pdm-lock",
    "pylock",
    "pixi-lock",
    "conda-env",
  ].map((id) => [id, ({ name, version }: Entry) => `${name} ${python(version)}`] as const),
  ["paket-lock", ({ name, version }) => `Example.${name} ${version}`],
  ["csproj", ({ name, version }) => `Example.${name} ${version}`],
  ["packages-config", ({ name, version }) => `Example.${name} ${version}`],
  ["nuget-lock", ({ name, version }) => `Example.${name} ${version}`],
]);

describe("a generated manifest", () => {
  it.each(parserCases)("$file declares what it was made of ($format)", async (parserCase) => {
    const { format: id, file, text } = parserCase;
    const format = formats.find((candidate) => candidate.id === id);
    if (format === undefined) throw new Error(`there is no format ${id}`);
    const files = { "package.json": packageJson(entries), [file]: text(entries) };

    const { packages } = await readFirst(format, { [file]: text(entries), ...files });

    expect(packages.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(
      entries.map(written.get(id) ?? (({ name, version }) => `${name} ${version}`)).toSorted(),
    );
  });

  it("is there for every format", () => {
    const measured = new Set(parserCases.map(({ format }) => format));

    expect(formats.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([]);
  });
});

describe("the pool of packages", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(packagePool(seededRandom(1), 50)).toEqual(packagePool(seededRandom(1), 50));
    expect(packagePool(seededRandom(1), 50)).not.toEqual(packagePool(seededRandom(2), 50));
  });

  it("gives a sample in which no name stands twice", () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });
});

function python(version: string): string {
  return version.replace("-rc.", "rc");
}
