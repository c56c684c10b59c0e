import { Fault, problem, problemOf, type Problem } from "../domain/problem.ts";
import type { Package } from "../domain/package.ts";
import type { Format, Reading, Repository, WarningCause } from "./format.ts";

/** A manifest that was found, before anything is known of its content. */
export interface FoundManifest {
  readonly path: string;
  readonly format: Format;
}

/** A manifest that was read, or the problem that kept it from being read. */
export type ReadManifest = FoundManifest &
  (
    | { readonly reading: Reading; readonly failure: null }
    | { readonly reading: null; readonly failure: Problem }
  );

/** Reads one manifest. A failure is that file's alone and becomes a value; warnings become problems. */
export async function readManifest(
  manifest: FoundManifest,
  repository: Repository,
): Promise<ReadManifest> {
  const place = { path: manifest.path, packageType: manifest.format.packageType };
  try {
    const text = repository.text(manifest.path);
    const parse = await manifest.format.load();
    const reading = await parse(text, manifest.path, repository);
    for (const entry of reading.packages) refuseHostile(entry, manifest.path);
    return { ...manifest, reading, failure: null };
  } catch (thrown) {
    return {
      ...manifest,
      reading: null,
      failure: problemOf(readable(thrown, manifest.path), place),
    };
  }
}

/** A problem on its way to the report, with what it may have in common with others. */
export interface Finding {
  readonly problem: Problem;
  readonly cause: WarningCause | null;
}

/** What there is to report of a manifest, at its file: its failure, or the warnings of its reading. */
export function findingsOf(manifest: ReadManifest): readonly Finding[] {
  const { path, format, reading, failure } = manifest;
  if (failure !== null) return [{ problem: failure, cause: null }];
  return (reading.warnings ?? []).map(({ code, message, line = null, cause = null }) => {
    const place = { path, line, packageType: format.packageType };
    return { problem: problem("warning", code, message, place), cause };
  });
}

const maxNameLength = 1_000;
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unsafe = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// oxlint-disable-next-line no-control-regex -- a range may have blanks, but no line break and no NUL
const unsafeVersion = /[\r\n\0]/;

/** A name with a space or a line break would be two entries of a line-based document. */
function refuseHostile({ name, version }: Package, path: string): void {
  const bad =
    name === "" || name.length > maxNameLength || unsafe.test(name)
      ? name
      : version !== null && (version.length > maxNameLength || unsafeVersion.test(version))
        ? version
        : null;
  if (bad === null) return;
  const shown = JSON.stringify(bad.slice(0, 60));
  throw new Fault(
    "manifest-invalid",
    `${path} declares a package whose name or version cannot be one: ${shown}. Fix the entry.`,
    { path },
  );
}

/** Stack and memory limits of the engine, hit by hostile nesting, are the file's fault and not a defect. */
function readable(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof RangeError)) return thrown;
  return new Fault(
    "manifest-invalid",
    `${path} is nested too deeply or too large to be read. Fix the file, or add it to \`exclude\`.`,
    { path },
    thrown,
  );
}
