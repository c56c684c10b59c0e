import type { Submodules } from "../../organisation/open-commit.ts";
import type { PlannedRepository } from "../../organisation/plan.ts";
import type { SkipContext } from "../../organisation/skip.ts";
import { parseSettings } from "../../settings/parse.ts";
import { gitSite, type Step } from "./step.ts";

/** How one repository is read: as all are, but for inputs of its own. */
export function skipContext(
  { inputs: own }: PlannedRepository,
  step: Step,
): SkipContext & { readonly submodules: Submodules } {
  const { common, inputs, settings } = step;
  const written = new Map([...inputs, ...Object.entries(own)]);
  // The plan was made of inputs that are valid one by one, and no two of them depend on each other.
  const parsed = parseSettings(written, { needsKey: false }).settings ?? common;
  const { cortexApiKey, cortexApiUrl } = common;
  return {
    settings: { ...parsed, cortexApiKey, cortexApiUrl, entities: [] },
    host: gitSite(step).host,
    submodules: settings.submodules,
  };
}
