import type { Cortex } from "../cortex/cortex.ts";
import type { Estate } from "../cortex/estate.ts";
import { stateKey } from "../convergence/state.ts";
import { faultOf, problem, type Problem } from "../domain/problem.ts";
import { some } from "../domain/wording.ts";

const mostEntities = 100;
/** Cortex takes 2 MB a body. */
const mostBytes = 1_800_000;

/** Cortex, whose states are written many at a time. */
export interface BulkStates {
  readonly cortex: Cortex;
  /** Writes what is left. */
  readonly flush: () => Promise<void>;
  /** States that could not be written; a next sync without them removes less, never more. */
  readonly problems: () => readonly Problem[];
}

/** Collects the states of entities, and shows each as written from then on. */
export function bulkStates(cortex: Cortex, estate: Estate): BulkStates {
  let waiting = new Map<string, unknown>();
  let bytes = 0;
  let described = "";
  const written = new Map<string, unknown>();
  const problems: Problem[] = [];

  async function flush(): Promise<void> {
    const values = waiting;
    waiting = new Map();
    bytes = 0;
    if (values.size === 0) return;
    for (const [entity, value] of values) written.set(entity, value);
    try {
      const missing = await estate.keep(stateKey, values, described);
      if (missing.length > 0) problems.push(unwritten(missing, "Cortex does not have them."));
    } catch (thrown) {
      problems.push(unwritten([...values.keys()], faultOf(thrown).message));
    } finally {
      for (const entity of values.keys()) written.delete(entity);
    }
  }

  return {
    cortex: {
      ...cortex,
      customData: (entity, key, until) => {
        const known = waiting.get(entity) ?? written.get(entity);
        return key === stateKey && known !== undefined
          ? Promise.resolve(known)
          : cortex.customData(entity, key, until);
      },
      async setCustomData(entity, key, value, description, until) {
        if (key !== stateKey) return cortex.setCustomData(entity, key, value, description, until);
        const size = Buffer.byteLength(JSON.stringify(value)) + description.length + 200;
        if (bytes + size > mostBytes) await flush();
        // As JSON, in which alone it can be read back.
        const copy: unknown = JSON.parse(JSON.stringify(value));
        waiting.set(entity, copy);
        bytes += size;
        described = description;
        if (waiting.size >= mostEntities) await flush();
      },
    },
    flush,
    problems: () => problems,
  };
}

function unwritten(entities: readonly string[], reason: string): Problem {
  return problem(
    "warning",
    "state-unavailable",
    `The state of ${some(entities)} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${reason}`,
  );
}
