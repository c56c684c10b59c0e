import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandLines, quoted } from "../../src/domain/shell.ts";

const word = fc.string({ unit: fc.constantFrom("a", "-", " ", "'", '"', "$", "\\", "*", "é") });

describe("a word for a shell", () => {
  it("stands as it is where that means the same", () => {
    expect(quoted("--entity=shop")).toBe("--entity=shop");
  });

  it.each(["", "a b", "it's", "$HOME", "*"])("is in quotes else: %j", (text) => {
    expect(quoted(text)).toMatch(/^'.*'$/);
  });
});

describe("a command line", () => {
  it("is one line where that fits", () => {
    expect(commandLines(["a", "b"], "Next: ", 80)).toEqual(["Next: a b"]);
  });

  it("goes on after a backslash where it does not", () => {
    expect(commandLines(["tool", "sync", ".", "--entity", "shop"], "Next: ", 20)).toEqual([
      String.raw`Next: tool sync . \ `.trimEnd(),
      "  --entity shop",
    ]);
  });

  it("begins on a line of its own where nothing of it fits beside its title", () => {
    expect(commandLines(["cortex-deps", "sync"], "4.2 s. Next: ", 20)).toEqual([
      "4.2 s. Next:",
      "  cortex-deps sync",
    ]);
  });

  it.skipIf(process.platform === "win32")(
    "is read by a shell as the words that it was made of",
    () => {
      fc.assert(
        fc.property(
          fc.array(word, { minLength: 1 }),
          fc.integer({ min: 12, max: 60 }),
          (any, width) => {
            const words = ["printf", String.raw`'%s\n'`, ...any.map(quoted)];
            const script = commandLines(words, "", width).join("\n");

            expect(execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" })).toBe(
              `${any.join("\n")}\n`,
            );
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
