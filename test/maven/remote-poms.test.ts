import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startServer, type Reply } from "../http/support/loopback-server.ts";
import { neverCancelled } from "../../src/domain/cancellation.ts";
import { remotePoms } from "../../src/maven/remote-poms.ts";
import { isHad, pomOf, remote } from "./support/remote.ts";

const absent: Reply = { status: 404 };
const present: Reply = { body: pomOf() };
const credentials =
  "<servers><server><id>a</id><username>me</username><password>s3cret</password></server></servers>";

const entity = pomOf().replace("</project>", "<name>&v;</name></project>");

describe("a POM of a remote repository", () => {
  it("is asked for by the layout of repositories, with the name of this tool and no credentials", async () => {
    const server = await startServer(() => present);
    const poms = remote({ repositories: { a: `${server.url}/maven2` } });

    expect(await isHad(poms)).toBe(true);
    expect(server.seen.map(({ url }) => url)).toEqual(["/maven2/g/x/a/1/a-1.pom"]);
    expect(server.seen[0]?.headers["user-agent"]).toMatch(/^cortex-dependency-report\//);
    expect(server.seen[0]?.headers).not.toHaveProperty("authorization");
  });

  it("is asked for once, however often it is needed", async () => {
    const server = await startServer(() => absent);
    const poms = remote({ repositories: { a: server.url } });
    await Promise.all([isHad(poms), isHad(poms)]);
    await isHad(poms);

    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ["a login page", "<html><body>Sign in</body></html>"],
    ["no XML", "<!doctype html><p>Sign in<br>"],
    ["another artifact", pomOf("g.x:b:1")],
    ["another group", pomOf("evil:a:1")],
    ["another version", pomOf("g.x:a:2")],
    ["nothing", ""],
    ["more than 5 MB", pomOf() + " ".repeat(5_000_000)],
    ["compressed unasked", gzipSync(pomOf())],
    ["a compressed bomb", gzipSync(pomOf() + " ".repeat(50_000_000))],
    ["of elements without end", "<project>".repeat(500_000)],
    ["one with an entity of its own", `<!DOCTYPE project [<!ENTITY v "1">]>${entity}`],
    ["one with an entity that is nowhere", entity],
    [
      "one with an entity of a file",
      `<!DOCTYPE project [<!ENTITY v SYSTEM "/etc/hostname">]>${entity}`,
    ],
    ["followed by more", `${pomOf()}more`],
  ])("does not count where the answer is %s, and no other repository is asked", async (_, body) => {
    const first = await startServer(() => ({ body }));
    const second = await startServer(() => present);
    const poms = remote({ repositories: { a: first.url, b: second.url } });

    expect(await isHad(poms)).toBe(false);
    expect(second.seen).toEqual([]);
  });

  it.each([404, 410])("is asked for in the next repository after %i", async (status) => {
    const first = await startServer(() => ({ status }));
    const second = await startServer(() => present);

    expect(await isHad(remote({ repositories: { a: first.url, b: second.url } }))).toBe(true);
  });

  it.each([204, 302, 400, 401, 403, 407, 429, 500, 503])(
    "is not asked for in the next repository after %i",
    async (status) => {
      const first = await startServer(() => ({ status }));
      const second = await startServer(() => present);

      expect(await isHad(remote({ repositories: { a: first.url, b: second.url } }))).toBe(false);
      expect(first.seen).toHaveLength(1);
      expect(second.seen).toEqual([]);
    },
  );

  it("is not asked for in the next repository after an answer that is cut off", async () => {
    const first = await startServer(() => (response) => {
      response.writeHead(200, { "content-length": "500" }).write("<project>");
      response.destroy();
    });
    const second = await startServer(() => present);

    expect(await isHad(remote({ repositories: { a: first.url, b: second.url } }))).toBe(false);
    expect(second.seen).toEqual([]);
  });

  it.each([401, 403, 429])("is not asked for at a host that answered with %i", async (status) => {
    const first = await startServer(() => ({ status, headers: { "retry-after": "1800" } }));
    const poms = remote({ repositories: { a: first.url, b: `${first.url}/other` } });
    await isHad(poms);

    expect(await isHad(poms, "g.x:b:1")).toBe(false);
    expect(first.seen).toHaveLength(1);
    expect(poms.absence("g.x:b:1").place).toContain(`was not asked again after status ${status}`);
    expect(poms.absence("g.x:a:1").place).toContain("Retry-After: 1800");
  });

  it("is asked for of at most four at the same time", async () => {
    let open = 0;
    let most = 0;
    const server = await startServer(() => (response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.writeHead(404).end();
      });
    });
    const poms = remote({ repositories: { a: server.url } });
    await Promise.all(Array.from({ length: 20 }, (_, at) => isHad(poms, `g:a${at}:1`)));

    expect(server.seen).toHaveLength(20);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("is not asked for beyond 300 in a run", async () => {
    const server = await startServer(() => absent);
    const poms = remote({ repositories: { a: server.url } });
    await Promise.all(Array.from({ length: 305 }, (_, at) => isHad(poms, `g:a${at}:1`)));

    expect(server.seen).toHaveLength(300);
    expect(poms.absence("g:a304:1").place).toContain("after 300 POMs in this run");
  });

  it("is waited for no longer than 10 s, nor than the run has left", async () => {
    const waits: number[] = [];
    let now = 0;
    const find = remotePoms({
      sources: [{ id: "a", url: "https://maven.acme.example", headers: {} }],
      clock: { now: () => now, sleep: () => Promise.resolve() },
      userAgent: "t",
      stop: neverCancelled.requested,
      transport({ timeoutMs }) {
        waits.push(timeoutMs);
        now += 18_000;
        return Promise.reject(new Error("no answer"));
      },
    });
    for (const version of ["1", "2", "3", "4", "5"])
      await find({ groupId: "g", artifactId: "a", version });

    expect(waits).toEqual([10_000, 10_000, 10_000, 6_000]);
  });

  it("is not asked for after 60 s of a run", async () => {
    let now = 0;
    const server = await startServer(() => {
      now += 30_000;
      return absent;
    });
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    const poms = remote({ repositories: { a: server.url }, clock });
    for (const at of [1, 2, 3]) await isHad(poms, `g:a${at}:1`);

    expect(server.seen).toHaveLength(2);
    expect(poms.absence("g:a3:1").place).toContain("after 60 s in this run");
  });

  it.each(["g:a:1-SNAPSHOT", "g:a:[1,2)", "g:a:LATEST", "g:a:${env.TOKEN}", "g:..:1", "g:a/b:1"])(
    "is not asked for where its coordinates are %s",
    async (name) => {
      const server = await startServer(() => absent);
      const poms = remote({ repositories: { a: server.url } });

      expect(await isHad(poms, name)).toBe(false);
      expect(server.seen).toEqual([]);
      expect(poms.absence(name).place).toContain("no remote repository was asked");
    },
  );
});

describe("a redirect", () => {
  it("is followed within its origin, three times", async () => {
    const server = await startServer(({ number }) =>
      number < 4 ? { status: 302, headers: { location: `/to/${number}` } } : present,
    );

    expect(await isHad(remote({ repositories: { a: server.url } }))).toBe(true);
    expect(server.seen.at(-1)?.url).toBe("/to/3");
  });

  it("is followed no more than three times", async () => {
    const server = await startServer(() => ({ status: 302, headers: { location: "/again" } }));

    expect(await isHad(remote({ repositories: { a: server.url } }))).toBe(false);
    expect(server.seen).toHaveLength(4);
  });

  it("is followed to a storage elsewhere, without what only the server is to know", async () => {
    const storage = await startServer(() => present);
    const server = await startServer(({ url }) => ({
      status: 307,
      headers: { location: `${storage.url}${url}?signature=hunter2` },
    }));

    expect(await isHad(remote({ repositories: { a: server.url }, settings: credentials }))).toBe(
      true,
    );
    expect(server.seen[0]?.headers).toHaveProperty("authorization");
    expect(storage.seen[0]?.headers).not.toHaveProperty("authorization");
  });

  it("does not take credentials along where it leads back", async () => {
    const storage = await startServer(() => ({
      status: 302,
      headers: { location: `${server.url}/again` },
    }));
    const server = await startServer(({ number }) =>
      number === 1 ? { status: 302, headers: { location: storage.url } } : present,
    );

    expect(await isHad(remote({ repositories: { a: server.url }, settings: credentials }))).toBe(
      true,
    );
    expect(server.seen.map(({ headers }) => headers["authorization"] !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    "http://a.invalid/x",
    "http://169.254.169.254/latest",
    "https://me:s3cret@a.invalid/x",
    "https://127.0.0.2:9@a.invalid/x",
    "file:///etc/passwd",
    "data:text/xml,<project/>",
    "ftp://a.invalid/x",
    "::",
  ])("is not followed to %s", async (location) => {
    const server = await startServer(() => ({ status: 302, headers: { location } }));
    const poms = remote({ repositories: { a: server.url } });

    expect(await isHad(poms)).toBe(false);
    expect(poms.absence("g.x:a:1").place).toContain("status 302");
    expect(poms.absence("g.x:a:1").place).not.toContain("s3cret");
  });

  it.each([
    ["https://a.invalid/x?secret", "a redirect to a.invalid"],
    ["file:///etc/passwd", "a redirect to an address of `file:`"],
  ])("to where it is not followed is named: %s", async (location, named) => {
    const server = await startServer(() => ({ status: 300, headers: { location } }));
    const poms = remote({ repositories: { a: server.url } });
    await isHad(poms);

    expect(poms.absence("g.x:a:1").place).toMatch(new RegExp(`${named}$`));
  });

  it("shows the host of the last address, and nothing else of it", async () => {
    const server = await startServer(({ url }) => ({
      status: 302,
      headers: { location: `${url}x?signature=hunter2` },
    }));
    const poms = remote({ repositories: { a: server.url } });
    await isHad(poms);

    expect(poms.absence("g.x:a:1").place).not.toContain("hunter2");
  });
});

describe("a POM that no repository has", () => {
  it("names each with its host and answer, and what to do", async () => {
    const first = await startServer(() => absent);
    const second = await startServer(() => ({ status: 503 }));
    const poms = remote({ repositories: { a: first.url, b: second.url } });
    await isHad(poms);

    expect(poms.absence("g.x:a:1")).toEqual({
      place: `in the local Maven repository or Gradle's cache, and \`a\` (127.0.0.1:${first.port}) answered with status 404, and \`b\` (127.0.0.1:${second.port}) answered with status 503`,
      next: "Check the address of `b` and that this machine reaches it, or run the build before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` or `cache: gradle` of actions/setup-java).",
    });
  });

  it.each([
    [404, "Name the repository that has it in `maven-repositories`"],
    [401, "Check the credentials of the server `a`"],
    [429, "Name a mirror of `a` in `maven-repositories`"],
    [500, "Check the address of `a`"],
  ])("names the next step after %i: %s", async (status, next) => {
    const server = await startServer(() => ({ status }));
    const poms = remote({ repositories: { a: server.url } });
    await isHad(poms);

    expect(poms.absence("g.x:a:1").next).toContain(next);
  });
});
