import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/*
 * How the test folder differs from another commit, by kind, in numbers of files: for a review that asks
 * whether a change of names and places left the tests of behaviour as they were.
 * node scripts/test-changes.ts --since REF [--folder test]
 */
const { values } = parseArgs({
  options: { since: { type: "string" }, folder: { type: "string", default: "test" } },
});
if (values.since === undefined) throw new Error("Name a commit with `--since`.");
const comparison = ["--find-renames=40%", values.since, "--", values.folder];
const changes = git("diff", "--name-status", ...comparison).map((row) => row.split("\t"));
const counts = new Map<string, number>();
for (const [status = "", from = "", to = from] of changes) {
  const kind = kindOf(status, from, to);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
for (const [kind, files] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(`${files}\t${kind}`);
console.log(git("diff", "--shortstat", ...comparison).join(""));

function kindOf(status: string, from: string, to: string): string {
  if (status === "A") return "added";
  if (status === "D") return "deleted";
  const moved = status.startsWith("R") ? "moved" : "same place";
  if (status === "R100") return "moved, content the same";
  const paths = status.startsWith("R") ? [from, to] : [to];
  const lines = git("diff", "-U0", "--find-renames=40%", values.since ?? "", "--", ...paths)
    .filter((line) => /^[-+](?![-+])/.test(line))
    .map((line) => line.slice(1).trim());
  return `${moved}, ${lines.every(isImport) ? "imports alone changed" : "content changed"}`;
}

function isImport(line: string): boolean {
  return line === "" || /^(?:import\b|export .* from|\} from "|type \w+,$|\w+,$)/.test(line);
}

function git(...parameters: readonly string[]): string[] {
  const { stdout } = spawnSync("git", parameters, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout.split("\n").filter((line) => line !== "");
}
