import { parseState } from "../../../src/convergence/state.ts";
import { createCortex } from "../../../src/cortex/client.ts";
import type { Cortex } from "../../../src/cortex/cortex.ts";
import type { Transport, TransportResponse } from "../../../src/http/transport.ts";
import { actionRest } from "../../../src/github/action-rest.ts";
import { branchHead } from "../../../src/github/branch-head.ts";
import { GitHubFault } from "../../../src/github/github-fault.ts";
import { keepComment } from "../../../src/github/keep-comment.ts";
import { getProperty } from "../../../src/domain/untyped.ts";
import { keepDriftIssue } from "../../../src/github/keep-drift-issue.ts";
import { ownerAndRepo } from "../../../src/github/rest.ts";
import { ownPosts } from "../../../src/github/own-posts.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { promise, type Target } from "../target.ts";

/** What servers answer: a status, headers, an empty line, and the body. */
export function answerTargets(): readonly Target[] {
  return [
    {
      name: "cortex-list",
      source: ["cortex"],
      seeds: [rows, error, limited, page],
      read: async (text) => {
        const found = await ofCortex(text, (cortex) => cortex.list("shop"));
        for (const { name, version } of found ?? [])
          promise(name !== "" && typeof version === "string", "a row has a name and a version");
      },
    },
    {
      name: "cortex-upload",
      source: ["cortex"],
      seeds: [rows, '201\n\n{"name":"a:b","packageType":"JAVA","version":"1"}', error, page],
      read: async (text) => {
        for (const endpoint of ["node/package-json", "java"] as const)
          await ofCortex(text, (cortex) =>
            cortex.upload("shop", {
              endpoint,
              body: new Uint8Array(),
              verbatim: true,
              manifests: [],
            }),
          );
      },
    },
    {
      name: "cortex-remove",
      source: ["cortex"],
      seeds: ["200\n\n", "404\n\n{}", error, limited],
      read: (text) => ofCortex(text, (cortex) => cortex.remove("shop", "NODE", "ms")),
    },
    {
      name: "github-branch",
      source: ["github"],
      seeds: [branch, refused, moved, page],
      read: (text) => ofGitHub(text, (rest) => branchHead(rest, "acme/shop", "main")),
    },
    {
      name: "cortex-catalog",
      source: ["cortex"],
      seeds: [catalog, catalog.replace("}}]", "}}}"), error, page],
      read: async (text) => {
        const found = await ofCortex(text, (cortex) => cortex.catalog({ repository: "acme/shop" }));
        for (const { tag, git } of found ?? [])
          promise(tag !== "" && git !== null, "an entity has a tag and the repository asked for");
        await ofCortex(text, (cortex) => cortex.catalog({ tags: ["shop"] }));
      },
    },
    {
      name: "cortex-state",
      source: ["cortex", "convergence"],
      seeds: [state, state.replace("AAAAAA", "AAA"), error, page],
      read: async (text) => {
        const value = await ofCortex(text, (cortex) => cortex.customData("shop", "a"));
        const reading = parseState(value, "en1");
        for (const { types } of "state" in reading ? reading.state.sources.values() : [])
          for (const { names } of types.values())
            for (const hash of names) promise(hash.length === 6, "a hash has six characters");
      },
    },
    {
      name: "github-notifications",
      source: ["github"],
      seeds: [
        notifications,
        `${linked}${notifications.slice(notifications.indexOf("\n\n"))}`,
        refused,
        page,
      ],
      read: async (text) => {
        const place = { ...ownerAndRepo("acme/shop"), issue_number: 7 };
        const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
        await ofGitHub(text, (rest) => ownPosts(rest, route, place, marker));
        const repository = "acme/shop";
        const drift = { title: "a", body: "b" };
        await ofGitHub(text, (rest) =>
          keepComment(rest, { repository, pullRequest: 7, marker, body: "b", isWorthNew: true }),
        );
        await ofGitHub(text, (rest) =>
          keepDriftIssue(rest, { repository, marker, drift, gone: "c" }),
        );
      },
    },
  ];
}

const key = "key-of-secrets";
const json = "content-type: application/json";
const rows = `200\n${json}\n\n[{"id":"1","name":"ms","packageType":"NODE","version":"2.1.3"},{"name":"a:b","packageType":"JAVA","version":null}]`;
const error = `400\n${json}\n\n{"message":"Bad ${key}","details":"d","requestId":"r","type":"BAD_REQUEST","httpStatus":400}`;
const catalog = `200\n${json}\n\n{"entities":[{"tag":"shop","id":"en1","type":"service","isArchived":false,"git":{"repository":"acme/shop","basepath":"a","provider":"github"}}],"totalPages":1,"page":0,"total":1}`;
const state = `200\n${json}\n\n{"key":"a","value":{"v":"1","entity":"en1","sources":{"github.com/acme/shop":{"repositoryId":"1","types":{"NODE":{"names":"AAAAAABBBBBB","waiting":""}}}}}}`;
const limited = `429\ncontent-type: application/problem+json\nretry-after: 2\n\n{"title":"Too many","retryAfter":1,"detail":"x"}`;
const page = "200\ncontent-type: text/html\n\n<!doctype html><title>Sign in</title>";
const refused = `403\n${json}\nx-ratelimit-remaining: 0\nx-ratelimit-reset: 1767225601\n\n{"message":"API rate limit ${key}"}`;
const moved = "301\nlocation: https://api.github.example/repositories/1\n\n{}";
const branch = `200\n${json}\n\n{"ref":"refs/heads/main","object":{"sha":"${"a".repeat(40)}"}}`;
const linked = `200\n${json}\nlink: <https://api.github.example/x?page=2>; rel="next"`;
const marker = "<!-- cortex -->";
const notifications = `200\n${json}\n\n[{"id":1,"number":2,"body":"${marker} a","user":{"type":"Bot","login":"github-actions[bot]"}},{"id":2,"number":3,"body":"${marker}","pull_request":{},"user":{"type":"User","login":"ann"}}]`;
const longestMessage = 4_000;

/** Nothing waits: time passes by being asked for. */
function hurriedClock() {
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => now,
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
}

const mostRequests = 2_000;

/** The same answer to whatever is asked. */
function answering(text: string): { readonly transport: Transport; readonly asked: () => number } {
  const response = answerOf(text);
  let requests = 0;
  async function transport(): Promise<TransportResponse> {
    requests += 1;
    // What asks without an end is to come to one, to be reported.
    if (requests > 2 * mostRequests) throw new Error("no more answers");
    return await Promise.resolve(response);
  }
  return { transport, asked: () => requests };
}

function answerOf(text: string): TransportResponse {
  const end = text.indexOf("\n\n");
  const [status = "", ...lines] = text.slice(0, end === -1 ? text.length : end).split("\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, Math.max(0, colon)).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number.parseInt(status, 10) || 0,
    headers: Object.fromEntries(headers),
    body: Buffer.from(end === -1 ? "" : text.slice(end + 2)),
  };
}

async function ofCortex<Value>(
  text: string,
  ask: (cortex: Cortex) => Promise<Value>,
): Promise<Value | null> {
  const { transport, asked } = answering(text);
  const cortex = createCortex({
    baseUrl: "https://cortex.example",
    key,
    requestsPerMinute: 1_000,
    transport,
    clock: hurriedClock(),
    random: () => 0,
    userAgent: "test",
    log: (line) => promise(!line.includes(key), "no line of the log has the key"),
  });
  const value = await valueOrFault(() => ask(cortex));
  promise(asked() <= mostRequests, "there is an end to requests");
  return value;
}

async function ofGitHub(
  text: string,
  ask: (rest: Awaited<ReturnType<typeof actionRest>>) => Promise<unknown>,
): Promise<void> {
  const { transport, asked } = answering(text);
  const rest = await actionRest({
    token: key,
    apiUrl: "https://api.github.example",
    userAgent: "test",
    transport,
    clock: hurriedClock(),
    log: (line) => promise(!line.includes(key), "no line of the log has the token"),
  });
  const value = await valueOrFault(async () => {
    try {
      return await ask(rest);
    } catch (thrown) {
      promise(thrown instanceof GitHubFault, `a fault of GitHub's, and not ${String(thrown)}`);
      throw thrown;
    }
  });
  promise(asked() <= mostRequests, "there is an end to requests");
  const described = [
    getProperty(value, "reason"),
    getProperty(getProperty(value, "problem"), "message"),
  ];
  promise(!described.some((one) => String(one).includes(key)), "nothing shows the token");
}

async function valueOrFault<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code === "internal") throw thrown;
    promise(!thrown.message.includes(key), "no message has the key");
    promise(thrown.message.length <= longestMessage, "a message is short");
    return null;
  }
}
