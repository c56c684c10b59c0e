import { describe, expect, it, onTestFinished } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import { claim } from "../support/claim.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { recordingStream } from "./recording-stream.ts";

const rows = [
  { packageType: "NODE", name: "ms", version: "2.1.3" },
  { packageType: "GO", name: "a.io/b", version: "v1.0.0" },
] as const;
const source = "github.com/acme/old";

describe("cortex-deps forget", () => {
  it("lists what only the source declared on standard output, and how to go on", async () => {
    const sandbox = await openSandbox();

    expect(await run(sandbox, [source, "--entity", "shop"])).toEqual({
      exitCode: 0,
      stdout: "NODE ms 2.1.3\nGO a.io/b v1.0.0\n",
      stderr:
        "2 packages that only this source declared. --remove removes them and ends the source; --into SOURCE hands them to another.\n",
    });
    expect(recorded(sandbox)).toEqual(["GO a.io/b", "NODE ms"]);
  });

  it("removes them with --remove", async () => {
    const sandbox = await openSandbox();

    const done = await run(sandbox, [source, "--entity", "shop", "--remove"]);

    expect(done).toMatchObject({ exitCode: 0 });
    expect(done.stderr).toContain("2 packages removed; the source is ended.");
    expect(recorded(sandbox)).toEqual([]);
  });

  it("prints problems only with --quiet", async () => {
    const sandbox = await openSandbox();

    expect(await run(sandbox, [source, "--entity", "shop", "--quiet"])).toEqual({
      exitCode: 0,
      stdout: "NODE ms 2.1.3\nGO a.io/b v1.0.0\n",
      stderr: "",
    });
  });

  it("fails where the entity has no such source, and names those that it has", async () => {
    const { exitCode, stderr } = await run(await openSandbox(), [
      "github.com/a/b",
      "--entity",
      "shop",
    ]);

    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      "error: shop has no source github.com/a/b. Its sources are: github.com/acme/old. (source-unknown)\n",
    );
  });

  it("fails where the source it is handed to does not exist, and changes nothing", async () => {
    const sandbox = await openSandbox();
    const done = await run(sandbox, [source, "--entity", "shop", "--into", "github.com/a/b"]);

    expect(done.exitCode).toBe(1);
    expect(done.stderr).toContain("has no source github.com/a/b to take over");
    expect(recorded(sandbox)).toEqual(["GO a.io/b", "NODE ms"]);
  });

  it.each([
    [["--entity", "shop"], "`forget` needs the SOURCE to end"],
    [[source], "`forget` needs one --entity."],
    [[source, "--entity", "shop", "--entity", "web"], "`forget` needs one --entity."],
    [
      [source, "--entity", "shop", "--remove", "--into", "github.com/a/b"],
      "--remove and --into exclude each other",
    ],
    [[source, "--entity", "shop", "--prune-limit", "lots"], "--prune-limit is"],
  ])("refuses %j", async (parameters, message) => {
    const sandbox = await openSandbox();
    const done = await run(sandbox, parameters);

    expect(done).toMatchObject({ exitCode: 1, stdout: "" });
    expect(done.stderr).toContain(message);
    expect(sandbox.requests()).toEqual([]);
  });
});

async function openSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox({ entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  sandbox.catalog.seed("shop", rows);
  sandbox.catalog.customData.set("shop", claim(source, rows), false);
  return sandbox;
}

function recorded({ catalog }: Sandbox): readonly string[] {
  const state = catalog.state().get("shop") ?? [];
  return state.map(({ packageType, name }) => `${packageType} ${name}`).toSorted();
}

async function run({ url }: Sandbox, parameters: readonly string[]) {
  const stdout = recordingStream();
  const stderr = recordingStream();
  const exitCode = await runCommandLine({
    argv: ["node", "cortex-deps", "forget", ...parameters],
    env: { CORTEX_API_KEY: "any", CORTEX_BASE_URL: url },
    cwd: temporaryDirectory,
    stdout,
    stderr,
    once: () => undefined,
    on: () => undefined,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}
