import { describe, expect, it } from "vitest";
import { startServer, type LoopbackServer } from "../http/support/loopback-server.ts";
import type { Environment } from "../../src/domain/program.ts";
import { isHad, remote } from "./support/remote.ts";

const absent = (): Promise<LoopbackServer> => startServer(() => ({ status: 404 }));

function mirror(id: string, mirrorOf: string, url: string, more = ""): string {
  return `<mirrors><mirror><id>${id}</id><mirrorOf>${mirrorOf}</mirrorOf><url>${url}</url>${more}</mirror></mirrors>`;
}

function server(id: string, body: string): string {
  return `<servers><server><id>${id}</id>${body}</server></servers>`;
}

function profile(id: string, repositories: Readonly<Record<string, string>>, more = ""): string {
  const listed = Object.entries(repositories).map(
    ([name, url]) => `<repository><id>${name}</id><url>${url}</url></repository>`,
  );
  return `<profile><id>${id}</id>${more}<repositories>${listed.join("")}</repositories></profile>`;
}

const byDefault = "<activation><activeByDefault>true</activeByDefault></activation>";
/** Central, which no test may ask. */
const noCentral = mirror("none", "central", "https://central.invalid", "<blocked>true</blocked>");

describe("the repositories that are asked", () => {
  it("are those of the input, then those of the settings, the last profile first", async () => {
    const there = await absent();
    const at = (path: string): string => `${there.url}/${path}`;
    const profiles = `<profiles>${profile("p", { one: at("1"), two: at("2") }, byDefault)}${profile("q", { three: at("3") })}${profile("r", { four: at("4") })}</profiles>`;
    const settings = `${profiles}<activeProfiles><activeProfile>q</activeProfile></activeProfiles>`;
    await isHad(remote({ repositories: { zero: at("0"), two: at("00") }, settings }));

    expect(there.seen.map(({ url }) => url.split("/")[1])).toEqual(["0", "00", "3", "1"]);
  });

  it("are asked through their mirror, and once through a mirror of many", async () => {
    const [there, behind] = [await absent(), await absent()];
    const settings = mirror("m", "*", there.url);
    await isHad(remote({ repositories: { a: behind.url, b: `${behind.url}/b` }, settings }));

    expect(there.seen).toHaveLength(1);
    expect(behind.seen).toEqual([]);
  });

  it("are Central alone where nothing names any, and its mirror in its place", async () => {
    const there = await absent();
    await isHad(remote({ settings: mirror("m", "central", there.url) }));

    expect(there.seen).toHaveLength(1);
  });

  it("are none of those that a mirror blocks", async () => {
    const there = await absent();
    const settings = mirror("m", "a", there.url, "<blocked>true</blocked>");
    const poms = remote({ repositories: { a: there.url }, settings });
    await isHad(poms);

    expect(there.seen).toEqual([]);
    expect(poms.problems()).toMatchObject([
      { code: "maven-settings-unsupported", severity: "warning" },
    ]);
  });

  it("are none where the settings switch the network off", async () => {
    const there = await absent();
    const settings = "<offline>true</offline>";
    const poms = remote({ repositories: { a: there.url }, settings });

    expect(await isHad(poms)).toBe(false);
    expect(there.seen).toEqual([]);
    expect(poms.problems()).toHaveLength(1);
  });

  it("are none without releases, which redefine Central all the same", async () => {
    const there = await absent();
    const settings = `<profiles><profile><id>p</id>${byDefault}<repositories><repository><id>central</id><url>${there.url}</url><releases><enabled>false</enabled></releases></repository></repositories></profile></profiles>`;
    const poms = remote({ settings });
    await isHad(poms);

    expect(there.seen).toEqual([]);
    expect(poms.absence("g.x:a:1").place).toContain("no remote repository was asked");
  });
});

describe("the credentials of a server", () => {
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;

  it("go to the repository with its id alone", async () => {
    const [there, other] = [await absent(), await absent()];
    const settings = server("a", "<username>me</username><password>hunter2</password>");
    await isHad(remote({ repositories: { b: other.url, a: there.url }, settings }));

    expect(there.seen[0]?.headers.authorization).toBe(basic("me:hunter2"));
    expect(JSON.stringify(other.seen)).not.toMatch(/hunter2|authorization/);
  });

  it("are those of the mirror where one stands in", async () => {
    const [there, other] = [await absent(), await absent()];
    const servers =
      server("m", "<username>me</username><password>mirror</password>") +
      server("a", "<username>me</username><password>own</password>");
    const settings = mirror("m", "a", there.url) + servers;
    await isHad(remote({ repositories: { a: other.url }, settings }));

    expect(there.seen[0]?.headers.authorization).toBe(basic("me:mirror"));
    expect(other.seen).toEqual([]);
  });

  it("are filled in from the environment, and may be headers of their own", async () => {
    const there = await absent();
    const property =
      "<property><name>Job-Token</name><value>${env.CI_JOB_TOKEN}</value></property>";
    const settings = server(
      "a",
      `<configuration><httpHeaders>${property}</httpHeaders></configuration>`,
    );
    const env = { CI_JOB_TOKEN: "t0ken" };
    await isHad(remote({ repositories: { a: there.url }, settings, env }));

    expect(there.seen[0]?.headers).toMatchObject({ "job-token": "t0ken" });
  });

  it.each<readonly [string, string, Environment, string]>([
    ["a variable is not set", "${env.NOPE}", {}, "`${env.NOPE}`, which is not set"],
    [
      "a variable holds a secret of this tool",
      "${env.CORTEX_API_KEY}",
      { CORTEX_API_KEY: "s3cret" },
      "given to no server",
    ],
    [
      "a variable holds a secret of the runner",
      "${env.ACTIONS_RUNTIME_TOKEN}",
      { ACTIONS_RUNTIME_TOKEN: "s3cret" },
      "given to no server",
    ],
    ["it is another property", "${user.name}", {}, "only `${env.…}` is filled in"],
    ["it is encrypted", "{COQLCE6DU6GtcS5P=}", {}, "an encrypted password"],
  ])("are not sent where %s, and a warning names the server", async (_, password, env, named) => {
    const there = await absent();
    const settings = server("a", `<username>me</username><password>${password}</password>`);
    const poms = remote({ repositories: { a: there.url }, settings, env });
    await isHad(poms);

    expect(there.seen[0]?.headers).not.toHaveProperty("authorization");
    expect(JSON.stringify(there.seen)).not.toMatch(/s3cret/);
    expect(poms.problems().map(({ message }) => message)).toEqual([
      expect.stringMatching(/the server `a`/) as string,
    ]);
    expect(poms.problems()[0]?.message).toContain(named);
    expect(poms.problems()[0]?.message).not.toContain("s3cret");
  });

  it("are not sent elsewhere by a redirect", async () => {
    const elsewhere = await absent();
    const there = await startServer(() => ({ status: 302, headers: { location: elsewhere.url } }));
    const settings = server("a", "<username>me</username><password>hunter2</password>");
    await isHad(remote({ repositories: { a: there.url }, settings }));

    expect(elsewhere.seen).toHaveLength(1);
    expect(JSON.stringify(elsewhere.seen)).not.toMatch(/authorization|hunter2/i);
  });
});

describe("settings of the installation", () => {
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;
  const me = (password: string): string =>
    `<username>me</username><password>${password}</password>`;

  it("count behind those of the user", async () => {
    const [there, other] = [await absent(), await absent()];
    const settings = mirror("m", "a", there.url) + server("n", me("user"));
    const installation = mirror("m", "b", other.url) + server("n", me("installation"));
    await isHad(remote({ repositories: { a: other.url }, settings, installation }));
    const repositories = { n: `${there.url}/n`, b: `${there.url}/b` };
    await isHad(remote({ repositories, settings, installation }));

    expect(there.seen.map(({ url }) => url.split("/")[1])).toEqual(["g", "n", "b"]);
    expect(there.seen[1]?.headers.authorization).toBe(basic("me:user"));
    expect(other.seen).toEqual([]);
  });

  it("add servers, mirrors and profiles, which the user may activate", async () => {
    const [there, behind] = [await absent(), await absent()];
    const installation = `<profiles>${profile("p", { a: behind.url })}</profiles>${mirror("m", "a", there.url)}${server("m", me("installation"))}`;
    const settings = "<activeProfiles><activeProfile>p</activeProfile></activeProfiles>";
    const central = { central: "http://127.0.0.1:9" };
    await isHad(remote({ settings, installation, repositories: central }));
    await isHad(remote({ settings: noCentral + settings, installation }));

    expect(there.seen.map(({ headers }) => headers.authorization)).toEqual([
      basic("me:installation"),
    ]);
    expect(behind.seen).toEqual([]);
  });

  it("forbid no network, which is up to the user", async () => {
    const there = await absent();
    const installation = "<offline>true</offline>";
    await isHad(remote({ repositories: { a: there.url }, installation }));

    expect(there.seen).toHaveLength(1);
  });

  it("are named in a warning where they are none", async () => {
    const there = await absent();
    const poms = remote({ repositories: { a: there.url }, installation: "</settings><html>" });
    await isHad(poms);

    expect(poms.problems()).toMatchObject([
      { message: expect.stringContaining("a file of the installation") as string },
    ]);
    expect(there.seen).toHaveLength(1);
  });
});

describe("settings that are not supported", () => {
  it.each([
    ["a proxy without an address", "<proxies><proxy><id>p</id></proxy></proxies>", "proxy `p`"],
    [
      "a proxy whose password is not set",
      "<proxies><proxy><id>p</id><host>h</host><password>${env.NOPE}</password></proxy></proxies>",
      "`${env.NOPE}`, which is not set",
    ],
    [
      "a profile with a condition",
      `<profiles>${profile("q", { x: "https://x.invalid" }, "<activation><jdk>17</jdk></activation>")}</profiles>`,
      "`<activation>` of the profile `q`",
    ],
    [
      "plain http",
      `<profiles>${profile("q", { x: "http://x.invalid" }, byDefault)}</profiles>`,
      "the repository `x`",
    ],
    [
      "an address with a password",
      `<profiles>${profile("q", { x: "https://me:hunter2@x.invalid" }, byDefault)}</profiles>`,
      "the repository `x`",
    ],
    [
      "a variable in an address",
      `<profiles>${profile("q", { x: "https://${env.HOST}/m" }, byDefault)}</profiles>`,
      "the repository `x`",
    ],
    ["no settings", "</settings><settings>", "the file itself"],
  ])("are named in a warning: %s", async (_, settings, named) => {
    const there = await absent();
    const poms = remote({ repositories: { a: there.url }, settings, env: { HOST: "x.invalid" } });
    await isHad(poms);

    expect(poms.problems().map(({ message }) => message)).toEqual([
      expect.stringContaining(named) as string,
    ]);
    expect(poms.problems()[0]?.message).not.toContain("hunter2");
    expect(there.seen).toHaveLength(1);
  });

  it("are not looked at before a POM is asked for", async () => {
    const poms = remote({ settings: noCentral });
    await Promise.resolve();

    expect(poms.problems()).toEqual([]);
  });
});
