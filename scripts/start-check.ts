interface Program {
  /** What prints a line where people look for it. */
  readonly print: string;
  /** What comes before the Node that runs it, as a part of a sentence. */
  readonly fact: string;
  /** The next step, as a sentence. */
  readonly next: string;
}

const programs = {
  // The runner makes an annotation of it.
  action: {
    print: "console.log",
    fact: "::error::Cortex Dependency Report needs Node 24, and the runner started it with ",
    next: "Nothing was done. Update the runner to 2.327.1 or newer, and let nothing force another Node on actions.",
  },
  cli: {
    print: "console.error",
    fact: "cortex-deps needs Node 24 or newer, and this is ",
    next: "Install Node 24, or put it first in PATH.",
  },
} as const satisfies Record<string, Program>;

/**
 * The first statements of a built program, in words that any Node understands. Whatever ends it from
 * there on, but for its own exit code, has failed: an older Node may just stop on a promise that it
 * never settles.
 */
export function startCheck(name: keyof typeof programs): string {
  const { print, fact, next } = programs[name];
  return `process.exitCode = 1;
if (Number.parseInt(process.versions.node, 10) < 24) {
  ${print}(${JSON.stringify(fact)} + process.versions.node + ${JSON.stringify(`. ${next}`)});
  process.exit(1);
}`;
}
