import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { startCheck } from "../../scripts/start-check.ts";

/** What the first statements of a program do under a Node. */
function under(name: "action" | "cli", node: string) {
  const printed: string[] = [];
  const exits: number[] = [];
  const print = (text: string) => printed.push(text);
  const process = {
    versions: { node },
    exitCode: undefined,
    exit: (code: number) => exits.push(code),
  };
  runInNewContext(startCheck(name), { process, console: { log: print, error: print } });
  return { printed, exits, exitCode: process.exitCode };
}

describe.each(["action", "cli"] as const)("the first thing that the %s does", (name) => {
  it.each(["24.0.0", "26.1.0"])(
    "is to count as failed until it reports success: Node %s",
    (node) => {
      expect(under(name, node)).toEqual({ printed: [], exits: [], exitCode: 1 });
    },
  );

  it.each(["20.20.2", "22.9.0"])("is to end on an older Node with one line: Node %s", (node) => {
    const { printed, exits } = under(name, node);

    expect(exits).toEqual([1]);
    expect(printed).toEqual([expect.stringMatching(/needs Node 24.+\b2\d\.\d+\.\d\. .+\.$/)]);
  });

  it("stands in the built file before anything else", (context) => {
    const old = olderNode();
    if (old === null) context.skip("There is no older Node on this machine.");
    const { status, stdout, stderr } = spawnSync(old ?? "", [resolve(`dist/${name}.js`)], {
      encoding: "utf8",
      timeout: 20_000,
    });

    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/^[^\n]+needs Node 24[^\n]+\n$/);
  });
});

/** A Node of this machine that is too old, as a system brings it along; `null` where there is none. */
function olderNode(): string | null {
  for (const path of ["/usr/bin/node", "/usr/local/bin/node"])
    try {
      const version = execFileSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 });
      if (Number.parseInt(version.slice(1), 10) < 24) return path;
    } catch {
      // It is not there.
    }
  return null;
}
