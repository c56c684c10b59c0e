import type { DocumentReport, Report } from "./report.ts";
import { count, size } from "../domain/wording.ts";

/** `package-lock.json went as it is to node/package-lock, 40 kB`. Names as they came: not yet safe to print. */
export function documentSentence(
  mode: Report["mode"],
  { endpoint, verbatim, bytes, manifests }: DocumentReport,
): string {
  const [only = "the declared packages"] = manifests;
  const from = manifests.length > 1 ? count(manifests.length, "manifest") : only;
  const how = verbatim ? "as it is" : "as one document";
  const sent = mode === "check" ? "would go" : "went";
  return `${from} ${sent} ${how} to ${endpoint}, ${size(bytes)}`;
}
