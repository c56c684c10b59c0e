import type { ProblemCode } from "../../src/domain/problem.ts";
import { isOfState, type FaultCase } from "./cases.ts";

/** What has to come of a run; `either` where another way may lead to the same end, which then has to be true; `synced` where all that is declared is recorded, and what is not may stay. */
export type Expected = "converged" | "failed" | "either" | "synced";

/** A refused body goes once more in another form, or as the combined document. */
const otherWays: ReadonlySet<ProblemCode> = new Set(["cortex-rejected", "not-recorded"]);

export function expectedOf(faultCase: FaultCase): Expected {
  const { fault, span, site } = faultCase;
  if (isOfState(site)) return mayFail(faultCase) ? "either" : "synced";
  if (isHarmless(faultCase) || (span === "once" && fault.retried)) return "converged";
  return hasOtherWay(faultCase) ? "either" : "failed";
}

/** A refused key ends all requests, and without the catalog it may not be known whose an entity is. */
function mayFail({ site, fault, fixture }: FaultCase): boolean {
  return (
    fault.code === "api-key-rejected" || (site.kind === "catalog" && fixture.git !== undefined)
  );
}

/** That a name is not there is no fault of its removal, if it is true; and an upload can go in another form. */
function hasOtherWay({ site, fault, behaviour }: FaultCase): boolean {
  if (site.kind !== "upload") return site.kind === "remove" && fault.code === "entity-not-found";
  // The body that is spoilt may be that of a refusal of raw text, of which the status is enough.
  if (behaviour.bodies === "json-string" && fault.spoilsBody === true) return true;
  return fault.code !== null && otherWays.has(fault.code);
}

/** The problem that a failed run has to report. */
export function codeOf({ site, fault }: FaultCase): ProblemCode | null {
  return site.kind === "upload" && fault.code === "cortex-rejected"
    ? "upload-rejected"
    : fault.code;
}

function isHarmless({ site, fault }: FaultCase): boolean {
  if (fault.code === null) return true;
  if (fault.code === "not-recorded") return site.kind !== "upload";
  // A success without a body is all that a removal wants.
  return site.kind === "remove" && fault.spoilsBody === true;
}
