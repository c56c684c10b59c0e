import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/workspace/decode-text.ts";
import { formatMatcher, isNamedFor } from "../../src/manifests/discovery/match-files.ts";
import type { Format } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";
import { readManifest, type ReadManifest } from "../../src/manifests/read.ts";
import { Fault } from "../../src/domain/problem.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { mutated } from "./mutated.ts";
import { repositoryWith, sampleOf } from "./samples.ts";
import { oneIn, triesOf } from "../support/one-in.ts";
import { restructured, shareOf } from "../support/restructured.ts";

const formatOf = formatMatcher(formats);
/** Of the samples with changed values and structure; others are faults of the file. */
const leastReadable = 0.25;

describe("the list of formats", () => {
  it("has each id once", () => {
    const ids = formats.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has each pattern of files once", () => {
    const patterns = formats.flatMap(({ files }) => files);

    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe.each(formats.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const sample = sampleOf(format);
  /** So that not every format leaves out the same. */
  const order = formats.indexOf(format);

  it("claims its own files, at any depth", () => {
    for (const path of examplesOf(format)) {
      expect(formatOf(path)?.id, path).toBe(id);
      expect(formatOf(`a/b c/${path}`)?.id, path).toBe(id);
    }
  });

  it("leaves alone what is only named alike", () => {
    for (const path of nearMissesOf(format)) {
      const found = formatOf(path);
      // A name that says little is settled by the text.
      if (found !== null && isNamedFor(found, path)) expect(found.id, path).not.toBe(id);
    }
  });

  it("reads packages from its sample, without a warning", async () => {
    const { reading, failure } = await readSample(sample.text);

    expect(failure).toBeNull();
    expect(reading?.packages).not.toEqual([]);
    expect(reading?.warnings ?? []).toEqual([]);
  });

  it("reads the same a second time", async () => {
    expect(asData(await readSample(sample.text))).toEqual(asData(await readSample(sample.text)));
  });

  it.each([
    ["CRLF", sample.text.replaceAll("\n", "\r\n")],
    ["no final line break", sample.text.trimEnd()],
    ["CRLF and no final line break", sample.text.trimEnd().replaceAll("\n", "\r\n")],
    ["a final empty line", `${sample.text}\n`],
  ])("reads the same with %s", async (_, text) => {
    expect((await readSample(text)).reading?.packages).toEqual(
      (await readSample(sample.text)).reading?.packages,
    );
  });

  it.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "reads the same in %s with a byte order mark",
    async (encoding) => {
      const text = decodeText(encode(`\uFEFF${sample.text}`, encoding), sample.path);

      expect(asData(await readSample(text))).toEqual(asData(await readSample(sample.text)));
    },
  );

  it("reads the same in another order", async () => {
    const inOrder = await readSample(sample.text);
    const reordered = await readSample(inAnotherOrder(sample.text));

    expect(stated(reordered)).toEqual(stated(inOrder));
  });

  it("gives packages or a fault of the file wherever it is cut short", async () => {
    for (const length of oneIn(19, [...Array(sample.text.length).keys()], order))
      expectPackagesOrFault(await readSample(sample.text.slice(0, length)));
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\n\r\n "],
    ["a list", "[]"],
    ["an object", "{}"],
    ["text in quotes", '"text"'],
    ["a number", "3"],
    ["null", "null"],
    ["YAML", "key: value\n"],
    ["TOML", 'key = "value"\n'],
    ["XML", "<a/>"],
    ["a page of HTML", "<!DOCTYPE html><html><head><title>Sign in</title></head></html>"],
    ["a conflict", `<<<<<<< HEAD\n${sample.text}=======\n${sample.text}>>>>>>> main\n`],
    ["itself twice", sample.text + sample.text],
  ])("gives packages or a fault of the file for %s", async (_, text) => {
    expectPackagesOrFault(await readSample(text));
  });

  it.each(oneIn(11, [...hostileTexts(25_000)], order))("outlives %s", async (_, text) => {
    for (const hostile of [text, sample.text + text])
      expectPackagesOrFault(await readSample(hostile));
  });

  it("gives packages or a fault of the file for any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const text = decodedOrFault(bytes, sample.path);
        if (text !== null) expectPackagesOrFault(await readSample(text));
      }),
    );
  });

  it("gives packages or a fault of the file for any change to its values and structure", async () => {
    const share = await shareOf(restructured(sample.text), async (text) => {
      const read = await readSample(text);
      expectPackagesOrFault(read);
      return read.failure === null;
    });

    expect(share).toBeGreaterThan(leastReadable);
  });

  it("gives packages or a fault of the file for any change to its characters", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(sample.text), async (text) => {
        expectPackagesOrFault(await readSample(text));
      }),
      { numRuns: triesOf(100) },
    );
  });

  function readSample(text: string): Promise<ReadManifest> {
    return readManifest({ path: sample.path, format }, repositoryWith(sample, text));
  }
});

function expectPackagesOrFault({ reading, failure }: ReadManifest): void {
  if (failure === null) expect(Array.isArray(reading.packages)).toBe(true);
  else expect(failure.code, failure.message).toMatch(/^(?:manifest|include)-/);
}

/** What was read without its functions, of which no two are equal. */
function asData(read: ReadManifest): unknown {
  return JSON.parse(JSON.stringify(read));
}

/** The packages without regard to their order, each once. */
function stated({ reading, failure }: ReadManifest): string[] {
  expect(failure).toBeNull();
  return [...new Set((reading?.packages ?? []).map((entry) => JSON.stringify(entry)))].toSorted();
}

/** Texts in the order in which no writer of this format leaves them, where there is an easy way to it. */
function inAnotherOrder(text: string): string {
  if (text.startsWith("{") && !/,\s*[}\]]/.test(text))
    return JSON.stringify(reversed(JSON.parse(text)));
  const [head = "", ...tables] = text.split(/(?=^\[\[packages?\]\]$)/m);
  if (tables.length > 0) return [head, ...tables.toReversed()].join("\n");
  const lines = text.split("\n");
  const isFlat = lines.every((line) => !/^[\s<{[]|[\\{:(]$|^-/.test(line) && !line.includes(" = "));
  return isFlat ? lines.toReversed().join("\n") : text;
}

function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** A path for each pattern of the format. */
function examplesOf({ files }: Format): string[] {
  return files.map((file) => file.replaceAll("*", "x"));
}

function nearMissesOf(format: Format): string[] {
  return examplesOf(format).flatMap((path, at) => [
    `${path}.bak`,
    `${path}~`,
    `${path}/file`,
    ...(path.includes(".") ? [path.replaceAll(".", "_")] : []),
    ...(format.anyCase === true ? [] : [path.toUpperCase()]),
    ...(format.files[at]?.startsWith("*") === true ? [] : [`my-${path}`, `path.to.${path}`]),
  ]);
}

function encode(text: string, encoding: "utf-8" | "utf-16le" | "utf-16be"): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

function decodedOrFault(bytes: Uint8Array, path: string): string | null {
  try {
    return decodeText(bytes, path);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === "manifest-encoding") return null;
    throw thrown;
  }
}
