import { actionRest } from "../../src/github/action-rest.ts";
import { commandLineRest } from "../../src/github/command-line-rest.ts";
import type { Rest } from "../../src/github/rest.ts";
import { createTransport } from "../../src/http/transport.ts";
import { testClock, type TestClock } from "../http/support/test-clock.ts";

export const acme = "acme/shop";

/** The two ways in which GitHub is asked; what holds for one holds for the other. */
export const ways = [
  ["the action", actionRest],
  ["the command line", commandLineRest],
] as const;

/** A real client with the real transport, on a clock that nobody waits for. */
export async function restAt(
  apiUrl: string,
  { make = actionRest, token = "ghs_token" }: { make?: typeof actionRest; token?: string } = {},
): Promise<{ rest: Rest; clock: TestClock; log: readonly string[] }> {
  const clock = testClock();
  const log: string[] = [];
  const rest = await make({
    token,
    apiUrl,
    userAgent: "cortex-dependency-report/1.2.3",
    transport: createTransport({ env: {} }),
    clock,
    log: (line) => log.push(line),
  });
  return { rest, clock, log };
}

/** A commit's name made of one digit. */
export function sha(digit: string): string {
  return digit.repeat(40);
}
