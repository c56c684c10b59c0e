import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { json, startServer } from "../http/support/loopback-server.ts";

const source = new URL("../../src", import.meta.url).href;

/** The parts of Node that a script made it load: they are what a start costs. */
async function loadedBy(script: string): Promise<string> {
  const print = "console.log(process.moduleLoadList.join('\\n'));";
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script + print], {
    env: {},
    timeout: 20_000,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return text(child.stdout);
}

const imports = `
const { createCortex } = await import("${source}/cortex/client.ts");
const { createTransport } = await import("${source}/http/transport.ts");
`;

describe("the client", () => {
  it("loads neither HTTP nor TLS before the first request", async () => {
    const loaded = await loadedBy(imports);

    expect(loaded).not.toMatch(/NativeModule (?:https?|_http_client|tls|_tls_wrap)$/m);
    expect(loaded).not.toContain("undici");
  });

  it("makes a request without loading fetch", async () => {
    const server = await startServer(() => json([]));

    const loaded = await loadedBy(`${imports}
      await createCortex({
        baseUrl: "${server.url}", key: "k", requestsPerMinute: 1000, random: () => 0, userAgent: "t",
        transport: createTransport({ env: {} }),
        clock: { now: () => 0, sleep: () => Promise.resolve() },
      }).list("a");
    `);

    expect(server.seen).toHaveLength(2);
    expect(loaded).toMatch(/NativeModule _http_client$/m);
    expect(loaded).not.toContain("undici");
    expect(loaded).not.toMatch(/NativeModule tls$/m);
  });
});
