import type { Report } from "../report/report.ts";
import { problem, type Problem } from "../domain/problem.ts";
import type { CommandLine } from "./arguments.ts";

type Render = (report: Report) => string;

/** Each is loaded for itself: no other command pays for the libraries of one. */
const formats: ReadonlyMap<string, () => Promise<Render>> = new Map([
  ["json", async () => (await import("../report/listing/lines.ts")).renderJsonListing],
  ["purl", async () => (await import("../report/listing/lines.ts")).renderPurlListing],
  [
    "cyclonedx",
    async () => (await import("../report/listing/cyclonedx.ts")).renderCycloneDxListing,
  ],
]);

interface ListFormat {
  /** `null` where no `--format` is given, or none that there is. */
  readonly load: (() => Promise<Render>) | null;
  readonly problems: readonly Problem[];
}

/** What `--format` asks for, with its faults (`input-invalid`). */
export function readListFormat({
  values,
  switches,
}: Pick<CommandLine, "values" | "switches">): ListFormat {
  const written = values.get("format") ?? "";
  if (written === "") return { load: null, problems: [] };
  const load = formats.get(written) ?? null;
  const faults = [
    ...(load === null
      ? [`--format is ${JSON.stringify(written)}; allowed are ${[...formats.keys()].join(", ")}.`]
      : []),
    ...(switches.has("json")
      ? ["--format and --json exclude each other: --json is the report. Leave one of them out."]
      : []),
  ];
  return { load, problems: faults.map((fault) => problem("error", "input-invalid", fault)) };
}
