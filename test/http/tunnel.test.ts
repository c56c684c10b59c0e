import { spawn } from "node:child_process";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished, describe, expect, it } from "vitest";
import { errorCodes, errorText } from "../../src/http/network-error.ts";
import { createTransport } from "../../src/http/transport.ts";
import { startProxy } from "./support/connect-proxy.ts";
import { selfSigned, type SelfSigned } from "./support/tls.ts";

const host = "cortex.example.test";

/** An https server for a host that only a proxy knows. */
async function startSecureServer(certificate: SelfSigned): Promise<number> {
  const server = createServer(certificate, ({ headers }, response) => {
    response.setHeader("content-type", "application/json");
    response.end(headers.authorization === "Bearer k" ? "[]" : "{}");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const list = `
const { createCortex } = await import(process.argv[1] + "/cortex/client.ts");
const { createTransport } = await import(process.argv[1] + "/http/transport.ts");
const cortex = createCortex({
  baseUrl: process.argv[2], key: "k", requestsPerMinute: 1000, random: () => 0, userAgent: "t",
  transport: createTransport({ env: process.env }),
  clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
});
console.log(JSON.stringify(await cortex.list("a").catch(({ code, message }) => ({ code, message }))));
`;

const again = `
const { createTransport } = await import(process.argv[1] + "/http/transport.ts");
const transport = createTransport({ env: process.env });
const request = { method: "GET", url: new URL(process.argv[2]), headers: {}, timeoutMs: 10_000 };
console.log((await transport(request)).status, (await transport(request)).status);
`;

function listInChild(baseUrl: string, env: Record<string, string>): Promise<string> {
  return inChild(list, baseUrl, env);
}

/** In a process of its own, since Node reads NODE_EXTRA_CA_CERTS at its start. */
async function inChild(
  script: string,
  baseUrl: string,
  env: Record<string, string>,
): Promise<string> {
  const source = new URL("../../src", import.meta.url).href;
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", script, source, baseUrl],
    { env, timeout: 20_000, stdio: ["ignore", "pipe", "pipe"] },
  );
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return output.trim() || errors;
}

describe("https", () => {
  it("goes through a proxy and trusts what NODE_EXTRA_CA_CERTS names", async () => {
    const certificate = selfSigned(host);
    const proxy = await startProxy({ port: await startSecureServer(certificate) });

    const listed = await listInChild(`https://${host}`, {
      HTTPS_PROXY: `http://user:p%40ss@127.0.0.1:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: certificate.file,
    });

    expect(listed).toBe("[]");
    const tunnel = { target: `${host}:443`, authorization: `Basic ${btoa("user:p@ss")}` };
    expect(proxy.tunnels).toEqual([tunnel, tunnel]);
  });

  it("goes through a proxy that is itself reached by https", async () => {
    const certificate = selfSigned("localhost");
    const origin = selfSigned(host);
    const proxy = await startProxy({ port: await startSecureServer(origin) }, certificate);

    const listed = await listInChild(`https://${host}:8443`, {
      HTTPS_PROXY: `https://localhost:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: certificate.file,
    });

    const tunnel = { target: `${host}:8443`, authorization: null };
    expect(proxy.tunnels).toEqual([tunnel, tunnel]);
    expect(listed).toContain("NODE_EXTRA_CA_CERTS");
  });

  it("trusts no other certificate, and reports how to have it trusted", async () => {
    const proxy = await startProxy({ port: await startSecureServer(selfSigned(host)) });

    const listed = await listInChild(`https://${host}`, {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    });

    expect(listed).toContain("cortex-unreachable");
    expect(listed).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(listed).toContain("`NODE_EXTRA_CA_CERTS`");
    expect(proxy.tunnels).toHaveLength(2);
  });

  it("trusts no other certificate where the environment switches verification off", async () => {
    const certificate = selfSigned("localhost");
    const port = await startSecureServer(certificate);
    const proxy = await startProxy({ port });
    const unverified = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };

    const direct = await listInChild(`https://localhost:${port}`, unverified);
    const behindProxy = await listInChild(`https://${host}`, {
      ...unverified,
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    });

    expect(direct).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(behindProxy).toMatch(/DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID/);
  });

  it("trusts no certificate of another host", async () => {
    const certificate = selfSigned("other.example.test");
    const proxy = await startProxy({ port: await startSecureServer(certificate) });

    const listed = await listInChild(`https://${host}`, {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: certificate.file,
    });

    expect(listed).toContain("ERR_TLS_CERT_ALTNAME_INVALID");
  });

  it("that fails behind a proxy names host and proxy, and nothing of who asks the proxy", async () => {
    const proxy = await startProxy({ status: 407 });

    const listed = await listInChild(`https://${host}`, {
      HTTPS_PROXY: `http://someone:pa55@127.0.0.1:${proxy.port}`,
    });

    expect(listed).toContain(
      `from https://${host} (through the proxy http://127.0.0.1:${proxy.port}: CONNECT was answered with 407`,
    );
    expect(listed).not.toMatch(/someone|pa55/);
  });

  it("needs no proxy on loopback", async () => {
    const certificate = selfSigned("localhost");
    const port = await startSecureServer(certificate);

    const listed = await listInChild(`https://localhost:${port}`, {
      HTTPS_PROXY: "http://127.0.0.1:1",
      NODE_EXTRA_CA_CERTS: certificate.file,
    });

    expect(listed).toBe("[]");
  });
});

describe("a tunnel", () => {
  function send(proxyPort: number, timeoutMs = 10_000) {
    const transport = createTransport({ env: { https_proxy: `http://127.0.0.1:${proxyPort}` } });
    const url = new URL(`https://${host}/path`);
    return () => transport({ method: "GET", url, headers: {}, timeoutMs });
  }

  async function errorOf(promise: Promise<unknown>): Promise<{ code: string; text: string }> {
    const error: unknown = await promise.catch((thrown: unknown) => thrown);
    return { code: errorCodes(error).join(), text: errorText(error) };
  }

  it("is opened once for several requests", async () => {
    const certificate = selfSigned(host);
    const proxy = await startProxy({ port: await startSecureServer(certificate) });

    const listed = await inChild(again, `https://${host}`, {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: certificate.file,
    });

    expect(listed).toBe("200 200");
    expect(proxy.tunnels).toEqual([{ target: `${host}:443`, authorization: null }]);
  });

  it.each([
    [403, "ERR_PROXY_REFUSED"],
    [407, "ERR_PROXY_REFUSED"],
    [502, "ERR_PROXY_UNAVAILABLE"],
    [504, "ERR_PROXY_UNAVAILABLE"],
  ])("that the proxy answers with %i fails with %s", async (status, code) => {
    const proxy = await startProxy({ status });

    expect(await errorOf(send(proxy.port)())).toEqual({
      code,
      text: `through the proxy http://127.0.0.1:${proxy.port}: CONNECT was answered with ${status} (${code})`,
    });
  });

  it("that the proxy cuts fails as a connection does", async () => {
    const proxy = await startProxy("reset");

    expect(await errorOf(send(proxy.port)())).toMatchObject({ code: "ECONNRESET" });
  });

  it("that this Node cannot open is an error, and no way around the proxy", async () => {
    const proxy = await startProxy("silence");
    const env = { https_proxy: `http://127.0.0.1:${proxy.port}` };
    const transport = createTransport({ env, nodeVersion: "24.4.1" });

    const sent = transport({
      method: "GET",
      url: new URL(`https://${host}`),
      headers: {},
      timeoutMs: 10_000,
    });

    expect(await errorOf(sent)).toEqual({
      code: "ERR_PROXY_UNSUPPORTED",
      text: "a proxy needs Node 24.5.0 or newer, and this is 24.4.1 (ERR_PROXY_UNSUPPORTED)",
    });
    expect(proxy.tunnels).toEqual([]);
  });

  it("that the proxy never answers ends in time", async () => {
    const proxy = await startProxy("silence");

    expect(await errorOf(send(proxy.port, 50)())).toMatchObject({ code: "ETIMEDOUT" });
  });

  it("to a proxy where nobody listens fails as a connection does", async () => {
    expect(await errorOf(send(1)())).toEqual({
      code: "ECONNREFUSED",
      text: "through the proxy http://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1",
    });
  });
});
