import {
  manifestStatuses,
  results,
  type ClaimedPackage,
  type DocumentReport,
  type EntityReport,
  type ManifestReport,
  type PackageTypeReport,
  type Report,
  type ReportedPackage,
  type UpdatedPackage,
} from "../../src/report/report.ts";
import { packageTypes, type NamedVersions } from "../../src/domain/package.ts";
import { problemCodes, severities, type Problem } from "../../src/domain/problem.ts";
import { count, list, nullable, object, text, time, type Schema } from "./json-schema.ts";

/** The JSON Schema of the report. The compiler holds its fields to those of the `Report` type. */
export function reportSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Report of Cortex Dependency Report",
    ...object<Report>(
      "What a run found, planned, did and read back. The file at the output `report-path`, and what `--json` prints.",
      {
        schemaVersion: {
          const: 1,
          description: "Goes up with a change that a reader of the report could not ignore.",
        },
        tool: object<Report["tool"]>("What made the report.", {
          name: { const: "cortex-dependency-report" },
          version: text("Its version."),
        }),
        mode: {
          enum: ["sync", "check", "list"],
          description:
            "`sync` may write; `check` stops before the first write; `list` does not ask Cortex at all.",
        },
        result,
        reason: nullable(text("Why the run was skipped or failed as a whole.")),
        repository: nullable(text("The repository as `owner/name`, where known.")),
        ref: nullable(text("The git ref, such as `refs/heads/main`, where known.")),
        commit: nullable(text("The commit, where known.")),
        startedAt: time("When the run began: ISO 8601, UTC."),
        durationMs: { type: "number", description: "How long it took, in milliseconds." },
        entities: list(entity, "The entities of this run, in the order in which they were named."),
        manifests: list(manifest, "The manifests that were found, by path."),
        problems: list(problem, "What the run has to report."),
        requests: object<Report["requests"]>("Requests to Cortex.", {
          total: count("All that were sent, retries included."),
          retried: count("How many of them were tries after a failed one."),
          uploads: count("Uploads that Cortex took."),
        }),
      },
    ),
    $defs: {
      result: {
        enum: results,
        description:
          "`in-sync`: nothing to do. `synced`: changed and read back. `drift`: a check found differences. `failed`. `skipped`: deliberately not run.",
      },
      packageType: { enum: packageTypes, description: "A package type of Cortex." },
      versions: list({ type: "string" }, "Versions, sorted and unique; empty where none is known."),
      namedVersions: object<NamedVersions>("A package name with versions.", {
        name: text("The name of the package."),
        versions: { $ref: "#/$defs/versions" },
      }),
    },
  };
}

const result = { $ref: "#/$defs/result" };
const packageType = { $ref: "#/$defs/packageType" };
const versions = { $ref: "#/$defs/versions" };
const namedVersions = { $ref: "#/$defs/namedVersions" };

const document = object<DocumentReport>("The body of an upload, as it was or would be sent.", {
  endpoint: text("The endpoint that takes it, such as `node/package-lock`."),
  verbatim: {
    type: "boolean",
    description: "Whether it is the manifest itself, byte for byte.",
  },
  bytes: count("Its size; of a type that was split over several uploads, their joint size."),
  manifests: list({ type: "string" }, "The paths of the manifests that it was made from."),
});

const typeReport = object<PackageTypeReport>("One package type of an entity.", {
  packageType,
  result,
  held: nullable(text("Why the type was left alone; `null` where it was not.")),
  declared: count("Names declared."),
  recorded: nullable(count("Names that Cortex records, as last read; `null` where unknown.")),
  added: list(namedVersions, "Names that were added (sync) or would be (check)."),
  updated: list(
    object<UpdatedPackage>("A name whose recorded versions are not the declared ones.", {
      name: text("The name of the package."),
      from: versions,
      to: versions,
    }),
    "Names whose versions were changed (sync) or would be (check).",
  ),
  removed: list(namedVersions, "Names that were removed (sync) or would be (check)."),
  withheld: list(namedVersions, "Names that would go if the type were not held."),
  unclaimed: list(
    namedVersions,
    "Recorded names that are not declared and that no source is known to have declared: they stay.",
  ),
  claimedElsewhere: list(
    object<ClaimedPackage>("A recorded name that other sources declare.", {
      name: text("The name of the package."),
      versions,
      sources: list({ type: "string" }, "The sources that declare it."),
    }),
    "Recorded names that are not declared here and that stay for another source.",
  ),
  document: nullable(document),
});

const reportedPackage = object<ReportedPackage>(
  "A package that is declared.",
  {
    packageType,
    name: text("Its name, as the manifest spells it; Java as `group:artifact`."),
    versions,
    manifests: list({ type: "string" }, "The paths of the manifests that declare it."),
    development: { type: "boolean", description: "Whether only development needs it." },
    managedBy: list(
      { type: "string" },
      "What gives its versions where its manifests do not: POMs outside the repository as `group:artifact:version`, or another file. Left out where the manifests give them all.",
    ),
  },
  ["managedBy"],
);

const entity = object<EntityReport>("One entity.", {
  entity: nullable(text("Its tag or CID; `null` where none is known (`list`).")),
  result,
  sources: list(
    { type: "string" },
    "The sources that report to it, as its state has them; empty where that was not read.",
  ),
  packageTypes: list(typeReport, "Its package types, those that were left alone included."),
  packages: list(reportedPackage, "All packages that are declared for it."),
});

const manifest = object<ManifestReport>("A manifest or lockfile.", {
  path: text("Relative to the workspace, with `/` on every platform."),
  format: text("Its format, one of docs/formats.md."),
  packageType,
  entity: nullable(text("The entity that owns it.")),
  status: { enum: manifestStatuses, description: "What became of it." },
  reason: nullable(
    text("The path of what covers it, or why it is excluded, unowned or failed; else `null`."),
  ),
  packages: count("How many names it declares."),
});

const problem = object<Problem>("Something that the run has to report.", {
  severity: { enum: severities, description: "An `error` lets the run fail." },
  code: {
    enum: Object.keys(problemCodes),
    description: "A stable name of its kind; the README says what to do about each.",
  },
  message: text("Names the thing, the fact and the next step."),
  path: nullable(text("The file it is about, relative to the workspace.")),
  line: nullable({ type: "integer", minimum: 1, description: "The line in the file." }),
  entity: nullable(text("The entity it is about.")),
  packageType: nullable(packageType),
});
