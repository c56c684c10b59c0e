import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Format } from "../../../src/manifests/format.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { readManifest, findingsOf, type ReadManifest } from "../../../src/manifests/read.ts";
import { repositoryWith, sampleOf } from "../../manifests/samples.ts";
import { promise, type Target } from "../target.ts";

/** Between the text of a manifest and those of the files that it looks up, in the order of their paths. */
const separator = "\u001c";

/** Each format, by way of what reads it for a run. */
export function manifestTargets(): readonly Target[] {
  return formats.map(manifestTarget);
}

function manifestTarget(format: Format): Target {
  const sample = sampleOf(format);
  const paths = [...sample.others.keys()];
  const seeds = [[sample.text, ...sample.others.values()].join(separator), ...fixturesOf(format)];
  return {
    name: format.id,
    source: ["syntax", folderOf(format)],
    seeds,
    read: async (input) => {
      const [text = "", ...others] = input.split(separator);
      const given = paths.map(
        (path, at) => [path, others[at] ?? sample.others.get(path) ?? ""] as const,
      );
      const files = { ...sample, others: new Map(given) };
      const read = await readManifest({ path: sample.path, format }, repositoryWith(files, text));
      expectPackagesOrFault(read, input.length);
    },
  };
}

const folders = {
  NODE: "manifests/javascript",
  JAVA: "manifests/java",
  PYTHON: "manifests/python",
  GO: "manifests/go",
  NUGET: "manifests/dotnet",
};

function folderOf({ packageType }: Format): string {
  return folders[packageType];
}

const longestMessage = 10_000;
/** Of what a manifest says there is no more than so many times its length. */
const mostGrowth = 64;

function expectPackagesOrFault(read: ReadManifest, length: number): void {
  const { reading, failure } = read;
  if (failure !== null) {
    promise(/^(?:manifest|include)-/.test(failure.code), `${failure.code}: ${failure.message}`);
    promise(failure.message.length <= longestMessage, "the message of a fault is short");
    return;
  }
  let stated = 0;
  for (const { name, version, development, resolved } of reading.packages) {
    promise(typeof name === "string" && name !== "", "a package has a name");
    promise(version === null || typeof version === "string", "a version is a text or unknown");
    promise(
      typeof development === "boolean" && typeof resolved === "boolean",
      "a package has its marks",
    );
    stated += name.length + (version ?? "").length;
  }
  for (const { problem } of findingsOf(read))
    promise(problem.message.length <= longestMessage, "a warning is short");
  promise(stated <= 10_000 + mostGrowth * length, `${length} characters make no ${stated}`);
}

const fixtures = join(import.meta.dirname, "../../manifests/javascript/fixtures");

/** Fuller samples, where a format has them. */
function fixturesOf({ id }: Format): string[] {
  const own = readdirSync(fixtures).filter((folder) => folder === id);
  return own.flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .toSorted()
      .map((name) => readFileSync(join(fixtures, folder, name), "utf8")),
  );
}
