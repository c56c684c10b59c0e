import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/domain/program.ts";
import { startProxy } from "../http/support/connect-proxy.ts";
import { startServer } from "../http/support/loopback-server.ts";
import { isHad, remote } from "./support/remote.ts";

const repositories = { a: "https://maven.acme.example/m" };
const target = "maven.acme.example:443";

function proxies(...each: readonly string[]): string {
  return `<proxies>${each.map((body) => `<proxy><id>p</id>${body}</proxy>`).join("")}</proxies>`;
}

function at(port: number, more = ""): string {
  return `<host>127.0.0.1</host><port>${port}</port>${more}`;
}

describe("a proxy of Maven's settings", () => {
  it.each([
    ["for both protocols, as most are written", ""],
    ["for https alone", "<protocol>https</protocol>"],
    ["that exempts other hosts", "<nonProxyHosts>localhost|*.other.example|maven</nonProxyHosts>"],
  ])("is asked %s", async (_, more) => {
    const proxy = await startProxy({ status: 502 });
    const poms = remote({ repositories, settings: proxies(at(proxy.port, more)) });

    expect(await isHad(poms)).toBe(false);
    expect(proxy.tunnels).toEqual([{ target, authorization: null }]);
    expect(poms.absence("g.x:a:1")).toMatchObject({
      place: expect.stringContaining("gave no answer") as string,
    });
    expect(poms.problems()).toEqual([]);
  });

  it("is given its user and password, and a message has neither", async () => {
    const proxy = await startProxy({ status: 407 });
    const credentials = "<username>me</username><password>${env.PROXY_PASSWORD}</password>";
    const settings = proxies(at(proxy.port, credentials));
    const poms = remote({ repositories, settings, env: { PROXY_PASSWORD: "hunter2" } });
    await isHad(poms);

    const pair = Buffer.from("me:hunter2").toString("base64");
    expect(proxy.tunnels).toEqual([{ target, authorization: `Basic ${pair}` }]);
    expect(poms.absence("g.x:a:1").place).toContain("ERR_PROXY_REFUSED");
    expect(JSON.stringify(poms.absence("g.x:a:1"))).not.toContain("hunter2");
  });

  it.each<readonly [string, string, Environment]>([
    ["a variable is not set", "${env.NOPE}", {}],
    [
      "a variable holds a secret of this tool",
      "${env.CORTEX_API_KEY}",
      { CORTEX_API_KEY: "s3cret" },
    ],
    ["it is encrypted", "{COQLCE6DU6GtcS5P=}", {}],
  ])("is asked without its password where %s", async (_, password, env) => {
    const proxy = await startProxy({ status: 502 });
    const settings = proxies(
      at(proxy.port, `<username>me</username><password>${password}</password>`),
    );
    const poms = remote({ repositories, settings, env });
    await isHad(poms);

    expect(proxy.tunnels).toEqual([{ target, authorization: null }]);
    expect(poms.problems()).toHaveLength(1);
  });

  it("is the first that is active and is not exempt", async () => {
    const proxy = await startProxy({ status: 502 });
    const off = `<active>false</active>${at(1)}`;
    const exempt = at(1, "<nonProxyHosts>x.example|*.ACME.example</nonProxyHosts>");
    await isHad(remote({ repositories, settings: proxies(off, exempt, at(proxy.port)) }));

    expect(proxy.tunnels).toHaveLength(1);
  });

  it.each(["HTTPS_PROXY", "all_proxy"])("stands behind that of %s", async (name) => {
    const [proxy, other] = [await startProxy({ status: 502 }), await startProxy({ status: 502 })];
    const env = { [name]: `http://127.0.0.1:${other.port}` };
    await isHad(remote({ repositories, settings: proxies(at(proxy.port)), env }));

    expect(proxy.tunnels).toEqual([]);
    expect(other.tunnels).toHaveLength(1);
  });

  it("is never asked for this machine", async () => {
    const proxy = await startProxy({ status: 502 });
    const there = await startServer(() => ({ status: 404 }));
    await isHad(remote({ repositories: { a: there.url }, settings: proxies(at(proxy.port)) }));

    expect(proxy.tunnels).toEqual([]);
    expect(there.seen).toHaveLength(1);
  });
});

describe("a variable in an address of the settings", () => {
  const central = (url: string): string =>
    `<mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>${url}</url></mirror></mirrors>`;

  it("is filled in behind the host", async () => {
    const there = await startServer(() => ({ status: 404 }));
    await isHad(
      remote({ settings: central(`${there.url}/\${env.OWNER}/m`), env: { OWNER: "acme" } }),
    );

    expect(there.seen.map(({ url }) => url)).toEqual(["/acme/m/g/x/a/1/a-1.pom"]);
  });

  it.each<readonly [string, string, Environment]>([
    ["stands in the host", "https://${env.HOST}/m", { HOST: "evil.example" }],
    ["stands in the port", "https://x.example:${env.HOST}/m", { HOST: "1" }],
    [
      "holds a secret of this tool",
      "https://x.example/${env.CORTEX_API_KEY}",
      { CORTEX_API_KEY: "s" },
    ],
    ["is not set", "https://x.example/${env.NOPE}", {}],
    ["leads elsewhere", "https://x.example/${env.UP}", { UP: "../.." }],
    ["has more than a path", "https://x.example/${env.Q}", { Q: "a?b=c" }],
  ])("is not where it %s", async (_, url, env) => {
    const poms = remote({ settings: central(url), env });

    expect(await isHad(poms)).toBe(false);
    expect(poms.problems()[0]?.message).toContain("the address of the mirror `m`");
    expect(poms.absence("g.x:a:1").place).toContain("no remote repository was asked");
  });
});
