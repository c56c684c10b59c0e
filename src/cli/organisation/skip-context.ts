import { Fault } from "../../domain/problem.ts";
import type { Submodules } from "../../organisation/open-commit.ts";
import type { PlannedRepository } from "../../organisation/plan.ts";
import type { SkipContext } from "../../organisation/skip.ts";
import { parseSettings } from "../../settings/parse.ts";
import { gitSite, type Step } from "./step.ts";

/** How one repository is read: as all are, but for inputs of its own. */
export function skipContext(
  { repository, inputs: own }: PlannedRepository,
  step: Step,
): SkipContext & { readonly submodules: Submodules } {
  const { common, inputs, settings } = step;
  const written = new Map([...inputs, ...Object.entries(own)]);
  const parsed = parseSettings(written, { needsKey: false });
  const [wrong] = parsed.problems;
  // Each is valid by itself, and so are those of all repositories: only together they may not be.
  if (parsed.settings === null)
    throw new Fault(
      "input-invalid",
      `The inputs of ${repository} are not valid. ${wrong?.message}`,
    );
  const { cortexApiKey, cortexApiUrl } = common;
  return {
    settings: { ...parsed.settings, cortexApiKey, cortexApiUrl, entities: [] },
    host: gitSite(step).host,
    submodules: settings.submodules,
  };
}
