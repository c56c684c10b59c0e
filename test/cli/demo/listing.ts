import { endedEarly } from "../../../src/pipeline/run-context.ts";
import type { Report, ReportedPackage } from "../../../src/report/report.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "sync",
  repository: null,
  ref: null,
  commit: null,
  source: null,
  runId: "",
  isPreview: false,
  startedAt: 0,
} as const;

/** A report of NODE manifests, each with its format and the names it declares, and of what is covered by which. */
export function listing(
  manifests: Readonly<Record<string, readonly string[]>>,
  covered: Readonly<Record<string, string>> = {},
): Report {
  const used = Object.entries(manifests);
  const names = [...new Set(used.flatMap(([, [, ...declared]]) => declared))];
  return {
    ...endedEarly(context, 0, { reason: "", problems: [] }),
    result: "synced",
    reason: null,
    entities: [
      {
        entity: "demo",
        result: "synced",
        sources: [],
        packageTypes: [],
        packages: names.map((name) => declaredPackage(name, used)),
      },
    ],
    manifests: [
      ...used.map(([path, [format = "", ...declared]]) => ({
        path,
        format,
        packageType: "NODE" as const,
        entity: "demo",
        status: "used" as const,
        reason: null,
        packages: declared.length,
      })),
      ...Object.entries(covered).map(([path, reason]) => ({
        path,
        format: "package-json",
        packageType: "NODE" as const,
        entity: "demo",
        status: "covered" as const,
        reason,
        packages: 0,
      })),
    ],
  };
}

function declaredPackage(
  name: string,
  used: readonly (readonly [string, readonly string[]])[],
): ReportedPackage {
  const manifests = used
    .filter(([, [, ...declared]]) => declared.includes(name))
    .map(([path]) => path);
  return { packageType: "NODE", name, versions: ["1.0.0"], manifests, development: false };
}
