import { describe, expect, it, onTestFinished } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { gitRepository } from "../support/repository.ts";
import { inWindow } from "./window.ts";

const packages = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `node_modules/a-package-with-a-name-of-some-length-${index}`,
    { version: `1.${index}.0` },
  ]),
);
const files = {
  "package.json": "{}",
  "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } }),
  "tools/of/some/depth/that/make/a/long/path/of/a/broken/one/package-lock.json": "{",
};
const secret = "test-key";

/** Each command line with what has to be seen of it; blanks stand for any. */
const commands: readonly (readonly [words: string, seen: readonly string[]])[] = [
  ["--help", ["Examples:", "cortex-deps sync . --entity shop", "Exit code:"]],
  ["sync --help", ["Usage: cortex-deps sync [directory] [flags]"]],
  ["organisation --help", ["Usage: cortex-deps organisation STEP [flags]"]],
  ["snyc --entiy shop", ["There is no command", "Did you mean sync?", "Did you mean --entity?"]],
  ["list .", ["3 manifests: 1 failed, 1 used and 1 covered", "Problems", "Failed."]],
  ["list . --exclude tools/**", ["Listed.", "Next: cortex-deps check . --exclude"]],
  ["check . --entity shop", ["Held", "manifest-invalid", "Failed."]],
  [
    "check . --entity shop --exclude tools/**",
    ["What a sync would change", "and 20 more additions", "Drift.", "Next: cortex-deps sync ."],
  ],
  ["sync . --entity shop --exclude tools/** --current", ["What changed", "Synced."]],
  ["forget github.com/acme/old --entity shop", ["has no source github.com/acme/old"]],
  ["organisation pln", ["Did you mean plan?"]],
  ["sandbox --rows odd", ['is "odd"; allowed is']],
  ["demo", ["1. The first sync.", "5. The prune.", "Every run did what it should."]],
];

describe.each([80, 140])("in a window of %d columns", (columns) => {
  it.each(commands)("%s", async (words, seen) => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const cwd = gitRepository(files);
    const env = { CORTEX_API_KEY: secret, CORTEX_BASE_URL: sandbox.url };

    const { lines, joined } = await inWindow(words.split(" "), { columns, cwd, env });

    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
    // What the terminal itself had to break is joined again in the other capture.
    expect(joined).toEqual(lines);
    const shown = lines.join(" ").replace(/ +/g, " ");
    for (const part of seen) expect(shown).toContain(part);
  });
});
