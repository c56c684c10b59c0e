import type { Behaviour } from "./behaviours.ts";
import type { FaultKind } from "./kinds.ts";
import type { Passed } from "./memory-transport.ts";
import type { FaultAt } from "./harness.ts";
import type { Fixture } from "./fixtures.ts";

type SiteKind = "list" | "upload" | "remove" | "read state" | "write state" | "catalog";

/** A request of a run without faults: where a fault can strike. */
export interface Site {
  readonly kind: SiteKind;
  readonly entity: string;
  /** Whether nothing had been written to the entity yet. */
  readonly isBeforeWrites: boolean;
  readonly request: Passed;
  /** Requests before it. */
  readonly before: number;
  /** The very same requests before it. */
  readonly sameBefore: number;
}

/** One fault at one request, for once or from then on whenever the same request is made. */
export interface FaultCase {
  readonly fixture: Fixture;
  readonly behaviour: Behaviour;
  readonly site: Site;
  readonly fault: FaultKind;
  readonly span: "once" | "for good";
}

export const spans = ["once", "for good"] as const;

const kinds: Readonly<Record<string, SiteKind>> = {
  GET: "list",
  POST: "upload",
  DELETE: "remove",
};

function kindOf({ method, url }: Passed): SiteKind {
  if (url.pathname.includes("/custom-data")) return method === "GET" ? "read state" : "write state";
  const isCatalog = /^\/api\/v1\/catalog(?:\/[^/]+)?$/.test(url.pathname);
  return isCatalog ? "catalog" : (kinds[method] ?? "list");
}

/** Whether a fault there is one of what is known beside packages, which no sync depends on. */
export function isOfState({ kind }: Site): boolean {
  return kind === "read state" || kind === "write state" || kind === "catalog";
}

/** Where faults can strike a run that makes these requests. */
export function sitesOf(requests: readonly Passed[]): readonly Site[] {
  return requests.map((request, before) => {
    const earlier = requests.slice(0, before);
    const entity = entityOf(request);
    return {
      kind: kindOf(request),
      entity,
      isBeforeWrites:
        !earlier.some((each) => each.method !== "GET" && entityOf(each) === entity) &&
        request.method === "GET",
      request,
      before,
      sameBefore: earlier.filter((each) => isSame(each, request)).length,
    };
  });
}

/** Has the fault of a cell strike. */
export function strikes({ site, fault, span }: FaultCase): FaultAt {
  let same = 0;
  return (request, before) => {
    if (span === "once") return before === site.before ? fault.befallen : null;
    if (!isSame(request, site.request)) return null;
    same += 1;
    return same > site.sameBefore ? fault.befallen : null;
  };
}

export function entityOf({ url }: Passed): string {
  return url.pathname.split("/")[4] ?? "";
}

export function isPackageWrite(request: Passed): boolean {
  return ["upload", "remove"].includes(kindOf(request));
}

function isSame(a: Passed, b: Passed): boolean {
  return a.method === b.method && a.url.href === b.url.href;
}
