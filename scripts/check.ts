import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { changedFiles } from "./changed-files.ts";

/** Everything that CI runs, in order. The first failure ends it. */
const steps: readonly (readonly [name: string, run: () => boolean])[] = [
  ["format", () => command("oxfmt", "--check")],
  ["lint", () => command("oxlint", "--type-aware")],
  ["types", () => command("tsc")],
  ["knip", () => command("knip")],
  ["licences", () => command("node", "scripts/licences.ts")],
  ["generate", () => command("node", "scripts/generate.ts")],
  ["build", () => command("rolldown", "-c")],
  ["test", () => command("vitest", "run", "--coverage")],
  ["clean", isClean],
];

const { values } = parseArgs({
  options: { skip: { type: "string", multiple: true, default: [] } },
});
const unknown = values.skip.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(", ")}.`);

const times: string[] = [];
for (const [name, run] of steps) {
  if (values.skip.includes(name)) continue;
  console.log(`\n--- ${name} ---`);
  const start = performance.now();
  const passed = run();
  times.push(`${passed ? "ok    " : "FAILED"} ${name} (${seconds(performance.now() - start)})`);
  if (passed) continue;
  process.exitCode = 1;
  break;
}
console.log(`\n${times.join("\n")}`);

/** npm puts `node_modules/.bin` first in PATH; a shell finds the `.cmd` files of Windows. */
function command(program: string, ...parameters: string[]): boolean {
  const { status } = spawnSync([program, ...parameters].join(" "), {
    stdio: "inherit",
    shell: true,
  });
  return status === 0;
}

/** Whatever is generated or built must have been committed. */
function isClean(): boolean {
  const changed = changedFiles();
  if (changed === null) {
    console.log(
      "This is no git work tree: whether generated files are up to date was not checked.",
    );
    return true;
  }
  if (changed.length === 0) return true;
  console.log(`Not committed, or not what is generated:\n${changed.join("\n")}`);
  spawnSync("git", ["--no-pager", "diff", "--stat"], { stdio: "inherit" });
  return false;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
