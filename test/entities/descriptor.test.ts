import { describe, expect, it } from "vitest";
import { readDescriptor, type Described } from "../../src/entities/descriptor.ts";

describe("a descriptor beside the code", () => {
  it.each(["cortex.yaml", "services/pay/cortex.yml"])("%s owns its directory", async (path) => {
    const [owner, ...others] = await read(path, service("payments"));

    expect(owner).toEqual({
      kind: "owner",
      path: path === "cortex.yaml" ? "." : "services/pay",
      entity: "payments",
      descriptor: path,
    });
    expect(others).toEqual([]);
  });

  it("owns its directory, whatever basepath its git block has", async () => {
    const text = service("payments", github("Acme/Shop", "elsewhere"));

    expect(await owned("services/pay/cortex.yaml", text)).toEqual(["services/pay: payments"]);
  });

  it("owns nothing when its git block names another repository, and names the reason", async () => {
    const text = service("payments", github("Acme/Another"));

    expect(await read("services/pay/cortex.yaml", text)).toEqual([
      {
        kind: "idle",
        descriptor: "services/pay/cortex.yaml",
        reason:
          "names acme/another in its `x-cortex-git`, and this repository is acme/shop. If it was renamed, write its new name there",
      },
    ]);
  });

  it("owns its directory when its git block names no repository, or none can be compared", async () => {
    const nameless = service("payments", "  x-cortex-git:\n    github:\n      basepath: a\n");
    const text = service("payments", github("acme/another"));

    expect(await owned("cortex.yaml", nameless)).toEqual([".: payments"]);
    expect(await readDescriptor(text, "cortex.yaml", null)).toMatchObject([{ kind: "owner" }]);
  });

  it("may lie in one file with others that are about something else", async () => {
    const text = `${team}---\n${service("payments")}`;

    expect(await owned("cortex.yaml", text)).toEqual(["idle", ".: payments"]);
  });
});

describe("a descriptor under .cortex/", () => {
  it("owns the root without a git block", async () => {
    expect(await owned(".cortex/catalog/pay.yaml", service("payments"))).toEqual([".: payments"]);
  });

  it("owns the basepath of the block that names this repository", async () => {
    const text = service("payments", github("Acme/Shop", "/services/pay/"));

    expect(await owned(".cortex/pay.yaml", text)).toEqual(["services/pay: payments"]);
  });

  it.each([
    ["web/../api", "api"],
    ["./web//app/.", "web/app"],
  ])("owns %s as %s", async (basepath, directory) => {
    const text = service("payments", github("acme/shop", basepath));

    expect(await owned(".cortex/pay.yaml", text)).toEqual([`${directory}: payments`]);
  });

  it("owns the root when the block that names this repository has no basepath", async () => {
    expect(await owned(".cortex/pay.yaml", service("payments", github("acme/shop")))).toEqual([
      ".: payments",
    ]);
  });

  it("owns nothing here when its blocks name other repositories", async () => {
    expect(await owned(".cortex/pay.yaml", service("p", github("acme/other", "a")))).toEqual([
      "idle",
    ]);
  });

  it("owns nothing here when it names a repository and this one is not known", async () => {
    const text = service("payments", github("acme/shop", "services/pay"));

    expect(await readDescriptor(text, ".cortex/pay.yaml", null)).toEqual([
      {
        kind: "idle",
        descriptor: ".cortex/pay.yaml",
        reason: "names acme/shop in its `x-cortex-git`, and which repository this is is not known",
      },
    ]);
  });

  it.each(["gitlab", "bitbucket", "azure", "someday"])("takes the block of %s", async (host) => {
    const block = `  x-cortex-git:\n    ${host}:\n      repository: acme/shop\n      basepath: web\n`;

    expect(await owned(".cortex/web.yaml", service("web", block))).toEqual(["web: web"]);
  });

  it("takes Azure's project and repository as one name", async () => {
    const block =
      "  x-cortex-git:\n    azure:\n      project: acme\n      repository: shop\n      basepath: web\n";

    expect(await owned(".cortex/web.yaml", service("web", block))).toEqual(["web: web"]);
  });

  it("takes the block that names this repository, whichever it is", async () => {
    const block =
      "  x-cortex-git:\n    gitlab:\n      repository: acme/other\n      basepath: a\n    github:\n      repository: acme/shop\n      basepath: b\n";

    expect(await owned(".cortex/web.yaml", service("web", block))).toEqual(["b: web"]);
  });

  it("of a directory further down is about that directory", async () => {
    expect(await owned("libs/core/.cortex/core.yaml", service("core"))).toEqual([
      "libs/core: core",
    ]);
  });

  it("owns all of the repository where its basepath leads back to the root", async () => {
    const text = service("shop", github("acme/shop", "web/.."));

    expect(await owned(".cortex/shop.yaml", text)).toEqual([".: shop"]);
  });

  it("of a directory further down counts its basepath from the root all the same", async () => {
    const text = service("core", github("acme/shop", "libs/core/src"));

    expect(await owned("libs/core/.cortex/core.yaml", text)).toEqual(["libs/core/src: core"]);
  });

  it("that describes several entities owns for each of them", async () => {
    const text = [
      service("pay", github("acme/shop", "services/pay")),
      service("web", github("acme/shop", "web")),
    ].join("---\n");

    expect(await owned(".cortex/all.yaml", text)).toEqual(["services/pay: pay", "web: web"]);
  });
});

describe("what owns no code", () => {
  const domain = "openapi: 3.0.1\ninfo:\n  x-cortex-tag: money\n  x-cortex-type: domain\n";

  it.each([
    ["a scorecard", "tag: maturity\nname: Maturity\nrules: []\n"],
    ["an empty file", ""],
    ["a list", "- a\n- b\n"],
  ])("%s is passed over", async (_, text) => {
    expect(await read(".cortex/x.yaml", text)).toEqual([]);
  });

  it.each([
    ["a team", team, "describes a team, which owns no code"],
    [
      "a domain without a git block",
      domain,
      "describes a domain without an `x-cortex-git`, which owns no code",
    ],
  ])("%s is named with its reason", async (_, text, reason) => {
    expect(await read("cortex.yaml", text)).toEqual([
      { kind: "idle", descriptor: "cortex.yaml", reason },
    ]);
  });

  it("is not a domain with a git block of this repository", async () => {
    expect(await owned(".cortex/x.yaml", domain + github("acme/shop", "money"))).toEqual([
      "money: money",
    ]);
  });
});

describe("a descriptor that is broken", () => {
  it("beside the code holds its directory, with the line of the fault", async () => {
    const text = "openapi: 3.0.1\ninfo:\n  title: [unclosed\n  x-cortex-tag: pay\n";

    expect(await read("services/pay/cortex.yaml", text)).toMatchObject([
      {
        kind: "broken",
        path: "services/pay",
        problem: {
          severity: "error",
          code: "descriptor-invalid",
          path: "services/pay/cortex.yaml",
          line: expect.any(Number) as number,
        },
      },
    ]);
  });

  it("under .cortex/ may own any directory", async () => {
    expect(await read(".cortex/x.yaml", "info: {")).toMatchObject([{ kind: "broken", path: null }]);
    expect(await read("cortex.yaml", "info: {")).toMatchObject([{ kind: "broken", path: "." }]);
  });

  it.each([
    ["no tag", "openapi: 3.0.1\ninfo:\n  title: Pay\n"],
    ["an empty tag", "openapi: 3.0.1\ninfo:\n  x-cortex-tag: ''\n"],
    ["a tag that is a list", "openapi: 3.0.1\ninfo:\n  x-cortex-tag: [a]\n"],
    ["no info", "openapi: 3.0.1\n"],
  ])("by %s holds the directory it would own", async (_, text) => {
    const [found] = await read("web/cortex.yaml", text);

    expect(found).toMatchObject({
      kind: "broken",
      path: "web",
      problem: { code: "descriptor-invalid", path: "web/cortex.yaml", line: 1 },
    });
    expect(found?.kind === "broken" ? found.problem.message : "").toContain("no `x-cortex-tag`");
  });

  it("by no tag under .cortex/ holds its basepath", async () => {
    const text = `openapi: 3.0.1\ninfo:\n  title: Pay\n${github("acme/shop", "services/pay")}`;

    expect(await read(".cortex/pay.yaml", text)).toMatchObject([
      { kind: "broken", path: "services/pay" },
    ]);
  });

  it.each([
    ["with a basepath that is not text", "\n    github:\n      basepath: [services/pay]"],
    ["with a basepath that is not text", "\n    github:\n      basepath: { a: b }"],
    ["with a repository that is not text", "\n    github:\n      repository: [acme/shop]"],
    ["with a github that is not a mapping", "\n    github: acme/shop"],
    ["that is not a mapping", " acme/shop"],
  ])("by an `x-cortex-git` %s may own any directory: %j", async (fact, block) => {
    const text = service("pay", `  x-cortex-git:${block}\n`);

    expect(await read(".cortex/pay.yaml", text)).toMatchObject([
      {
        kind: "broken",
        path: null,
        problem: {
          code: "descriptor-invalid",
          message: `.cortex/pay.yaml has an \`x-cortex-git\` ${fact}. Fix it; until then what it would own is held.`,
        },
      },
    ]);
  });

  it.each(["", "\n    github:"])(
    "is not one with an `x-cortex-git` left empty: %j",
    async (block) => {
      const text = service("pay", `  x-cortex-git:${block}\n`);

      expect(await owned(".cortex/pay.yaml", text)).toEqual([".: pay"]);
    },
  );

  it.each(["../other", "a/../../b"])(
    "by a basepath that leaves the repository: %s",
    async (path) => {
      const [found] = await read(".cortex/pay.yaml", service("pay", github("acme/shop", path)));

      expect(found).toMatchObject({
        kind: "broken",
        path: null,
        problem: { code: "descriptor-invalid", path: ".cortex/pay.yaml", line: 1 },
      });
      expect(found?.kind === "broken" ? found.problem.message : "").toContain(
        `has the basepath ${JSON.stringify(path)}, which leaves the repository`,
      );
    },
  );
});

const team = "openapi: 3.0.1\ninfo:\n  x-cortex-tag: crew\n  x-cortex-type: team\n";

function service(tag: string, more = ""): string {
  return `openapi: 3.0.1\ninfo:\n  title: ${tag}\n  x-cortex-tag: ${tag}\n${more}`;
}

function github(repository: string, basepath?: string): string {
  const path = basepath === undefined ? "" : `      basepath: ${basepath}\n`;
  return `  x-cortex-git:\n    github:\n      repository: ${repository}\n${path}`;
}

function read(path: string, text: string): Promise<readonly Described[]> {
  return readDescriptor(text, path, "acme/shop");
}

async function owned(path: string, text: string): Promise<readonly string[]> {
  const found = await read(path, text);
  return found.map((each) => (each.kind === "owner" ? `${each.path}: ${each.entity}` : each.kind));
}
