import type { CaseResult } from "../../scripts/corpus/read-case.ts";

/** What a corpus expects of a case. Its README has the rules. */
export interface Expectation {
  readonly packages?: readonly ExpectedPackage[];
  /** Names that may be listed or not. */
  readonly allowedExtra?: readonly string[];
  /** The list is a part of what has to be found, and the rest is not judged. */
  readonly partial?: boolean;
  readonly expectError?: boolean;
  readonly errorOrEmpty?: boolean;
}

interface ExpectedPackage {
  readonly name: string;
  readonly version?: string;
  /** `false` where the file has no exact version, so that the name alone is compared. */
  readonly pinned?: boolean;
}

/** What is wrong with a result; nothing where it is as expected. */
export function judge(
  packageType: string,
  expected: Expectation,
  result: CaseResult | null,
): readonly string[] {
  if (result === null) return ["no result"];
  const error = "error" in result ? result.error : null;
  const found = compare(packageType, expected, "error" in result ? [] : result.packages);
  const extra = found.extra.map((name) => `extra ${name}`);
  if (expected.expectError === true) return error === null ? ["no error", ...extra] : extra;
  if (expected.errorOrEmpty === true) return extra;
  const missing = found.missing.map((name) => `missing ${name}`);
  return [...(error === null ? [] : [`error: ${error}`]), ...missing, ...extra];
}

interface Found {
  readonly name: string;
  readonly version: string;
}

function compare(
  packageType: string,
  { packages = [], allowedExtra = [], partial = false }: Expectation,
  found: readonly Found[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const keyed = new Set(
    found.map(({ name, version }) => `${nameKey(packageType, name)} ${version}`),
  );
  const names = new Set(found.map(({ name }) => nameKey(packageType, name)));
  const allowed = new Set(allowedExtra.map((name) => nameKey(packageType, name)));
  const loose = new Set<string>();
  const wanted = new Set<string>();
  for (const { name, version = "", pinned } of packages)
    if (pinned === false) loose.add(nameKey(packageType, name));
    else wanted.add(`${nameKey(packageType, name)} ${version}`);
  const extra = [...keyed.difference(wanted)].filter((key) => {
    const name = key.slice(0, key.indexOf(" "));
    return !loose.has(name) && !allowed.has(name);
  });
  return {
    missing: [...wanted.difference(keyed), ...loose.difference(names)],
    extra: partial ? [] : extra,
  };
}

function nameKey(packageType: string, name: string): string {
  return packageType === "PYTHON" ? name.replace(/[-_.]+/g, "-").toLowerCase() : name;
}
