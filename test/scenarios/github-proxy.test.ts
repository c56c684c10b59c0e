import { describe, expect, it } from "vitest";
import { startProxy } from "../http/support/connect-proxy.ts";
import { selfSigned, startTlsFront } from "../http/support/tls.ts";
import { ownSource } from "../support/claim.ts";
import { aPush } from "../support/github-events.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage, type Stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";

/** Known to the proxy alone. */
const host = "github.example.test";
const newer = "9e8d7c6b5a4938271605f4e3d2c1b0a99887766f";
const head = "GET /repos/acme/shop/git/ref/heads%2Fmain";

describe("a GitHub that only a proxy reaches", () => {
  it("is asked by HTTPS_PROXY before the first write, and Cortex without it", async () => {
    const { run, github } = await stage({
      files: { "package-lock.json": packageLock("ms@2.1.3") },
      github: { branches: new Map([["main", newer]]) },
      prefix: "/api/v3",
    });
    const certificate = selfSigned(host);
    const proxy = await startProxy({ port: await startTlsFront(portOf(github.url), certificate) });

    const scene = await run({
      ...aPush(),
      env: {
        GITHUB_API_URL: `https://${host}/api/v3`,
        HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
        HTTP_PROXY: "http://127.0.0.1:9",
        NO_PROXY: "cortex.example.test,127.0.0.1",
        NODE_EXTRA_CA_CERTS: certificate.file,
      },
    });

    expect(scene).toMatchObject({ exitCode: 0, recorded: [], asked: [head] });
    expect(scene.report).toMatchObject({ result: "skipped", problems: [] });
    expect(scene.report.reason).toContain(newer);
    expect(new Set(proxy.tunnels.map(({ target }) => target))).toEqual(new Set([`${host}:443`]));
  });

  it("is asked with the user that the proxy's address names", async () => {
    const there = await withDeletion();
    const certificate = selfSigned(host);
    const port = await startTlsFront(portOf(there.github.url), certificate);
    const proxy = await startProxy({ port });

    const scene = await there.run({
      env: {
        ...through(`http://shop:p%40ss@127.0.0.1:${proxy.port}`),
        NODE_EXTRA_CA_CERTS: certificate.file,
      },
    });

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["PYTHON flask 3.0.0"] });
    expect(scene.report).toMatchObject({ result: "synced", problems: [] });
    expect(scene.asked).toEqual([head]);
    expect(proxy.tunnels[0]).toEqual({
      target: `${host}:443`,
      authorization: `Basic ${btoa("shop:p@ss")}`,
    });
  });
});

describe("an environment that would let a secret travel unprotected", () => {
  it.each([
    { GITHUB_API_URL: "http://github.example.test/api/v3" },
    { NODE_TLS_REJECT_UNAUTHORIZED: "0" },
  ])("ends the run before any request: %j", async (env) => {
    const { run } = await withDeletion();

    const scene = await run({ env });

    expect(scene).toMatchObject({ exitCode: 1, asked: [] });
    expect(scene.report).toMatchObject({ result: "failed", requests: { total: 0 } });
    expect(scene.report.problems).toMatchObject([
      {
        code: "input-invalid",
        message: expect.stringContaining(Object.keys(env).join()) as string,
      },
    ]);
  });
});

describe("where the proxy to GitHub fails, the sync goes on with one warning:", () => {
  it("it is down", async () => {
    const { run } = await withDeletion();

    const scene = await run({ env: through("http://127.0.0.1:9") });

    expectCaution(scene);
    expect(scene.report.problems[0]?.message).toContain("ECONNREFUSED");
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-proxy-down.txt");
  });

  it("it refuses, without the password that its address has", async () => {
    const { run } = await withDeletion();
    const proxy = await startProxy({ status: 407 });

    const scene = await run({
      env: through(`http://shop:open-sesame@127.0.0.1:${proxy.port}`),
    });

    expectCaution(scene);
    expect(scene.report.problems[0]?.message).toContain("CONNECT was answered with 407");
    expect(scene.log + scene.summary + JSON.stringify(scene.report)).not.toContain("open-sesame");
  });
});

type Scene = Awaited<ReturnType<Stage["run"]>>;

function expectCaution({ exitCode, recorded, asked, report }: Scene): void {
  expect({ exitCode, recorded, asked }).toEqual({
    exitCode: 0,
    recorded: ["PYTHON flask 3.0.0"],
    asked: [],
  });
  expect(report.result).toBe("synced");
  expect(report.problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    expect.stringMatching(/^warning: Whether main has moved on from .* could not be checked\./),
  ]);
}

/** A repository without the manifest of NODE that it had when it last synced. */
function withDeletion(): Promise<Stage> {
  return stage({
    files: { "requirements.txt": "flask==3.0.0\n" },
    seed: [{ packageType: "NODE", name: "ms", version: "2.1.3" }],
    seededBy: ownSource,
    prefix: "/api/v3",
  });
}

function through(proxy: string): Readonly<Record<string, string>> {
  return { GITHUB_API_URL: `https://${host}/api/v3`, HTTPS_PROXY: proxy, NO_PROXY: "127.0.0.1" };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
