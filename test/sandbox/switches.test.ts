import { describe, expect, it } from "vitest";
import type { Endpoint } from "../../src/cortex/endpoints.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { goSum, packageLock, pom, yarnLock } from "../support/sample-files.ts";
import { ask, list, packages, started, upload } from "./client.ts";
import { uploads } from "./uploads.ts";

describe("without any switch", () => {
  it.each(Object.keys(uploads) as Endpoint[])("%s is read and listed", async (endpoint) => {
    const sandbox = await started();
    const { status, json } = await upload(sandbox, endpoint, uploads[endpoint].body);
    const lines = (await list(sandbox)).map((line) => line.slice(line.indexOf(" ") + 1));

    expect(status).toBe(200);
    expect(Array.isArray(json)).toBe(endpoint !== "java");
    expect(lines).toEqual(uploads[endpoint].gives);
  });

  it("every type lives beside the others", async () => {
    const sandbox = await started();
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.1.3"));
    await upload(sandbox, "go/gosum", goSum("a.dev/x@v1.0.0"));

    expect(await list(sandbox)).toEqual(["NODE ms 2.1.3", "GO a.dev/x v1.0.0"]);
  });

  it("a page after the last is empty", async () => {
    const sandbox = await started();
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.1.3"));

    expect(await list(sandbox, "?page=1")).toEqual([]);
  });

  it("an entity may have any name", async () => {
    const sandbox = await started();
    const path = packages("/java", encodeURIComponent("a/b ü"));
    await ask(sandbox, path, { method: "POST", body: uploads.java.body });

    expect([...sandbox.catalog.state().keys()]).toEqual(["a/b ü"]);
  });

  it("a name is removed as it was percent-encoded", async () => {
    const sandbox = await started();
    await upload(sandbox, "node/package-lock", packageLock("@types/node@24.0.0", "a&b=c+d@1.0.0"));
    for (const name of ["@types/node", "a&b=c+d"]) {
      const path = packages(`/node?name=${encodeURIComponent(name)}`);
      expect(await ask(sandbox, path, { method: "DELETE" })).toMatchObject({
        status: 200,
        text: "",
      });
    }

    expect(await list(sandbox)).toEqual([]);
  });

  it("a name that is not there may be removed", async () => {
    const answered = await ask(await started(), packages("/go?name=x"), { method: "DELETE" });

    expect(answered.status).toBe(200);
  });
});

describe("the storage", () => {
  it.each([
    ["replace-by-type", ["NODE b 2.0.0"]],
    ["replace-by-endpoint", ["NODE a 1.0.0", "NODE b 2.0.0"]],
    ["overwrite-by-name", ["NODE a 1.0.0", "NODE b 2.0.0"]],
    ["add-by-version", ["NODE a 1.0.0", "NODE b 1.0.0", "NODE b 2.0.0"]],
  ] as const)("%s leaves %j", async (storage, lines) => {
    const sandbox = await started({ storage });
    await upload(sandbox, "node/package-lock", packageLock("a@1.0.0"));
    await upload(sandbox, "node/yarn-lock", yarnLock("b@1.0.0"));
    await upload(sandbox, "node/yarn-lock", yarnLock("b@2.0.0"));

    expect(await list(sandbox)).toEqual(lines);
  });

  it("adds the types that are set to add", async () => {
    const sandbox = await started({ adds: ["GO"] });
    await upload(sandbox, "go/gosum", goSum("a.dev/x@v1.0.0"));
    await upload(sandbox, "go/gosum", goSum("a.dev/x@v2.0.0"));
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@1.0.0"));
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.0.0"));

    expect(await list(sandbox)).toEqual([
      "NODE ms 2.0.0",
      "GO a.dev/x v1.0.0",
      "GO a.dev/x v2.0.0",
    ]);
  });

  it("has one row for a name where it is to", async () => {
    const sandbox = await started({ rows: "per-name" });
    const nested = packageLock("ms@2.1.2", "debug/node_modules/ms@2.1.3");
    const { json } = await upload(sandbox, "node/package-lock", nested);

    expect(json).toHaveLength(1);
    expect(await list(sandbox)).toEqual(["NODE ms 2.1.3"]);
  });
});

describe("the list", () => {
  it("comes in pages", async () => {
    const sandbox = await started({ pageSize: 2 });
    await upload(sandbox, "node/yarn-lock", yarnLock("a@1.0.0", "b@1.0.0", "c@1.0.0"));

    expect(await list(sandbox)).toHaveLength(2);
    expect(await list(sandbox, "?page=1")).toEqual(["NODE c 1.0.0"]);
    expect(await list(sandbox, "?page=2")).toEqual([]);
  });

  it("is the same for ever where the page is ignored", async () => {
    const sandbox = await started({ page: "ignored" });
    await upload(sandbox, "node/yarn-lock", yarnLock("a@1.0.0"));

    expect(await list(sandbox, "?page=9&pageSize=1")).toEqual(["NODE a 1.0.0"]);
  });

  it("lags", async () => {
    const sandbox = await started({ lag: 1 });
    await upload(sandbox, "node/yarn-lock", yarnLock("a@1.0.0"));

    expect([await list(sandbox), await list(sandbox)]).toEqual([[], ["NODE a 1.0.0"]]);
  });
});

describe("bodies as JSON strings", () => {
  it.each([400, 415, 422] as const)("refuse raw text with %d", async (rawRefusal) => {
    const sandbox = await started({ bodies: "json-string", rawRefusal });
    const raw = await upload(sandbox, "python/requirements", "flask==3.0.0\n");
    const object = await upload(sandbox, "node/package-json", '{"dependencies":{"ms":"1"}}');
    const text = await upload(sandbox, "python/requirements", JSON.stringify("flask==3.0.0\n"));

    expect([raw.status, object.status, text.status]).toEqual([rawRefusal, rawRefusal, 200]);
    expect(raw.json).toMatchObject({ httpStatus: rawRefusal });
    expect(await list(sandbox)).toEqual(["PYTHON flask 3.0.0"]);
    expect(sandbox.requests().every(({ requestFault }) => requestFault === null)).toBe(true);
  });

  it("leave XML and coordinates as they are", async () => {
    const sandbox = await started({ bodies: "json-string" });

    for (const endpoint of ["dotnet/nuget/csproj", "java", "java/bulk"] as const)
      expect((await upload(sandbox, endpoint, uploads[endpoint].body)).status).toBe(200);
  });

  it("are no files where raw text is taken", async () => {
    const { status } = await upload(
      await started(),
      "node/package-lock",
      JSON.stringify(packageLock("ms@2.1.3")),
    );

    expect(status).toBe(400);
  });
});

describe("how a file is read", () => {
  it.each([
    [{ javaNames: "colon" }, "java/maven-pom", pom("g:a@1"), ["JAVA g:a 1"]],
    [{ javaNames: "dot" }, "java/maven-pom", pom("g:a@1"), ["JAVA g.a 1"]],
    [
      { nested: "all" },
      "node/package-lock",
      packageLock("ms@2.1.2", "debug/node_modules/ms@2.1.3"),
      ["NODE ms 2.1.2", "NODE ms 2.1.3"],
    ],
    [
      { nested: "top-level" },
      "node/package-lock",
      packageLock("ms@2.1.2", "debug/node_modules/ms@2.1.3"),
      ["NODE ms 2.1.2"],
    ],
    [{ goVersions: "bare" }, "go/gosum", goSum("a.dev/x@v1.2.3"), ["GO a.dev/x 1.2.3"]],
    [
      { goModLines: "written" },
      "go/gosum",
      goSum("a.dev/x@v1.2.3"),
      ["GO a.dev/x v1.2.3", "GO a.dev/x v1.2.3/go.mod"],
    ],
  ] as const)("is a switch: %j", async (behaviour, endpoint, body, lines) => {
    const sandbox = await started(behaviour);
    await upload(sandbox, endpoint, body);

    expect(await list(sandbox)).toEqual(lines);
  });
});

describe("who is let in", () => {
  it("is nobody without a key", async () => {
    const sandbox = await started();
    const { status } = await ask(sandbox, packages(), { key: null });

    expect(status).toBe(401);
    expect(sandbox.requests()).toMatchObject([
      { authorized: false, requestFault: "there is no bearer token", status: 401 },
    ]);
  });

  it("is the one with the right key", async () => {
    const sandbox = await started({ key: "right" });
    const statuses = [];
    for (const key of ["right", "wrong", "Right", "right "])
      statuses.push((await ask(sandbox, packages(), { key })).status);

    expect(statuses).toEqual([200, 401, 401, 200]);
  });

  it("writes nothing when refused", async () => {
    const sandbox = await started({ key: "right" });
    await upload(sandbox, "java", uploads.java.body);

    expect(sandbox.catalog.state().size).toBe(0);
  });
});

describe("the entities", () => {
  it("are those that are named", async () => {
    const sandbox = await started({ entities: ["shop", "en2d8f"] });

    expect((await ask(sandbox, packages())).status).toBe(200);
    expect((await ask(sandbox, packages("", "en2d8f"))).status).toBe(200);
    expect(await ask(sandbox, packages("", "web"))).toMatchObject({
      status: 404,
      json: { type: "NOT_FOUND", message: 'There is no entity "web".', httpStatus: 404 },
    });
  });
});

describe("a body", () => {
  it("may be as large as the limit and no larger", async () => {
    const sandbox = await started({ maxBodyBytes: 100 });
    const fits = await upload(sandbox, "python/requirements", `a==1 #${"x".repeat(94)}`);
    const exceeds = await upload(sandbox, "python/requirements", `a==1 #${"x".repeat(95)}`);

    expect([fits.status, exceeds.status]).toEqual([200, 413]);
    expect(sandbox.requests().map(({ body }) => body.length)).toEqual([100, 0]);
  });

  it("is 2 MB at most", () => {
    expect(defaultOptions.maxBodyBytes).toBe(2_000_000);
  });

  it("may begin with a byte order mark", async () => {
    const { status } = await upload(
      await started(),
      "node/package-json",
      '\uFEFF{"dependencies":{}}',
    );

    expect(status).toBe(200);
  });
});

describe("the rate", () => {
  it("is limited in any minute", async () => {
    let now = new Date("2026-11-25T12:00:00Z");
    const sandbox = await started({ requestsPerMinute: 2, now: () => now });
    const status = async () => (await ask(sandbox, packages())).status;

    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
    now = new Date("2026-11-25T12:01:00Z");
    expect(await status()).toBe(200);
  });
});

describe("a defect of the sandbox itself", () => {
  it("is a 500 in the shape of an error, and in the log", async () => {
    const sandbox = await started({
      now() {
        throw new Error("no clock");
      },
    });
    const { status, json } = await upload(sandbox, "java", uploads.java.body);

    expect(status).toBe(500);
    expect(json).toMatchObject({ message: "The sandbox failed: Error: no clock" });
    expect(sandbox.requests()).toMatchObject([{ status: 500, responseFault: null }]);
  });
});
