import type { Prune } from "../domain/policy.ts";
import type { Source } from "./source.ts";
import { isWithoutState, type StateReading } from "./state.ts";

interface Circumstances {
  readonly policy: { readonly prune: Prune };
  /** Whether the state is kept. */
  readonly record: boolean;
  readonly source: Source | null;
  /** `null` where the state was not read. */
  readonly reading: StateReading | null;
}

/** What removes unclaimed names: `prune: all` relies on an earlier sync of this source, where a state can have one. */
export function unclaimedAdvice({ policy, record, source, reading }: Circumstances): string {
  const isRefused = reading?.kind === "unavailable" && isWithoutState(reading.code);
  if (record && (isRefused || source === null))
    return "`prune: all` with `record: false` removes what is unclaimed, where no other source reports to the entity.";
  if (policy.prune !== "all")
    return "`prune: all` removes what is unclaimed, once every repository of the entity has synced.";
  const synced = record ? "this source has synced and " : "";
  return `\`prune: all\` removes what is unclaimed, once ${synced}all that it declares is known.`;
}
