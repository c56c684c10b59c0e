import { createConcurrencyLimit } from "../domain/concurrency.ts";
import { isLoopback } from "../domain/url.ts";
import type { Clock } from "../http/clock.ts";
import { errorText } from "../http/network-error.ts";
import type { Transport, TransportResponse } from "../http/transport.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { pomIn } from "./pom-document.ts";
import { pomPath, type PomCoordinates } from "./pom-path.ts";
import type { RemoteSource } from "./remote-sources.ts";

/** What one run asks at most. Servers limit by address, and many runners share one. */
const remoteLimits = {
  connections: 4,
  requestMs: 10_000,
  runMs: 60_000,
  poms: 300,
} as const;

/** The answer of one repository to the request for a POM. */
export interface RemoteAnswer {
  readonly source: RemoteSource;
  /** As a message goes on after the name of the repository. */
  readonly text: string;
  readonly kind: "absent" | "refused" | "limited" | "failed";
}

export interface RemotePom {
  readonly root: XmlElement | null;
  /** The repository that gave it; `null` where none did. */
  readonly source: RemoteSource | null;
  /** Of each repository that was asked without success, in that order. */
  readonly answers: readonly RemoteAnswer[];
}

export interface RemoteOptions {
  readonly sources: readonly RemoteSource[];
  /** Follows no redirect by itself, and reads no more of an answer than a POM may have. */
  readonly transport: Transport;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly stop: AbortSignal;
}

type Asked = { readonly root: XmlElement } | Omit<RemoteAnswer, "source">;

/**
 * Finds POMs in remote repositories, one after the other as long as each answers that it has none; any other
 * answer ends the search, since what it may have counts first. Nothing is asked twice, and a host that
 * limits or refuses is not asked again. Never rejects.
 */
export function remotePoms(options: RemoteOptions): (asked: PomCoordinates) => Promise<RemotePom> {
  const { sources, clock } = options;
  const limiter = createConcurrencyLimit(remoteLimits.connections);
  const found = new Map<string, Promise<RemotePom>>();
  const stopped = new Map<string, string>();
  let endsAt: number | null = null;

  async function find(coordinates: PomCoordinates, path: string): Promise<RemotePom> {
    const answers: RemoteAnswer[] = [];
    for (const source of sources) {
      const asked = await limiter(() => ask(source, coordinates, path));
      if ("root" in asked) return { root: asked.root, source, answers };
      answers.push({ source, ...asked });
      if (asked.kind !== "absent") break;
    }
    return { root: null, source: null, answers };
  }

  async function ask(
    source: RemoteSource,
    coordinates: PomCoordinates,
    path: string,
  ): Promise<Asked> {
    const { origin } = new URL(source.url);
    const before = stopped.get(origin);
    if (before !== undefined)
      return { kind: "limited", text: `was not asked again after ${before}` };
    endsAt ??= clock.now() + remoteLimits.runMs;
    const answer = await exchange(source, path, endsAt, options);
    if (!("status" in answer)) return answer;
    const { status } = answer;
    if (refusals.has(status)) {
      const text = refusalText(answer);
      stopped.set(origin, text);
      return { kind: kindOf(status), text: `answered with ${text}` };
    }
    if (status !== 200) return { kind: kindOf(status), text: `answered with ${textOf(answer)}` };
    const root = await pomIn(answer.body, coordinates, path);
    return root === null
      ? { kind: "failed", text: "answered with something else than this POM" }
      : { root };
  }

  return (coordinates) => {
    const path = pomPath(coordinates);
    if (path === null) return Promise.resolve({ root: null, source: null, answers: [] });
    const before = found.get(path);
    if (before !== undefined) return before;
    const pom =
      found.size < remoteLimits.poms
        ? find(coordinates, path)
        : Promise.resolve(beyondLimit(sources));
    found.set(path, pom);
    return pom;
  };
}

function beyondLimit(sources: readonly RemoteSource[]): RemotePom {
  const text = `was not asked, after ${remoteLimits.poms} POMs in this run`;
  const answers = sources
    .slice(0, 1)
    .map((source): RemoteAnswer => ({ source, kind: "failed", text }));
  return { root: null, source: null, answers };
}

/** Statuses after which a host is not asked again. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

const kinds: ReadonlyMap<number, RemoteAnswer["kind"]> = new Map([
  [401, "refused"],
  [403, "refused"],
  [404, "absent"],
  [410, "absent"],
  [429, "limited"],
]);

function kindOf(status: number): RemoteAnswer["kind"] {
  return kinds.get(status) ?? "failed";
}

function refusalText({ status, headers }: TransportResponse): string {
  const wait = headers["retry-after"]?.replaceAll(/[^\w ,:]/g, "").slice(0, 40) ?? "";
  return `status ${status}${wait === "" ? "" : ` (\`Retry-After: ${wait}\`)`}`;
}

/** Only the host of a redirect is shown: signed addresses are secrets. */
function textOf({ status, headers }: TransportResponse): string {
  const to = URL.parse(headers["location"] ?? "");
  if (to === null) return `status ${status}`;
  return `status ${status}, a redirect to ${to.host || `an address of \`${to.protocol}\``}`;
}

const mostRedirects = 3;

/**
 * One answer, behind redirects: many servers answer with the address of a storage, which refuses the
 * credentials of the server (https://issues.apache.org/jira/browse/MNG-6614). They never leave its origin.
 */
async function exchange(
  { url: base, headers }: RemoteSource,
  path: string,
  endsAt: number,
  { transport, clock, userAgent, stop }: RemoteOptions,
): Promise<TransportResponse | Omit<RemoteAnswer, "source">> {
  let url = new URL(`${base}/${path}`);
  let credentials = headers;
  for (let redirects = 0; ; redirects += 1) {
    const left = endsAt - clock.now();
    if (left <= 0)
      return {
        kind: "failed",
        text: `was not asked, after ${remoteLimits.runMs / 1000} s in this run`,
      };
    try {
      const answer = await transport({
        method: "GET",
        url,
        headers: {
          accept: "application/xml, text/xml, */*",
          "user-agent": userAgent,
          ...credentials,
        },
        timeoutMs: Math.min(remoteLimits.requestMs, left),
        signal: stop,
      });
      const next = redirectOf(answer, url);
      if (next === null || redirects === mostRedirects) return answer;
      if (next.origin !== url.origin) credentials = {};
      url = next;
    } catch (thrown) {
      return { kind: "failed", text: `gave no answer (${errorText(thrown)})` };
    }
  }
}

/** Where an answer leads, which is by `https`; only this machine leads to itself. */
function redirectOf({ status, headers }: TransportResponse, from: URL): URL | null {
  const { location } = headers;
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return null;
  const to = URL.parse(location, from.href);
  if (to === null || to.username !== "" || to.password !== "") return null;
  if (to.origin === from.origin || (isLoopback(to.hostname) && isLoopback(from.hostname)))
    return to;
  return to.protocol === "https:" && !isLoopback(to.hostname) ? to : null;
}
