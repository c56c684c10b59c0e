import { describe, expect, it } from "vitest";
import { createTransport } from "../../src/http/transport.ts";
import { startProxy } from "../http/support/connect-proxy.ts";
import { json, startServer } from "../http/support/loopback-server.ts";
import { githubToken } from "../support/action.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage } from "../support/scenario.ts";
import { leaks, watchedRun } from "./watched-run.ts";
import { oneIn } from "../support/one-in.ts";

const key = "another-key-5f1dc3e7b846";
const files = { "package-lock.json": packageLock("ms@2.1.3") };

describe("to Cortex", () => {
  it("the key goes in one header, and GitHub's token not at all", async () => {
    const set = await stage({ files });
    const cortex = await startServer(() => json([]));

    const { produced } = await watchedRun(set, {
      inputs: { "cortex-api-key": key, "cortex-api-url": cortex.url },
    });

    const requests = cortex.seen.map(({ headers: { authorization, ...headers }, ...rest }) => {
      expect(authorization).toBe(`Bearer ${key}`);
      return { ...rest, headers };
    });
    expect(requests.length).toBeGreaterThan(1);
    const sent = new Map([["the rest of what was sent", JSON.stringify(requests)]]);
    expect(leaks(new Map([...produced, ...sent]), [key, githubToken])).toEqual([]);
  });
});

describe("another host", () => {
  it.each(oneIn(3, [301, 302, 303, 307, 308]))(
    "is never asked after a redirect with %i",
    async (status) => {
      const set = await stage({ files });
      const other = await startServer(() => json([]));
      const headers = { location: `${other.url}/api/v1/catalog/shop/packages` };
      const cortex = await startServer(() => ({ status, headers }));

      const { scene } = await watchedRun(set, {
        inputs: { "cortex-api-key": key, "cortex-api-url": cortex.url },
      });

      expect(other.seen).toEqual([]);
      expect(scene.report.problems).toContainEqual(
        expect.objectContaining({ code: "cortex-redirect" }),
      );
    },
  );

  it("is not asked by name where an address is meant to look like Cortex", async () => {
    const set = await stage({ files });

    const { scene, produced } = await watchedRun(set, {
      inputs: {
        "cortex-api-key": key,
        "cortex-api-url": `https://user:${key}@other.example.test/?key=${key}`,
      },
    });

    expect(scene.report).toMatchObject({ result: "failed", requests: { total: 0 } });
    expect(leaks(produced, [key])).toEqual([]);
  });
});

describe("a proxy", () => {
  it("is given neither key nor body, but a tunnel", async () => {
    const seen: string[] = [];
    const proxy = await startProxy({ status: 407 });
    const transport = createTransport({ env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } });

    await transport({
      method: "POST",
      url: new URL(`https://cortex.example.test/api?x=${key}`),
      headers: { authorization: `Bearer ${key}` },
      body: Buffer.from(key),
      timeoutMs: 10_000,
    }).catch((error: unknown) => seen.push(String(error)));

    expect(proxy.tunnels).toEqual([{ target: "cortex.example.test:443", authorization: null }]);
    expect(seen).toHaveLength(1);
    expect(leaks(new Map([["the error", seen.join("")]]), [key])).toEqual([]);
  });

  it("cannot put a certificate of its own in the way", async () => {
    const set = await stage({ files });
    const impostor = await startServer(() => json([]));
    const proxy = await startProxy({ port: impostor.port }, null);

    const { scene, produced } = await watchedRun(set, {
      inputs: { "cortex-api-key": key, "cortex-api-url": "https://cortex.example.test" },
      env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` },
    });

    expect(scene.report.problems).toContainEqual(
      expect.objectContaining({ code: "cortex-unreachable" }),
    );
    expect(impostor.seen).toEqual([]);
    expect(leaks(produced, [key])).toEqual([]);
  });
});
