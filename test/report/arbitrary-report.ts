import fc from "fast-check";
import {
  manifestStatuses,
  results,
  type DocumentReport,
  type EntityReport,
  type ManifestReport,
  type PackageTypeReport,
  type Report,
  type ReportedPackage,
} from "../../src/report/report.ts";
import { packageTypes, type NamedVersions } from "../../src/domain/package.ts";
import {
  problemCodes,
  type ProblemCode,
  severities,
  type Problem,
} from "../../src/domain/problem.ts";

/** What somebody would write who wants more of a report than to be read in it. */
export const hostilePieces = [
  "::error::forged",
  "\n::set-output name=x::y",
  "##[error]forged",
  "##vso[task.complete]",
  "\r\n",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\u2066",
  "\u200f",
  "\u2028",
  "\ufeff",
  "\u{e0041}",
  "\ud800",
  "|",
  "\\|",
  "\\",
  "`",
  "```",
  "````\n",
  "<img src=x>",
  "<script>",
  "</details>",
  "</code>",
  "-->",
  "@octocat",
  "a@b.example",
  "#12",
  "GH-12",
  "acme/shop#1",
  "[link](https://evil.example)",
  "![image](https://evil.example)",
  "https://evil.example",
  "www.evil.example",
  "**bold**",
  "~~gone~~",
  "$x$",
  ":rocket:",
  "&lt;",
  "# Title",
  "- item",
  "1. item",
  "> quote",
  "    code",
  "漢字",
  "👩‍💻",
  "__proto__",
  "left-pad",
  " ",
  "",
] as const;

/** Text as it may come from a file, a server or a pull request by a stranger. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...hostilePieces), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(fc.string({ unit: "binary" }), { maxLength: 2 }) },
  )
  .map((pieces) => pieces.join(""));

const versions = fc.array(hostileText, { maxLength: 9 });

const namedVersions: fc.Arbitrary<NamedVersions> = fc.record({ name: hostileText, versions });

const document: fc.Arbitrary<DocumentReport> = fc.record({
  endpoint: hostileText,
  verbatim: fc.boolean(),
  bytes: fc.nat(),
  manifests: fc.array(hostileText, { maxLength: 3 }),
});

const packageType = fc.constantFrom(...packageTypes);
const result = fc.constantFrom(...results);

const typeReport: fc.Arbitrary<PackageTypeReport> = fc.record({
  packageType,
  result,
  held: fc.option(hostileText),
  declared: fc.nat(),
  recorded: fc.option(fc.nat()),
  added: fc.array(namedVersions, { maxLength: 4 }),
  updated: fc.array(fc.record({ name: hostileText, from: versions, to: versions }), {
    maxLength: 3,
  }),
  removed: fc.array(namedVersions, { maxLength: 4 }),
  withheld: fc.array(namedVersions, { maxLength: 3 }),
  unclaimed: fc.array(namedVersions, { maxLength: 3 }),
  claimedElsewhere: fc.array(
    fc.record({ name: hostileText, versions, sources: fc.array(hostileText, { maxLength: 2 }) }),
    { maxLength: 2 },
  ),
  document: fc.option(document),
});

const reportedPackage: fc.Arbitrary<ReportedPackage> = fc.record({
  packageType,
  name: hostileText,
  versions,
  manifests: fc.array(hostileText, { maxLength: 2 }),
  development: fc.boolean(),
});

const entity: fc.Arbitrary<EntityReport> = fc.record({
  entity: fc.option(hostileText),
  result,
  sources: fc.array(hostileText, { maxLength: 2 }),
  packageTypes: fc.array(typeReport, { maxLength: 4 }),
  packages: fc.array(reportedPackage, { maxLength: 5 }),
});

const manifest: fc.Arbitrary<ManifestReport> = fc.record({
  path: hostileText,
  format: hostileText,
  packageType,
  entity: fc.option(hostileText),
  status: fc.constantFrom(...manifestStatuses),
  reason: fc.option(hostileText),
  packages: fc.nat(),
});

function isCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemCodes, text);
}

export const anyProblem: fc.Arbitrary<Problem> = fc.record({
  severity: fc.constantFrom(...severities),
  code: fc.constantFrom(...Object.keys(problemCodes).filter(isCode)),
  message: hostileText,
  path: fc.option(hostileText),
  line: fc.option(fc.integer({ min: 1 })),
  entity: fc.option(hostileText),
  packageType: fc.option(packageType),
});

/** Any report at all, the likely ones and those that no run should make. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  schemaVersion: fc.constant(1 as const),
  tool: fc.record({ name: fc.constant("cortex-dependency-report" as const), version: hostileText }),
  mode: fc.constantFrom("sync", "check", "list"),
  result,
  reason: fc.option(hostileText),
  repository: fc.option(hostileText),
  ref: fc.option(hostileText),
  commit: fc.option(hostileText),
  startedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  durationMs: fc.nat(),
  entities: fc.array(entity, { maxLength: 4 }),
  manifests: fc.array(manifest, { maxLength: 20 }),
  problems: fc.array(anyProblem, { maxLength: 30 }),
  requests: fc.record({ total: fc.nat(), retried: fc.nat(), uploads: fc.nat() }),
});
