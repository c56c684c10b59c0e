import type { Report } from "../report.ts";
import { listedPackages } from "./listed-packages.ts";

/**
 * The declared packages as package URLs, each once on a line of its own. A name of which there is no
 * package URL has no line.
 */
export function renderPurlListing(report: Report): string {
  const purls = listedPackages(report).flatMap(({ purl }) => (purl === null ? [] : [purl]));
  return [...new Set(purls)].map((purl) => `${purl}\n`).join("");
}
