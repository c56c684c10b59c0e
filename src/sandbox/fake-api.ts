import { admit, arrive, type Admitted, type Arrived } from "./admission.ts";
import { failure, type Answer } from "./answer.ts";
import { createCatalog, type Catalog, type Dropped } from "./catalog.ts";
import { syntheticResponse, applyFault, type Delivery } from "./delivery.ts";
import { responseFault } from "./document.ts";
import { nextFault, scriptOf, type FaultAction, type ScriptedFault } from "./faults.ts";
import type { Operation } from "./operations.ts";
import type { SandboxOptions } from "./options.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { Received } from "./receive.ts";
import { createRequestLog, type LoggedRequest } from "./request-log.ts";
import { seed } from "./seed.ts";
import { serve } from "./service.ts";

/** The stand-in of Cortex's API without its socket. */
export interface FakeApi {
  readonly catalog: Catalog;
  requests(): readonly LoggedRequest[];
  /** Replaces what was scripted before. */
  script(faults: readonly ScriptedFault[]): void;
  /** Forgets packages, requests and faults. */
  clear(): void;
  /** Answers a request of the API, applies it and logs it. */
  handle(received: Received): Promise<Delivery>;
}

export function createFakeApi(options: SandboxOptions): FakeApi {
  const catalog = createCatalog(options);
  const log = createRequestLog();
  const rateLimit = createRateLimit(options.requestsPerMinute, options.now);
  let faults = scriptOf([]);
  let arrivals = 0;

  function faultFor(received: Received, operation: Operation | null): FaultAction | null {
    const { script, action } = nextFault(faults, { ...received, operation: operation?.id ?? null });
    faults = script;
    return action;
  }

  async function answerTo(arrived: Arrived, action: FaultAction | null): Promise<Answer> {
    const admitted = admit(arrived, options, rateLimit, (entity) =>
      isListed(entity, catalog, options),
    );
    if ("status" in admitted) return admitted;
    return served(arrived, admitted, droppedBy(action), catalog, options);
  }

  return {
    catalog,
    requests: () => log.requests(),
    script(scripted) {
      faults = scriptOf(scripted);
    },
    clear() {
      catalog.clear();
      log.clear();
      faults = scriptOf([]);
    },
    async handle(received) {
      arrivals += 1;
      const requestId = `sandbox-${arrivals}`;
      const arrived = arrive(received, requestId, options.key);
      const operation = arrived.checked.match?.operation ?? null;
      const end = log.begin(arrived);
      const fault = faultFor(received, operation);
      if (typeof fault === "object" && fault !== null && "between" in fault)
        seed(catalog, fault.between);
      const standing = syntheticResponse(fault, requestId);
      if (standing !== null) return ended(standing, () => null);
      const answer = await answerTo(arrived, fault);
      return ended(applyFault(fault, answer, requestId), () => responseFault(operation, answer));

      function ended(delivery: Delivery, check: () => string | null): Delivery {
        const status = delivery.kind === "answer" ? delivery.answer.status : null;
        end({ fault, status, check });
        return delivery;
      }
    },
  };
}

/** Whether an entity exists, by its tag or its CID. */
function isListed(
  entity: string,
  { entities: known }: Catalog,
  { entities }: SandboxOptions,
): boolean {
  return entities === null || [entity, known.tagOf(entity)].some((name) => entities.includes(name));
}

async function served(
  { received, requestId }: Arrived,
  { match, body }: Admitted,
  dropped: Dropped,
  catalog: Catalog,
  options: SandboxOptions,
): Promise<Answer> {
  const entity = match.entity === null ? null : catalog.entities.tagOf(match.entity);
  const query = new URLSearchParams(received.query);
  try {
    return await serve({ ...match, entity, requestId, query, body, dropped }, catalog, options);
  } catch (thrown) {
    return failure(500, `The sandbox failed: ${String(thrown)}`, requestId);
  }
}

function droppedBy(action: FaultAction | null): Dropped {
  if (action === "drop") return "everything";
  return typeof action === "object" && action !== null && "dropNames" in action
    ? new Set(action.dropNames)
    : "nothing";
}
