import type { ProblemCode } from "../../src/domain/problem.ts";

/** A repository that is hostile as a whole, whatever each of its files is. */
export interface HostileRepository {
  readonly name: string;
  /** Flags of the run. */
  readonly flags: readonly string[];
  /** Made one at a time: together they are more than memory should hold. */
  readonly files: () => Iterable<readonly [path: string, text: string]>;
  /** What the report has to have; `null` where all is read. */
  readonly code: ProblemCode | null;
}

/** @param size as large as anybody would make them, or just large enough to pass a bound of the run. */
export function hostileRepositories(size: "full" | "least"): readonly HostileRepository[] {
  const [includes, packages, files, lines] =
    size === "full" ? [2_500, 400_000, 40_000, 50_000_000] : [2_100, 55_000, 2_000, 10_100_000];
  return [
    {
      name: `${includes} requirements files, each including all that follow`,
      flags: [],
      files: () => includesOfAll(includes),
      code: "manifest-too-large",
    },
    {
      name: `20 lockfiles of npm with ${packages} packages each`,
      flags: [],
      files: () => each(20, (at) => [`p${at}/package-lock.json`, lockfile(at, packages)]),
      code: "manifest-too-large",
    },
    {
      name: `${files} files \`package.json\``,
      flags: [],
      files: () => each(files, (at) => [`p${at}/package.json`, `{"dependencies":{"d${at}":"1"}}`]),
      code: null,
    },
    {
      name: "a project that imports 2,999 files of MSBuild",
      flags: [],
      files: () =>
        each(3_000, (at) => [
          at === 0 ? "App.csproj" : `p${at}.props`,
          at === 0
            ? `<Project>${[...each(2_999, (to) => `<Import Project="p${to + 1}.props"/>`)].join("")}</Project>`
            : "<Project/>",
        ]),
      code: "manifest-too-large",
    },
    {
      name: "`include: **/a*/**/a*/**/a*/**/b` on a path of 120 directories",
      flags: ["--include", "**/a*/**/a*/**/a*/**/b"],
      files: () => [[`${"a/".repeat(120)}package.json`, `{"dependencies":{"d":"1"}}`]],
      code: null,
    },
    {
      name: `a \`requirements.txt\` of ${Math.round((lines * 5) / 1_000_000)} MB`,
      flags: [],
      files: () => [["requirements.txt", "a==1\n".repeat(lines)]],
      code: "manifest-too-large",
    },
  ];
}

function* each<Made>(count: number, make: (at: number) => Made): Generator<Made> {
  for (let at = 0; at < count; at += 1) yield make(at);
}

function lockfile(at: number, count: number): string {
  const packages = each(count, (entry) => `"node_modules/q${at}-${entry}":{"version":"1"}`);
  return `{"lockfileVersion":3,"packages":{${[...packages].join(",")}}}`;
}

/** The last first, so that no chain of includes is too long for pip. */
function* includesOfAll(count: number): Generator<readonly [string, string]> {
  const lines = [...each(count, (at) => `-r ${at}-requirements.txt\n`)].toReversed();
  for (let at = 0; at < count; at += 1)
    yield [`${at}-requirements.txt`, `a${at}==1\n${lines.slice(0, count - at - 1).join("")}`];
}
