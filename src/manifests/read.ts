import { isOverBudget } from "../domain/deadline.ts";
import { Fault, problem, problemOf, type Problem } from "../domain/problem.ts";
import type { Package } from "../domain/package.ts";
import { unbounded } from "./bounds.ts";
import type { Bounds } from "./format.ts";
import type { Format, ParseResult, Repository, WarningCause } from "./format.ts";
import { withoutStandIns } from "./stand-ins.ts";
import { isWrittenByTool, placeholderAgainst, placeholderIn, placeholderRead } from "./template.ts";
import { directoryOf } from "./workspace-path.ts";

/** A manifest that was found, before anything is known of its content. */
export interface FoundManifest {
  readonly path: string;
  readonly format: Format;
}

/** A manifest that was read, or the problem that kept it from being read. */
export type ReadManifest = FoundManifest &
  (
    | { readonly reading: ParseResult; readonly failure: null }
    | {
        readonly reading: null;
        readonly failure: Problem;
        /** What the failure has in common with those of other manifests. */
        readonly cause?: WarningCause | undefined;
      }
  );

/**
 * Reads one manifest. A failure is that file's alone and becomes a value; warnings become problems.
 * @throws Fault `time-budget` where the run has no time left.
 */
export async function readManifest(
  manifest: FoundManifest,
  repository: Repository,
): Promise<ReadManifest> {
  const { path, format } = manifest;
  const { bounds = unbounded } = repository;
  bounds.check();
  let text = "";
  try {
    const inPath = placeholderIn(path);
    if (inPath !== null) return { ...manifest, reading: templateOf(inPath), failure: null };
    text = repository.text(path);
    const parse = await format.load();
    const asWritten = await parse(text, path, repository);
    const read = placeholderRead(format, text, asWritten);
    if (read !== null) return { ...manifest, reading: templateOf(read), failure: null };
    const reading = withoutStandIns(format, text, path, asWritten);
    for (const entry of reading.packages) refuseHostile(entry, path);
    bounds.countPackages(reading.packages.length, path);
    bounds.check();
    return { ...manifest, reading: withCheckedSlice(reading, path, bounds), failure: null };
  } catch (thrown) {
    if (isOverBudget(thrown)) throw thrown;
    const mayBeTemplate = isInvalid(thrown) && !isWrittenByTool(format);
    const against = mayBeTemplate ? placeholderAgainst(text) : null;
    if (against !== null) return { ...manifest, reading: templateOf(against), failure: null };
    const failure = problemOf(readable(thrown, path), { path, packageType: format.packageType });
    return { ...manifest, reading: null, failure, cause: causeOf(thrown) };
  }
}

/**
 * A lockfile is sliced once for each entity. One that covers nothing beyond its own directory is not:
 * the graph that its slice would keep is most of the memory of a run.
 */
function withCheckedSlice(reading: ParseResult, path: string, { check }: Bounds): ParseResult {
  if (reading.slice === undefined) return reading;
  const { slice, ...whole } = reading;
  const directory = directoryOf(path);
  const isShared = whole.covers?.some((covered) => directoryOf(covered) !== directory) === true;
  if (!isShared) return whole;
  return {
    ...whole,
    slice(members) {
      check();
      return slice(members);
    },
  };
}

function templateOf(template: string): ParseResult {
  return { packages: [], template };
}

function isInvalid(thrown: unknown): boolean {
  return thrown instanceof Fault && thrown.code === "manifest-invalid";
}

function causeOf(thrown: unknown): WarningCause | undefined {
  const cause = thrown instanceof Fault ? thrown.cause : undefined;
  return isWarningCause(cause) ? cause : undefined;
}

function isWarningCause(cause: unknown): cause is WarningCause {
  return typeof cause === "object" && cause !== null && "fact" in cause && "next" in cause;
}

/** A problem on its way to the report, with what it may have in common with others. */
export interface Finding {
  readonly problem: Problem;
  readonly cause: WarningCause | null;
}

/** What there is to report of a manifest, at its file: its failure, or the warnings of its reading. */
export function findingsOf(manifest: ReadManifest): readonly Finding[] {
  const { path, format, reading, failure } = manifest;
  if (failure !== null) return [{ problem: failure, cause: manifest.cause ?? null }];
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

/**
 * A name with a space or a line break would be two entries of a line-based document.
 * @throws Fault `manifest-invalid`
 */
export function refuseHostile({ name, version }: Package, path: string): void {
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
    `${path} declares a package whose name or version is not valid: ${shown}. Fix the entry.`,
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
