import { promise, type Target } from "./target.ts";

/** Readers with a fault each, which fuzzing has to find. */
export function allTargets(): readonly Target[] {
  return [
    { name: "behind-branches", source: [], seeds: ["{}"], read: behindBranches },
    { name: "endless", source: [], seeds: ["abc"], read: endless },
    { name: "swelling", source: [], seeds: ["abc"], read: swelling },
    { name: "slow", source: [], seeds: ["abc"], read: slow },
    { name: "never", source: [], seeds: ["abc"], read: never },
    { name: "sound", source: [], seeds: ["abc", "ab"], read: (text) => text.length },
  ];
}

/** Chance alone would need some hundred million tries. */
function behindBranches(text: string): void {
  if (text.startsWith("["))
    if (text.charAt(1) === "]")
      if (text.charAt(2) === ":")
        if (text.charAt(3) === "'") promise(false, "four characters are not these");
}

function endless(text: string): void {
  while (text.includes("[")) text.charAt(0);
}

function swelling(text: string): void {
  const pieces: number[][] = [];
  while (text.includes("[")) pieces.push(Array.from({ length: 10_000 }, (_, at) => at));
}

function slow(text: string): void {
  if (text.includes("[")) /^(?:a|a)*$/.test(`${"a".repeat(26)}b`);
}

async function never(text: string): Promise<void> {
  if (text.includes("[")) await new Promise(() => text);
}
