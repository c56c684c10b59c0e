import type { Target } from "./target.ts";
import { answerTargets } from "./targets/answers.ts";
import { manifestTargets } from "./targets/manifests.ts";
import { settingsTargets } from "./targets/settings.ts";
import { syntaxTargets } from "./targets/syntax.ts";

/** Everything that reads what others wrote. */
export function allTargets(): readonly Target[] {
  return [...manifestTargets(), ...syntaxTargets(), ...settingsTargets(), ...answerTargets()];
}
