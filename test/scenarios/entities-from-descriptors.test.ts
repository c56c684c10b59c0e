import { describe, expect, it } from "vitest";
import { aPush } from "../support/github-events.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const lock = packageLock("ms@2.1.3");
const nothingButTheKey = { ...aPush(), inputs: { entity: "" } };

describe("in a repository that is in Cortex already the workflow needs nothing but the key:", () => {
  it("each manifest goes to the nearest owner", async () => {
    const { run } = await stage({
      files: {
        "cortex.yaml": descriptor("shop"),
        "package-lock.json": lock,
        "api/cortex.yml": descriptor("api"),
        "api/deep/go.mod": "module a\n\nrequire golang.org/x/net v0.1.0\n",
        ".cortex/catalog/web.yaml": descriptor("web", { repository: "acme/shop", basepath: "web" }),
        "web/requirements.txt": "flask==3.0.0\n",
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene.recorded).toEqual([
      "NODE ms 2.1.3",
      "api GO golang.org/x/net v0.1.0",
      "web PYTHON flask 3.0.0",
    ]);
    await expect(story(scene)).toMatchFileSnapshot("./stories/entities-from-descriptors.txt");
  });

  it("one file may describe several, and teams own no code", async () => {
    const { run } = await stage({
      files: {
        ".cortex/all.yaml": [
          descriptor("api", { repository: "acme/shop", basepath: "api" }),
          descriptor("web", { repository: "ACME/Shop", basepath: "/web/" }),
          "openapi: 3.0.1\ninfo:\n  x-cortex-tag: people\n  x-cortex-type: team\n",
        ].join("---\n"),
        "api/package-lock.json": lock,
        "web/package-lock.json": lock,
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene.recorded).toEqual(["api NODE ms 2.1.3", "web NODE ms 2.1.3"]);
  });

  it("a descriptor of another repository does not count", async () => {
    const { run } = await stage({
      files: {
        ".cortex/web.yaml": descriptor("web", { repository: "acme/elsewhere" }),
        ".cortex/shop.yaml": descriptor("shop", { repository: "acme/shop" }),
        "package-lock.json": lock,
      },
    });

    expect(await run(nothingButTheKey)).toMatchObject({ recorded: ["NODE ms 2.1.3"] });
  });

  it("a manifest outside of what they own is reported as `unowned`", async () => {
    const { run } = await stage({
      files: {
        "api/cortex.yaml": descriptor("api"),
        "api/go.mod": "module a\n",
        "package-lock.json": lock,
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 0, recorded: [] });
    expect(scene.report.manifests).toContainEqual(
      expect.objectContaining({ path: "package-lock.json", status: "unowned" }),
    );
  });

  it("`entity` given, they are not looked at", async () => {
    const { run } = await stage({
      files: { "cortex.yaml": descriptor("web"), "package-lock.json": lock },
    });

    expect(await run({ ...aPush(), inputs: { entity: "shop" } })).toMatchObject({
      recorded: ["NODE ms 2.1.3"],
    });
  });
});

describe("what cannot be understood writes nothing:", () => {
  it("a descriptor that is not YAML holds its directory, and does not hand it to the next owner", async () => {
    const { run } = await stage({
      files: {
        "cortex.yaml": descriptor("shop"),
        "go.mod": "module a\n\nrequire golang.org/x/net v0.1.0\n",
        "api/cortex.yaml": "info: [\n",
        "api/package-lock.json": lock,
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 1, recorded: ["GO golang.org/x/net v0.1.0"] });
    expect(scene.report.problems).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code: "descriptor-invalid",
        path: "api/cortex.yaml",
        line: expect.any(Number) as number,
      }),
    );
    await expect(story(scene)).toMatchFileSnapshot("./stories/broken-descriptor.txt");
  });

  it.each([
    ["a pointer of Git LFS", "lfs-pointer", "version https://git-lfs.github.com/spec/v1\noid x\n"],
    ["in an unknown encoding", "manifest-encoding", new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
  ])("a descriptor that is %s holds its directory alone", async (_, code, content) => {
    const { run } = await stage({
      files: {
        "cortex.yaml": descriptor("shop"),
        "go.mod": "module a\n\nrequire golang.org/x/net v0.1.0\n",
        "api/cortex.yaml": content,
        "api/package-lock.json": lock,
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 1, recorded: ["GO golang.org/x/net v0.1.0"] });
    expect(scene.report.problems[0]).toMatchObject({ code, path: "api/cortex.yaml" });
    expect(scene.report.manifests).toContainEqual(
      expect.objectContaining({ path: "api/package-lock.json", status: "unowned" }),
    );
  });

  it("a descriptor without a tag is an error on the file", async () => {
    const { run } = await stage({
      files: { "cortex.yaml": "openapi: 3.0.1\ninfo:\n  title: Shop\n", "package-lock.json": lock },
    });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
    expect(scene.report.problems[0]).toMatchObject({
      code: "descriptor-invalid",
      path: "cortex.yaml",
    });
  });

  it("two owners of one directory are an error that names both files", async () => {
    const { run } = await stage({
      files: {
        "cortex.yaml": descriptor("shop"),
        ".cortex/web.yaml": descriptor("web", { repository: "acme/shop" }),
        "package-lock.json": lock,
      },
    });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
    expect(scene.report.problems[0]).toMatchObject({
      severity: "error",
      code: "descriptor-conflict",
    });
    expect(scene.report.problems[0]?.message).toMatch(
      /cortex\.yaml.*\.cortex\/web\.yaml|\.cortex\/web\.yaml.*cortex\.yaml/,
    );
  });

  it("no owner at all is an error before anything of an entity is asked", async () => {
    const { run } = await stage({ files: { "package-lock.json": lock } });

    const scene = await run(nothingButTheKey);

    expect(scene).toMatchObject({ exitCode: 1, asked: [] });
    expect(scene.requests.map(({ path }) => path)).toEqual(["/api/v1/catalog"]);
    expect(scene.report.problems).toMatchObject([{ code: "entity-missing" }]);
  });
});

function descriptor(
  tag: string,
  git: { readonly repository: string; readonly basepath?: string } | null = null,
): string {
  const place = git?.basepath === undefined ? "" : `      basepath: ${git.basepath}\n`;
  const block =
    git === null
      ? ""
      : `  x-cortex-git:\n    github:\n      repository: ${git.repository}\n${place}`;
  return `openapi: 3.0.1\ninfo:\n  title: ${tag}\n  x-cortex-tag: ${tag}\n${block}`;
}
