import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { commandShapes } from "../../src/cli/commands.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { gitRepository, type Files } from "../support/repository.ts";
import { organisationStage } from "../organisation/stage.ts";
import { packageLock } from "../support/sample-files.ts";
import { inWindow, type Capture } from "./window.ts";

const packages = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `node_modules/a-package-with-a-name-of-some-length-${index}`,
    { version: `1.${index}.0` },
  ]),
);
const sound = {
  "package.json": "{}",
  "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } }),
};
const files = {
  ...sound,
  "tools/of/some/depth/that/make/a/long/path/of/a/broken/one/package-lock.json": "{",
};
const secret = "test-key";

/** A sync of the source that `forget` ends. */
const synced = "sync . --entity shop --repository acme/shop --current --quiet";

type Shown = readonly [words: string, seen: readonly string[]];

/** Each command line with what has to be seen of it; blanks stand for any. */
const commands: readonly Shown[] = [
  ["--help", ["Examples:", "cortex-deps sync . --entity shop", "Exit code:"]],
  ["sync --help", ["Usage: cortex-deps sync [directory] [flags]"]],
  ["organisation --help", ["Usage: cortex-deps organisation STEP [flags]"]],
  ["snyc --entiy shop", ["There is no command", "Did you mean sync?", "Did you mean --entity?"]],
  ["list .", ["3 manifests: 1 failed, 1 used and 1 covered", "Problems", "Failed."]],
  ["list . --exclude tools/**", ["Listed.", "Next: node ", "check . --exclude"]],
  ["check . --entity shop", ["manifest-invalid", "NODE of shop is held:", "Failed."]],
  [
    "check . --entity shop --exclude tools/**",
    [
      "What a sync would change",
      "and 20 more additions",
      "Drift.",
      "Next: node ",
      "sync . --entity",
    ],
  ],
  ["sync . --entity shop --exclude tools/** --current", ["What changed", "Synced."]],
  ["forget github.com/acme/old --entity shop", ["has no source github.com/acme/old"]],
  ["organisation pln", ["Did you mean plan?"]],
  ["sandbox --rows odd", ['is "odd"; allowed is']],
  [
    "demo --organisation",
    ["1. A check of all repositories", "30 repositories due in 1 shard", "Result: in sync."],
  ],
  ["demo", ["1. The first sync.", "5. The prune.", "Every run did what it should."]],
];

/** After a sync of the source. */
const endings: readonly Shown[] = [
  [
    "forget github.com/acme/shop --entity shop",
    ["NODE a-package-with-a-name-of-some-length-29 1.29.0", "30 packages that only this source"],
  ],
  [
    "forget github.com/acme/shop --entity shop --remove --prune-limit 100%",
    ["30 packages removed; the source is ended."],
  ],
];

describe.each([80, 140])("in a window of %d columns", (columns) => {
  it.each(commands)("%s", async (words, seen) => {
    const { cwd, env } = await stage();

    expectShown(await inWindow(words.split(" "), { columns, cwd, env }), columns, seen);
  });

  it.each(endings)("%s", async (words, seen) => {
    const { cwd, env } = await stage(sound);
    const options = { cwd, env: { ...process.env, ...env } };
    const parameters = [resolve("dist/cli.js"), ...synced.split(" ")];
    await promisify(execFile)(process.execPath, parameters, options);

    expectShown(await inWindow(words.split(" "), { columns, cwd, env }), columns, seen);
  });

  it("sandbox, until it is stopped", async () => {
    const taken = await startSandbox();
    await taken.close();
    const cwd = gitRepository(files);
    const parameters = ["sandbox", "--port", new URL(taken.url).port];

    const capture = await inWindow(parameters, { columns, cwd, env: {}, stopAt: taken.url });

    expectShown(capture, columns, [
      taken.url,
      "sync . --entity my-service",
      "Stop it with Ctrl-C.",
    ]);
  });

  it("organisation plan, run and report, one after the other", async () => {
    const { place, common } = await organisationStage({
      "acme/web": { "package-lock.json": packageLock("ms@2.1.3") },
      "acme/broken": { "package-lock.json": "{" },
    });
    const env = { CORTEX_API_KEY: secret };
    for (const [step, seen] of [
      ["plan", ["2 repositories due in 1 shard, 0 left aside."]],
      ["run", ["Shard 1: reported 2 of 2 repositories."]],
      ["report", ["acme/broken", "manifest-invalid", "Result: failed. 2 repositories:"]],
    ] as const)
      expectShown(
        await inWindow(["organisation", step, ...common], { columns, cwd: place, env }),
        columns,
        seen,
      );
  });
});

it("is shown for every command", () => {
  const shown = new Set([...commands, ...endings].map(([words]) => words.split(" ")[0]));

  expect([...commandShapes.keys()].filter((name) => !shown.has(name))).toEqual([]);
});

/** A repository and a Cortex of its own. */
async function stage(tree: Files = files) {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const cwd = gitRepository(tree);
  return { cwd, env: { CORTEX_API_KEY: secret, CORTEX_BASE_URL: sandbox.url } };
}

function expectShown({ lines, joined }: Capture, columns: number, seen: readonly string[]): void {
  expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
  // What the terminal itself had to break is joined again in the other capture.
  expect(joined).toEqual(lines);
  const shown = lines.join(" ").replace(/ +/g, " ");
  for (const part of seen) expect(shown).toContain(part);
}
