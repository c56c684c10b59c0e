import { namesIn } from "../support/names-in.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import type { Format, Repository } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";
import { Fault } from "../../src/domain/problem.ts";

/** A small, typical manifest of a format, with what it looks up. */
export interface Sample {
  readonly path: string;
  readonly text: string;
  /** The files beside it. */
  readonly others: ReadonlyMap<string, string>;
}

const folder = fileURLToPath(new URL("samples", import.meta.url));
const formatOf = formatMatcher(formats);

/** The sample of a format: the files below `samples/<id>/`, the first of which is of that format. */
export function sampleOf({ id }: Format): Sample {
  const files = new Map(filesBelow(join(folder, id)));
  const path = [...files.keys()].find((candidate) => formatOf(candidate)?.id === id);
  if (path === undefined) throw new Error(`There is no sample of ${id} below ${folder}.`);
  const text = files.get(path) ?? "";
  files.delete(path);
  return { path, text, others: files };
}

/** A repository of the sample with another text in its manifest. */
export function repositoryWith({ path, others }: Sample, text: string): Repository {
  const files = new Map([...others, [path, text]]);
  return {
    manifests: [...files.keys()].toSorted(),
    has: (asked) => files.has(asked),
    list: (directory) => namesIn(directory, files.keys()),
    text: (asked) => {
      const found = files.get(asked);
      if (found === undefined)
        throw new Fault("manifest-invalid", `${asked} does not exist.`, { path: asked });
      return found;
    },
  };
}

function filesBelow(directory: string): [path: string, text: string][] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((file) => [relative(directory, file).split(sep).join("/"), readFileSync(file, "utf8")]);
}
