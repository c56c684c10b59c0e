import type { ServerResponse } from "node:http";
import fc from "fast-check";
import type { OutsidePoms } from "../../../src/manifests/format.ts";
import { startServer, type Reply } from "../../http/support/loopback-server.ts";
import { dependency, managed, pom } from "../../manifests/java/pom-text.ts";
import { remote } from "./remote.ts";

type Fault = Reply | ((response: ServerResponse) => void);

const evil = managed(dependency("s:core", "666"), dependency("androidx.compose.ui:ui", "666"));

/** All that may come in place of a POM. */
const faults: readonly Fault[] = [
  ...[404, 410, 401, 403, 429, 451, 500, 503, 304, 204].map((status) => ({ status })),
  { status: 302, headers: { location: "https://elsewhere.invalid/" } },
  { body: "<html><body>Log in</body></html>" },
  { body: pom(evil, { name: "b:evil:1" }) },
  { body: "<project>" },
  { body: "" },
  { body: `<?xml version="1.0"?><!DOCTYPE project [<!ENTITY a "b">]><project>&a;</project>` },
  (response) => response.destroy(),
  (response) => {
    response.writeHead(200, { "content-length": "5000" }).write("<project>");
    response.destroy();
  },
];

/** What each request of a run meets; `null` is the POM itself. */
export const failing = fc.array(fc.option(fc.constantFrom(...faults)), { maxLength: 6 });

interface Unsteady<Given, Read> {
  /** What the last run was given. */
  readonly asked: () => { readonly delivered: ReadonlySet<string> };
  /** Reads with a server that fails so, and has nothing but these POMs where they are given. */
  readonly run: (
    given: Given,
    replies: readonly (Fault | null)[],
    only?: ReadonlySet<string>,
  ) => Promise<Read>;
}

/** A repository server that fails as it is told, until the end of the test. */
export async function unsteady<Given, Read>(
  reply: (url: string) => Reply,
  read: (given: Given, outside: OutsidePoms) => Promise<Read>,
): Promise<Unsteady<Given, Read>> {
  let delivered = new Set<string>();
  let number = 0;
  let answer: (url: string) => Fault = reply;
  const server = await startServer(({ url }) => answer(url));
  return {
    asked: () => ({ delivered }),
    async run(given, replies, only) {
      const own = new Set<string>();
      delivered = own;
      number = 0;
      answer = (url) => {
        const fault = replies[number++] ?? (only?.has(url) === false ? { status: 404 } : null);
        if (fault !== null) return fault;
        own.add(url);
        return reply(url);
      };
      return await read(given, remote({ repositories: { a: server.url } }));
    },
  };
}
