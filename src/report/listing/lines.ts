import type { Report } from "../report.ts";
import { visibleJson } from "../safe-text.ts";
import { listedPackages } from "./listed-packages.ts";

/** The declared packages as a JSON array with a line for each name and version. */
export function renderJsonListing(report: Report): string {
  const lines = listedPackages(report).map(
    ({ packageType, name, version, purl, manifests, development }) =>
      visibleJson(JSON.stringify({ packageType, name, version, purl, manifests, development })),
  );
  return lines.length === 0 ? "[]\n" : `[\n  ${lines.join(",\n  ")}\n]\n`;
}

/**
 * The declared packages as package URLs, each once on a line of its own. A name of which there is no
 * package URL has no line.
 */
export function renderPurlListing(report: Report): string {
  const purls = listedPackages(report).flatMap(({ purl }) => (purl === null ? [] : [purl]));
  return [...new Set(purls)].map((purl) => `${purl}\n`).join("");
}
