import { carriesPackages, type Carrier, type FoundCarrier } from "../manifests/carriers.ts";
import type { Coverage } from "../manifests/coverage.ts";
import type { Repository } from "../manifests/format.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { count } from "../domain/wording.ts";
import { firstOf } from "./merge-findings.ts";

/** A file that declares packages of an entity and is not read. */
export interface UnreadFile extends FoundCarrier {
  readonly entity: string | null;
  /** The manifest that says what it says; `null` where none does. */
  readonly coveredBy: string | null;
}

/** The files that declare packages among those that may by their name. What a manifest is read from is no such file. */
export function unreadFiles(
  found: readonly FoundCarrier[],
  { effective }: Pick<Coverage, "effective">,
  repository: Repository,
  entityOf: (path: string) => string | null,
): readonly UnreadFile[] {
  if (found.length === 0) return [];
  const uses = new Set(effective.flatMap(({ reading }) => reading?.uses ?? []));
  const coverers = new Map(
    effective.flatMap(({ path, reading }) =>
      reading === null || reading.packages.length === 0
        ? []
        : [...(reading.covers ?? []), ...(reading.supersedes ?? [])].map(
            (covered) => [covered, path] as const,
          ),
    ),
  );
  const carrying = found
    .filter(({ path }) => !uses.has(path))
    .filter((candidate) => carriesPackages(candidate, repository));
  return oncePerType(carrying).map((file) => ({
    ...file,
    entity: entityOf(file.path),
    coveredBy: coverers.get(file.path) ?? null,
  }));
}

/** A file of two kinds is reported as the first of them. */
function oncePerType(files: readonly FoundCarrier[]): readonly FoundCarrier[] {
  const first = new Map<string, FoundCarrier>();
  for (const file of files) {
    const key = `${file.carrier.packageType} ${file.path}`;
    if (!first.has(key)) first.set(key, file);
  }
  return [...first.values()];
}

/** One warning for each kind of file that is not read. */
export function unreadProblems(files: readonly UnreadFile[]): readonly Problem[] {
  const unreadOnly = files.filter(({ coveredBy }) => coveredBy === null);
  const byKind = Map.groupBy(unreadOnly, ({ carrier }) => carrier);
  return [...byKind].map(([carrier, ofKind]) => unread(carrier, ofKind));
}

function unread(carrier: Carrier, files: readonly UnreadFile[]): Problem {
  const { packageType, what, next = "Commit a lockfile that is read." } = carrier;
  const paths = [...new Set(files.map(({ path }) => path))];
  const [first = ""] = paths;
  const subject =
    paths.length === 1
      ? `${first} is ${what}, which is not read`
      : `${count(paths.length, "file")} of one kind are not read: ${firstOf(paths)}. Each is ${what}`;
  const [entity = null, ...others] = new Set(files.map((file) => file.entity));
  return problem(
    "warning",
    "manifest-unread",
    `${subject}. Nothing that is recorded of ${packageType} is removed meanwhile. ${next} Or add it to \`exclude\` when it declares nothing that Cortex should record.`,
    { path: first, entity: others.length === 0 ? entity : null, packageType },
  );
}
