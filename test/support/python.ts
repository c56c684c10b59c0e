import { spawnSync } from "node:child_process";

/** Debian's own comes with pip's parser and setuptools; any other may have them. */
const interpreters = ["/usr/bin/python3", "python3"];

/**
 * What a Python script writes as JSON for an input; `null` where no Python has the modules it asks.
 * `CI_REQUIRES_PYTHON` makes that a failure.
 * @param modules directory of modules that go before those of the interpreter
 */
export function askPython(script: string, input: unknown, cwd: string, modules?: string): unknown {
  const faults: string[] = [];
  for (const interpreter of interpreters) {
    const { status, stdout, stderr } = spawnSync(interpreter, ["-c", script], {
      cwd,
      input: JSON.stringify(input),
      ...(modules !== undefined && { env: { ...process.env, PYTHONPATH: modules } }),
      encoding: "utf8",
      timeout: 60_000,
    });
    if (status === 0) return JSON.parse(stdout);
    faults.push(`${interpreter}: ${stderr}`);
  }
  if (process.env["CI_REQUIRES_PYTHON"] === "1") throw new Error(faults.join("\n"));
  return null;
}
