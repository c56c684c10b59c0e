import { describe, expect, it } from "vitest";
import type { Ports } from "../../src/pipeline/ports.ts";
import { run } from "../../src/pipeline/run.ts";
import type { RunContext } from "../../src/pipeline/run-context.ts";
import type { Report } from "../../src/report/report.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { Permission } from "../../src/domain/policy.ts";
import { Fault, problem, type Problem } from "../../src/domain/problem.ts";
import { discovered } from "../support/discovered.ts";
import { memoryCortex, recordedLines, type MemoryCortex } from "../support/memory-cortex.ts";

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: { "": {}, "node_modules/ms": { version: "2.1.3" } },
});

describe("a run", () => {
  it("discovers, reads, compares, syncs and reports", async () => {
    const cortex = memoryCortex();
    const report = await runOn({ "package-lock.json": lock, "package.json": "{}" }, { cortex });

    expect(report.result).toBe("synced");
    expect(report.entities).toEqual([
      {
        entity: "shop",
        result: "synced",
        sources: ["github.com/acme/shop"],
        packageTypes: [
          {
            packageType: "NODE",
            result: "synced",
            held: null,
            declared: 1,
            recorded: 1,
            added: [{ name: "ms", versions: ["2.1.3"] }],
            updated: [],
            removed: [],
            withheld: [],
            unclaimed: [],
            claimedElsewhere: [],
            document: {
              endpoint: "node/package-lock",
              verbatim: true,
              bytes: lock.length,
              manifests: ["package-lock.json"],
            },
          },
        ],
        packages: [
          {
            packageType: "NODE",
            name: "ms",
            versions: ["2.1.3"],
            manifests: ["package-lock.json"],
            development: false,
          },
        ],
      },
    ]);
    expect(report.manifests.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ["package-lock.json", "used", null],
      ["package.json", "covered", "package-lock.json"],
    ]);
    expect(report.problems).toEqual([]);
    expect(cortex.asked).toEqual([
      "list",
      "read dependency-report",
      "upload node/package-lock",
      "list",
      "read dependency-report",
      "catalog",
      "write dependency-report",
      "read dependency-report",
    ]);
    expect(report.requests).toEqual({ total: 8, retried: 0, uploads: 1 });
  });

  it("reports the time it took and the context that it was given", async () => {
    const report = await runOn({}, {});

    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: "cortex-dependency-report", version: "1.2.3" },
      mode: "sync",
      repository: "acme/shop",
      ref: "refs/heads/main",
      commit: "abc",
      startedAt: "2026-11-25T00:00:00.000Z",
      durationMs: 250,
    });
  });

  it("asks for what is recorded while it still looks for manifests", async () => {
    const order: string[] = [];
    const cortex = memoryCortex({}, (request) => order.push(request));
    await runOn({}, { cortex, step: (text) => order.push(text) });

    expect(order.slice(0, 3)).toEqual(["Looking for manifests", "list", "Reading the manifests"]);
  });

  it("stops where there is no work tree, and reports why", async () => {
    const cortex = memoryCortex();
    const discover = () => Promise.reject(new Fault("workspace-empty", "The workspace is empty."));
    const report = await runOn({}, { cortex, discover });

    expect(report).toMatchObject({ result: "failed", reason: "The workspace is empty." });
    expect(report.problems.map(({ code }) => code)).toEqual(["workspace-empty"]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("is not brought down by a list that nobody waits for any more", async () => {
    const cortex = memoryCortex({}, () => {
      throw new Fault("api-key-rejected", "Cortex refused the API key.");
    });
    const discover = async () => {
      // Node calls a rejection unhandled when a turn of its loop ends without anybody having asked for it.
      await new Promise((resolve) => setImmediate(resolve));
      throw new Fault("workspace-empty", "The workspace is empty.");
    };
    const report = await runOn({}, { cortex, discover });

    expect(report.problems.map(({ code }) => code)).toEqual(["workspace-empty"]);
  });

  it("reports a defect in discovery as one", async () => {
    const discover = () => Promise.reject(new TypeError("x is undefined"));
    const report = await runOn({}, { discover });

    expect(report.problems.map(({ code }) => code)).toEqual(["internal"]);
    expect(report.result).toBe("failed");
  });

  it("is not reported twice when the first list fails: once, by the entity that needed it", async () => {
    const cortex = memoryCortex({}, () => {
      throw new Fault("api-key-rejected", "Cortex refused the API key.");
    });
    const report = await runOn({ "package-lock.json": lock }, { cortex });

    expect(report.problems.map(({ code, entity }) => [code, entity])).toEqual([
      ["api-key-rejected", "shop"],
    ]);
    expect(report.entities[0]).toMatchObject({ result: "failed" });
    expect(report.entities[0]?.packageTypes).toMatchObject([
      { packageType: "NODE", result: "failed", declared: 1, recorded: null },
    ]);
  });
});

describe("a broken manifest", () => {
  const files = { "package-lock.json": "{", "requirements.txt": "flask==3.0.0\n" };

  it("fails the run, holds its type, and lets the other types go on", async () => {
    const cortex = memoryCortex();
    cortex.store.seed("shop", [{ packageType: "NODE", name: "ms", version: "2.1.3" }]);
    const report = await runOn(files, { cortex });

    expect(report.result).toBe("failed");
    expect(
      report.entities[0]?.packageTypes.map(({ packageType, result }) => [packageType, result]),
    ).toEqual([
      ["NODE", "failed"],
      ["PYTHON", "synced"],
    ]);
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ["manifest-invalid", "package-lock.json"],
      ["type-held", null],
    ]);
    expect(cortex.asked.filter((request) => request.includes("NODE"))).toEqual([]);
  });

  it("is named by the hold of its type", async () => {
    const report = await runOn(files, {});

    expect(report.entities[0]?.packageTypes[0]?.held).toContain(
      "package-lock.json could not be read",
    );
  });
});

describe("several entities", () => {
  const files = {
    "api/requirements.txt": "flask==3.0.0\n",
    "web/package-lock.json": lock,
    "tools/requirements.txt": "rich==13.7.0\n",
  };
  const inputs = { entity: "api: the-api\nweb: the-web" };

  it("get each what their directories declare", async () => {
    const report = await runOn(files, { inputs });

    expect(
      report.entities.map(({ entity, packages }) => [entity, packages.map(({ name }) => name)]),
    ).toEqual([
      ["the-api", ["flask"]],
      ["the-web", ["ms"]],
    ]);
  });

  it("leave what nobody owns as unowned, with the reason", async () => {
    const report = await runOn(files, { inputs });

    expect(report.manifests.find(({ path }) => path.startsWith("tools/"))).toMatchObject({
      status: "unowned",
      entity: null,
      reason: "no line of `entity` covers its directory",
    });
  });

  it("do not stop each other", async () => {
    const healthy = memoryCortex();
    const cortex = {
      ...healthy,
      list: (entity: string) =>
        entity === "the-api"
          ? Promise.reject(new Fault("entity-not-found", "Cortex has no entity the-api."))
          : healthy.list(entity),
    };
    const report = await runOn(files, { inputs, cortex });

    expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
      ["the-api", "failed"],
      ["the-web", "synced"],
    ]);
    expect(report.result).toBe("failed");
  });

  it("of one name on several paths are one entity", async () => {
    const cortex = memoryCortex();
    const report = await runOn(files, {
      cortex,
      inputs: { entity: "api: shop\ntools: shop\nweb: the-web" },
    });

    expect(report.entities.map(({ entity }) => entity)).toEqual(["shop", "the-web"]);
    expect(report.entities[0]?.packages.map(({ name }) => name)).toEqual(["flask", "rich"]);
  });

  it("named by tag here and by CID there are one entity, under its tag", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", {});
    const [shop] = await cortex.catalog({ tags: ["shop"] });
    const id = shop?.id ?? "";
    const entity = `api: ${id}\ntools: shop\nweb: ${id}`;

    const first = await runOn(files, { cortex, inputs: { entity } });
    const second = await runOn(files, { cortex, inputs: { entity } });

    expect(first.entities.map(({ entity: named }) => named)).toEqual(["shop"]);
    expect(first.entities[0]?.packages.map(({ name }) => name)).toEqual(["ms", "flask", "rich"]);
    expect(second.result).toBe("in-sync");
    expect(second.entities[0]?.sources).toHaveLength(1);
  });

  it("named by a CID that cannot be asked for are held, and the others go on", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "catalog") throw new Fault("cortex-unavailable", "It answers 500.");
    });
    const entity = "api: en2da8159dbeefb974\nweb: the-web";
    const report = await runOn(files, { cortex, inputs: { entity } });

    expect(report.entities.map(({ entity: named, result }) => [named, result])).toEqual([
      ["en2da8159dbeefb974", "failed"],
      ["the-web", "synced"],
    ]);
  });

  it("named by a CID are believed, with a notice, where the key may not ask", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "catalog") throw new Fault("cortex-rejected", "Not for this key.");
    });
    const entity = "api: en2da8159dbeefb974\nweb: the-web";
    const report = await runOn(files, { cortex, inputs: { entity } });

    expect(report.result).toBe("synced");
    expect(report.problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["notice", "catalog-unavailable"],
    ]);
  });

  it("of which a path is misspelled are reported so, and the others go on", async () => {
    const report = await runOn(files, { inputs: { entity: "api: the-api\nwbe: the-web" } });

    expect(report.problems.map(({ severity, code, entity }) => [severity, code, entity])).toEqual([
      ["warning", "entity-path-unmatched", "the-web"],
    ]);
    expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
      ["the-api", "synced"],
      ["the-web", "in-sync"],
    ]);
  });

  it("by the hundred are reported in the order of the input, and each is synced", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `service-${index}`);
    const many = Object.fromEntries(names.map((name) => [`${name}/package-lock.json`, lock]));
    const entity = names.map((name) => `${name}: ${name}`).join("\n");
    const report = await runOn(many, { inputs: { entity } });

    expect(report.entities.map(({ entity: expected }) => expected)).toEqual(names);
    expect(report.entities.every(({ result }) => result === "synced")).toBe(true);
  });
});

describe("a check", () => {
  it("writes nothing and finds drift", async () => {
    const cortex = memoryCortex();
    const report = await runOn({ "package-lock.json": lock }, { cortex, mode: "check" });

    expect(report.result).toBe("drift");
    expect(cortex.asked).toEqual(["list"]);
  });
});

describe("a list", () => {
  it("needs no entity and asks Cortex nothing", async () => {
    const cortex = memoryCortex();
    const report = await runOn(
      { "package-lock.json": lock },
      { cortex, mode: "list", inputs: { entity: "" } },
    );

    expect(report.entities).toMatchObject([
      { entity: null, result: "skipped", packages: [{ name: "ms" }] },
    ]);
    expect(report.result).toBe("skipped");
    expect(cortex.asked).toEqual([]);
  });

  it("fails where a manifest cannot be read", async () => {
    const report = await runOn(
      { "package-lock.json": "{" },
      { mode: "list", inputs: { entity: "" } },
    );

    expect(report.result).toBe("failed");
  });
});

describe("entities by descriptors", () => {
  const descriptor = (tag: string) => `openapi: 3.0.1\ninfo:\n  x-cortex-tag: ${tag}\n`;
  const files = {
    "cortex.yaml": descriptor("shop"),
    "package-lock.json": lock,
    "services/pay/cortex.yaml": descriptor("payments"),
    "services/pay/requirements.txt": "flask==3.0.0\n",
  };
  const inputs = { entity: "" };

  it("get each what lies nearest to them, with nothing named", async () => {
    const report = await runOn(files, { inputs });

    expect(
      report.entities.map(({ entity, packages }) => [entity, packages.map(({ name }) => name)]),
    ).toEqual([
      ["shop", ["ms"]],
      ["payments", ["flask"]],
    ]);
    expect(report.result).toBe("synced");
  });

  it("give way to `entity`", async () => {
    const report = await runOn(files, { inputs: { entity: "everything" } });

    expect(report.entities.map(({ entity }) => entity)).toEqual(["everything"]);
  });

  it("that are nowhere are an error, where the catalog has no entity of the repository either", async () => {
    const cortex = memoryCortex();
    const report = await runOn({ "package-lock.json": lock }, { inputs, cortex });

    expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "entity-missing",
        "No entity is named: `entity` is empty, no Cortex descriptor in the repository names one, and no entity of the Cortex catalog has this repository. Set `entity` to a tag or CID, add a `cortex.yaml` whose `x-cortex-tag` is that of an entity, or set the entity's repository in Cortex.",
      ],
    ]);
    expect(cortex.asked).toEqual(["catalog"]);
  });

  it("that own nothing are named, each with its reason", async () => {
    const elsewhere = `${descriptor("web")}  x-cortex-git:\n    github:\n      repository: acme/web\n`;
    const report = await runOn({ "cortex.yaml": elsewhere, "package-lock.json": lock }, { inputs });

    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ["descriptor-idle", "cortex.yaml"],
      ["entity-missing", null],
    ]);
    expect(report.reason).toContain("(cortex.yaml owns nothing: ");
  });

  it("leave what no descriptor owns as unowned", async () => {
    const { "cortex.yaml": _, ...others } = files;
    const report = await runOn(others, { inputs });

    expect(report.manifests.find(({ status }) => status === "unowned")).toMatchObject({
      path: "package-lock.json",
      reason: "no Cortex descriptor owns its directory",
    });
  });

  it("hold the directory of a broken descriptor, and hand it to nobody", async () => {
    const report = await runOn({ ...files, "services/pay/cortex.yaml": "info: [" }, { inputs });

    expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
      ["shop", "synced"],
    ]);
    expect(report.manifests.find(({ path }) => path.startsWith("services/"))).toMatchObject({
      status: "unowned",
      reason: "its owner is not known, because of services/pay/cortex.yaml",
    });
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ["descriptor-invalid", "services/pay/cortex.yaml"],
    ]);
    expect(report.result).toBe("failed");
  });

  it("that break hold the type of what lies below them for the owner around them, which may have it", async () => {
    const cortex = memoryCortex();
    const { "services/pay/cortex.yaml": _, ...before } = {
      ...files,
      "services/pay/package-lock.json": lock.replace("ms", "left-pad"),
    };
    await runOn(before, { inputs, cortex });
    const report = await runOn(
      { ...before, "services/pay/cortex.yaml": "info: [" },
      { inputs, cortex },
    );

    expect(
      report.entities[0]?.packageTypes.map(({ packageType, result }) => [packageType, result]),
    ).toEqual([
      ["NODE", "failed"],
      ["PYTHON", "failed"],
    ]);
    expect(report.entities[0]?.packageTypes[0]?.held).toBe(
      "NODE of shop is held: services/pay/cortex.yaml could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.",
    );
    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 2.1.3", "ms 2.1.3"]);
  });

  it("that break and could own any directory hold everything of every entity", async () => {
    const cortex = memoryCortex();
    const report = await runOn({ ...files, ".cortex/cortex.yaml": "info: [" }, { inputs, cortex });

    expect(
      report.entities.flatMap(({ packageTypes }) => packageTypes.map(({ held }) => held)),
    ).toEqual([
      expect.stringContaining("NODE of shop is held: .cortex/cortex.yaml could not be read"),
      expect.stringContaining("PYTHON of payments is held: .cortex/cortex.yaml could not be read"),
    ]);
    expect(cortex.asked.filter((request) => /^(?:upload|remove)/.test(request))).toEqual([]);
  });

  it("that break hold no other entity", async () => {
    const report = await runOn(
      {
        ...files,
        "web/cortex.yaml": descriptor("web"),
        "web/package-lock.json": lock,
        "api/cortex.yaml": "info: [",
        "api/package-lock.json": lock,
      },
      { inputs },
    );

    expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
      ["shop", "failed"],
      ["payments", "synced"],
      ["web", "synced"],
    ]);
  });

  it.each([
    ["another owner", descriptor("payments")],
    ["one that is broken", "openapi: 3.0.1\ninfo:\n  title: Web\n"],
  ])(
    "that share a directory with %s hold each that may have it, and remove nothing",
    async (_, other) => {
      const cortex = memoryCortex();
      const before = {
        "api/cortex.yaml": descriptor("shop"),
        "api/package-lock.json": lock,
        "web/cortex.yaml": descriptor("shop"),
        "web/package-lock.json": lock.replace("ms", "left-pad"),
      };
      await runOn(before, { inputs, cortex });
      const report = await runOn(
        { ...before, "web/.cortex/cortex.yaml": other },
        { inputs, cortex },
      );

      expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
        ["shop", "failed"],
      ]);
      expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 2.1.3", "ms 2.1.3"]);
    },
  );

  it("are reported by `list` as well, with what nobody owns besides", async () => {
    const { "cortex.yaml": _, ...others } = files;
    const report = await runOn(others, { inputs, mode: "list" });

    expect(
      report.entities.map(({ entity, packages }) => [entity, packages.map(({ name }) => name)]),
    ).toEqual([
      ["payments", ["flask"]],
      [null, ["ms"]],
    ]);
  });
});

describe("a manifest that does not give the names of all that it declares", () => {
  it("leaves what was recorded, for it may mean that", async () => {
    const cortex = memoryCortex();
    const script = (dependency: string) =>
      `dependencies {\n  api "a:b:1"\n  api ${dependency}\n}\n`;
    await runOn({ "build.gradle": script('"com.squareup:okio:3.1"') }, { cortex });
    const report = await runOn({ "build.gradle": script("Deps.okio") }, { cortex });

    expect(recordedLines(cortex.store, "JAVA")).toEqual(["a:b 1", "com.squareup:okio 3.1"]);
    expect(report.result).toBe("in-sync");
    expect(report.problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "names-unresolved"],
      ["notice", "names-unresolved"],
    ]);
  });
});

it("finds a file that only its text shows to declare packages, however many lie beside it", async () => {
  const files: Record<string, string> = {};
  for (let at = 0; at <= 2_000; at += 1) files[`tools/A${at}.java`] = "class A {}\n";
  files["tools/Z.java"] = "//DEPS com.acme:a:1.0\n";
  const found = discovered(files);
  // As on disk, where a file that is no manifest counts as an include of one.
  const repository = { ...found.repository, manifests: [] };

  const { manifests } = await runOn(files, {
    mode: "check",
    discover: () => Promise.resolve({ ...found, repository }),
  });

  expect(manifests).toMatchObject([{ path: "tools/Z.java", status: "unread" }]);
});

describe("entities by the catalog", () => {
  const inputs = { entity: "" };
  const files = { "package-lock.json": lock, "api/requirements.txt": "flask==3.0.0\n" };

  it("get the directories that their git details name, with nothing configured", async () => {
    const cortex = owning({ shop: null, api: "api" });
    const report = await runOn(files, { cortex, inputs });

    expect(
      report.entities.map(({ entity, packages }) => [entity, packages.map(({ name }) => name)]),
    ).toEqual([
      ["shop", ["ms"]],
      ["api", ["flask"]],
    ]);
    expect(cortex.asked[0]).toBe("catalog");
  });

  it("that share a directory get the same packages, with a notice", async () => {
    const report = await runOn(files, { cortex: owning({ shop: null, store: null }), inputs });

    expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual([
      ["shop", "synced"],
      ["store", "synced"],
    ]);
    expect(report.problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["notice", "entities-shared"],
    ]);
  });

  it("are an error where the key may not list the catalog", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "catalog") throw new Fault("cortex-rejected", "Not for this key.");
    });
    const report = await runOn(files, { cortex, inputs });

    expect(report.result).toBe("failed");
    expect(report.problems.map(({ code }) => code)).toEqual(["catalog-unavailable"]);
  });

  it("that a descriptor names and that belong to another repository are not touched", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { git: { repository: "acme/other" } });
    cortex.store.seed("shop", [{ packageType: "NODE", name: "secret", version: "1.0.0" }]);
    const described = { "cortex.yaml": "info:\n  x-cortex-tag: shop\n", ...files };
    const report = await runOn(described, { cortex, inputs });

    expect(report.problems.map(({ code, entity }) => [code, entity])).toEqual([
      ["entity-foreign", "shop"],
    ]);
    expect(report.result).toBe("failed");
    expect(JSON.stringify(report)).not.toContain("secret");
    expect(cortex.asked).not.toContain("list");
    expect(recordedLines(cortex.store, "NODE")).toEqual(["secret 1.0.0"]);
  });

  it("that a descriptor names are not touched while it is not known whose they are", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request.startsWith("read ")) throw new Fault("cortex-unavailable", "It answers 500.");
    });
    cortex.store.entities.know("shop", {});
    const described = { "cortex.yaml": "info:\n  x-cortex-tag: shop\n", ...files };
    const report = await runOn(described, { cortex, inputs });

    expect(report.problems.map(({ code, entity }) => [code, entity])).toEqual([
      ["cortex-unavailable", "shop"],
    ]);
    expect(cortex.asked).not.toContain("list");
  });

  it("that descriptors name by tag and by CID are one entity", async () => {
    const cortex = owning({ shop: null });
    const [shop] = await cortex.catalog({ tags: ["shop"] });
    const id = shop?.id ?? "";
    const described = {
      "cortex.yaml": `info:\n  x-cortex-tag: ${id}\n`,
      "api/cortex.yaml": "info:\n  x-cortex-tag: shop\n",
      ...files,
    };
    const report = await runOn(described, { cortex, inputs });

    expect(report.entities.map(({ entity }) => entity)).toEqual(["shop"]);
    expect(report.entities[0]?.packages.map(({ name }) => name)).toEqual(["ms", "flask"]);
  });

  it("names the catalog where it gives a manifest's directory to no entity", async () => {
    const report = await runOn(files, { cortex: owning({ web: "web" }), inputs });

    expect(report.manifests.map(({ status, reason }) => [status, reason])).toContainEqual([
      "unowned",
      "no entity of the Cortex catalog has its directory",
    ]);
  });

  function owning(directories: Readonly<Record<string, string | null>>): MemoryCortex {
    const cortex = memoryCortex();
    for (const [tag, basepath] of Object.entries(directories))
      cortex.store.entities.know(tag, {
        git: { repository: "acme/shop", ...(basepath === null ? {} : { basepath }) },
      });
    return cortex;
  }
});

describe("a run that may not write", () => {
  const newer = "main is at 9c1e7f2 now.";
  const superseded = permitting({ kind: "skip", reason: newer });

  it("because a newer commit syncs is skipped, and names that commit", async () => {
    const cortex = memoryCortex();
    const files = { "package-lock.json": lock };
    const report = await runOn(files, { cortex, permission: superseded });

    expect(report).toMatchObject({ result: "skipped", reason: newer });
    expect(cortex.asked).toEqual(["list", "read dependency-report"]);
  });

  it("because its work tree is of another commit checks, and reports why", async () => {
    const cortex = memoryCortex();
    const mismatch = problem("warning", "commit-mismatch", "The work tree is at abc.");
    const report = await runOn(
      { "package-lock.json": lock },
      { cortex, permission: permitting({ kind: "check" }, mismatch) },
    );

    expect(report).toMatchObject({ result: "drift", reason: null });
    expect(report.problems).toEqual([mismatch]);
    expect(cortex.asked).toEqual(["list", "read dependency-report"]);
  });

  it("is in sync all the same where nothing had to change", async () => {
    const cortex = memoryCortex();
    await runOn({ "package-lock.json": lock }, { cortex });
    const report = await runOn({ "package-lock.json": lock }, { cortex, permission: superseded });

    expect(report).toMatchObject({ result: "in-sync", reason: null });
  });

  it("still fails for what failed", async () => {
    const files = { "package-lock.json": "{", "requirements.txt": "flask==3.0.0\n" };

    expect((await runOn(files, { permission: superseded })).result).toBe("failed");
  });

  it("goes on with a warning where that is not known", async () => {
    const warning = problem("warning", "github-unavailable", "The branch head is not known.");
    const permission = permitting({ kind: "write" }, warning);
    const report = await runOn({ "package-lock.json": lock }, { permission });

    expect(report.result).toBe("synced");
    expect(report.problems).toEqual([warning]);
  });

  it("is asked about once, however many entities write", async () => {
    let asked = 0;
    const permission: Ports["permission"] = () => {
      asked += 1;
      return Promise.resolve({ value: { kind: "write" }, problems: [] });
    };
    await runOn(
      { "a/package-lock.json": lock, "b/package-lock.json": lock },
      { inputs: { entity: "a: a\nb: b" }, permission },
    );

    expect(asked).toBe(1);
  });

  it("stops no other entity where the question breaks", async () => {
    const report = await runOn(
      { "a/package-lock.json": lock, "b/package-lock.json": "{" },
      {
        inputs: { entity: "a: a\nb: b" },
        permission: () => Promise.reject(new TypeError("x is undefined")),
      },
    );

    expect(report.problems.map(({ code, entity }) => [code, entity])).toEqual([
      ["manifest-invalid", "b"],
      ["internal", "a"],
      ["type-held", "b"],
      ["state-unavailable", "b"],
    ]);
  });

  function permitting(value: Permission, ...problems: readonly Problem[]): Ports["permission"] {
    return () => Promise.resolve({ value, problems });
  }
});

describe("a type of which no manifest is left", () => {
  it("is emptied of what this source declared, also several runs later", async () => {
    const cortex = memoryCortex();
    await runOn({ "web/package-lock.json": lock }, { cortex });
    await runOn({}, { cortex, permission: unanswered });
    const report = await runOn({}, { cortex });

    expect(report.entities[0]?.packageTypes).toMatchObject([
      { packageType: "NODE", result: "synced", recorded: 0, removed: [{ name: "ms" }] },
    ]);
  });

  it("keeps what no source is known to have declared", async () => {
    const cortex = memoryCortex();
    cortex.store.seed("shop", [{ packageType: "NODE", name: "ms", version: "2.1.3" }]);
    const report = await runOn({}, { cortex });

    expect(report.entities[0]?.packageTypes).toMatchObject([
      { result: "in-sync", recorded: 1, removed: [], unclaimed: [{ name: "ms" }] },
    ]);
    expect(report.problems.map(({ code }) => code)).toEqual(["type-unmanaged"]);
  });

  it("keeps all while it is not known whose another manifest of the type is", async () => {
    const cortex = memoryCortex();
    const inputs = { entity: "" };
    const owner = { "cortex.yaml": "info:\n  x-cortex-tag: shop\n" };
    await runOn({ ...owner, "web/package-lock.json": lock }, { cortex, inputs });
    const report = await runOn(
      { ...owner, "api/cortex.yaml": "info: [", "api/package-lock.json": lock },
      { cortex, inputs },
    );

    expect(report.entities[0]?.packageTypes).toMatchObject([
      { result: "failed", recorded: 1, removed: [], withheld: [{ name: "ms" }] },
    ]);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 2.1.3"]);
  });

  const unanswered: Ports["permission"] = () =>
    Promise.resolve({ value: { kind: "skip", reason: "superseded" }, problems: [] });
});

describe("a name that is no longer declared", () => {
  const before = { "requirements.txt": "flask==3.0.0\nrich==13.7.0\n" };
  const after = { "requirements.txt": "flask==3.0.0\n" };

  it("stays where a file that was not read still names it, with the place", async () => {
    const cortex = memoryCortex();
    await runOn(before, { cortex });
    const setup = 'setup(\n  install_requires=["Rich>=13"],\n)\n';
    const report = await runOn({ ...after, "tools/noxfile.py": setup }, { cortex });

    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0", "rich 13.7.0"]);
    expect(report.problems.map(({ code }) => code)).toEqual(["still-referenced"]);
    expect(report.problems[0]?.message).toContain("rich in tools/noxfile.py:2");
  });

  it("goes where no file names it", async () => {
    const cortex = memoryCortex();
    await runOn(before, { cortex });
    await runOn(after, { cortex });

    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0"]);
  });

  it("goes by `prune: all` even where a file names it", async () => {
    const cortex = memoryCortex();
    await runOn(before, { cortex });
    const files = { ...after, "noxfile.py": 'session.install("rich")\n' };
    await runOn(files, { cortex, inputs: { entity: "shop", prune: "all" } });

    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0"]);
  });

  it("stays where the repository is not known, and a notice reports it", async () => {
    const cortex = memoryCortex();
    await runOn(before, { cortex });
    const report = await runOn(after, { cortex, source: null });

    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0", "rich 13.7.0"]);
    expect(report.problems).toMatchObject([{ severity: "notice", code: "repository-unknown" }]);
  });
});

describe("what is left out", () => {
  it("by `dev-dependencies: false` is not declared, and the file does not go as it is", async () => {
    const withDevelopment = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        "": {},
        "node_modules/ms": { version: "2.1.3" },
        "node_modules/vitest": { version: "5.1.1", dev: true },
      },
    });
    const report = await runOn(
      { "package-lock.json": withDevelopment },
      { inputs: { entity: "shop", "dev-dependencies": "false" } },
    );

    expect(report.entities[0]?.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(report.entities[0]?.packageTypes[0]?.document?.verbatim).toBe(false);
  });
});

interface Case {
  readonly cortex?: Ports["cortex"] | MemoryCortex;
  readonly mode?: RunContext["mode"];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly discover?: Ports["discover"];
  readonly step?: Ports["step"];
  readonly permission?: Ports["permission"];
  readonly source?: RunContext["source"];
}

async function runOn(
  files: Readonly<Record<string, string>>,
  {
    cortex = memoryCortex(),
    mode = "sync",
    inputs = { entity: "shop" },
    source = { name: "github.com/acme/shop", id: "1" },
    ...edges
  }: Case,
): Promise<Report> {
  const startedAt = Date.UTC(2026, 10, 25);
  const context: RunContext = {
    toolVersion: "1.2.3",
    mode,
    repository: "acme/shop",
    ref: "refs/heads/main",
    commit: "abc",
    source,
    runId: "",
    isPreview: false,
    startedAt,
  };
  return run(settingsOf(inputs), context, {
    discover: () => Promise.resolve(discovered(files)),
    cortex,
    now: () => startedAt + 250,
    sleep: () => Promise.resolve(),
    permission: () => Promise.resolve({ value: { kind: "write" }, problems: [] }),
    step: () => {},
    ...edges,
  });
}

function settingsOf(inputs: Readonly<Record<string, string>>): Settings {
  const { settings } = parseSettings(new Map(Object.entries(inputs)), { needsKey: false });
  if (settings === null) throw new Error("the inputs of the test are not valid");
  return settings;
}
