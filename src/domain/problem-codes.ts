import { repositoryCodes } from "./problem-codes/repository-codes.ts";
import { serviceCodes } from "./problem-codes/service-codes.ts";
import { syncCodes } from "./problem-codes/sync-codes.ts";

interface CodeHelp {
  readonly meaning: string;
  readonly remedy: string;
}

/** What each code means and what to do about it. The README's troubleshooting table is made from this. */
export const problemCodes = {
  ...repositoryCodes,
  ...syncCodes,
  ...serviceCodes,
} as const satisfies Record<string, CodeHelp>;

export type ProblemCode = keyof typeof problemCodes;
