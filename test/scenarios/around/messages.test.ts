import { describe, expect, it } from "vitest";
import { aPush } from "../../support/github-events.ts";
import { bothPrograms, programs, throughBoth, run as start } from "../../support/programs.ts";
import { readByOthers } from "../../support/other-readers/read-by-others.ts";
import { git, gitRepository } from "../../support/repository.ts";
import { packageJson, packageLock } from "../../support/sample-files.ts";
import { key, methodsOf, stage } from "../../support/scenario.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };

describe("advice fits the answer:", () => {
  const statuses = [
    ["409", 409],
    ["423", 423],
    ["451", 451],
  ] as const;

  it.each(throughBoth(statuses))(
    "an upload that is answered with %s, by the %s",
    async (_, program, [, status]) => {
      const { run } = await stage({
        program,
        files,
        faults: [
          {
            match: { method: "POST", path: "/packages/" },
            times: null,
            do: { status, body: JSON.stringify({ message: "The entity is archived." }) },
          },
        ],
      });

      const scene = await run();

      expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
      const message = scene.report.problems.map((problem) => problem.message).join("\n");
      expect(message).toContain(`status ${status}`);
      expect(message).toContain("Do what Cortex's message asks");
      expect(message).not.toContain("Check that the manifests");
    },
  );

  it("GitHub's IP allow list is no missing permission", async () => {
    const { run, github } = await stage({ files });
    const message =
      "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.";
    github.fail(/git\/ref/, { status: 403, body: { message } }, 9);

    const scene = await run(aPush());

    const stated = scene.report.problems[0]?.message ?? "";
    expect(stated).toContain("IP allow list");
    expect(stated).not.toContain("contents: read");
  });

  it.each(programs)("a wrong base path is no missing entity, by the %s", async (program) => {
    // As a server answers that has nothing at the path.
    const body = JSON.stringify({ status: 404, error: "Not Found", path: "/wrong" });
    const { workspace, sandbox } = await stage({
      program,
      files,
      faults: [{ match: { path: "/wrong/" }, times: null, do: { status: 404, body } }],
    });

    const { exitCode, report } = await start[program]({
      workspace,
      inputs: { "cortex-api-key": key, "cortex-api-url": `${sandbox.url}/wrong`, entity: "shop" },
    });

    expect(exitCode).toBe(1);
    const stated = report.problems.map(({ message }) => message).join("\n");
    expect(stated).toContain("check the path of `cortex-api-url`");
    expect(stated).not.toContain("create the entity");
  });

  it.each(programs)(
    "a base path where Cortex itself answers 404 is named beside the entity, by the %s",
    async (program) => {
      const { workspace, sandbox } = await stage({ program, files });

      const { report } = await start[program]({
        workspace,
        inputs: { "cortex-api-key": key, "cortex-api-url": `${sandbox.url}/base`, entity: "shop" },
      });

      const stated = report.problems.map(({ message }) => message).join("\n");
      expect(stated).toContain(
        "Either Cortex has no entity `shop`, or the path of `cortex-api-url`",
      );
    },
  );

  it.each(programs)(
    "a missing submodule names an `exclude` that keeps the defaults, by the %s",
    async (program) => {
      const { run, workspace } = await stage({ program, files });
      const commit = git(gitRepository({ "yarn.lock": "" }), "rev-parse", "HEAD").trim();
      git(workspace, "update-index", "--add", "--cacheinfo", `160000,${commit},ui`);
      git(workspace, "commit", "--quiet", "--message=submodule");

      const held = await run();
      const excluded = await run({ inputs: { exclude: "defaults\nui/**" } });

      const stated = held.report.problems.find(({ code }) => code === "submodule-missing");
      expect(stated?.message).toContain("`defaults`");
      expect(excluded).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    },
  );

  it.each(programs)(
    "descriptors for a repository's old name are listed with the name that they have, by the %s",
    async (program) => {
      const { run } = await stage({
        program,
        name: "acme/store",
        files: {
          ...files,
          ".cortex/shop.yaml":
            "info:\n  title: Shop\n  x-cortex-tag: shop\n  x-cortex-git:\n    github:\n      repository: acme/shop\n",
        },
      });

      const scene = await run({ inputs: { entity: "" } });

      const stated = scene.report.problems.find(({ code }) => code === "entity-missing")?.message;
      expect(stated).toContain(".cortex/shop.yaml owns nothing");
      expect(stated).toContain("acme/shop");
      expect(stated).not.toContain("no Cortex descriptor in the repository names one,");
    },
  );
});

it.each(programs)("each wait and each retry is in the log, by the %s", async (program) => {
  const { run } = await stage({
    program,
    files,
    faults: [{ match: { method: "POST", path: "/packages/" }, times: 2, do: { status: 503 } }],
  });

  const scene = await run();

  expect(scene.exitCode).toBe(0);
  const waits = scene.log.split("\n").filter((line) => line.includes("trying again in"));
  expect(waits).toHaveLength(2);
  expect(waits[0]).toContain("503");
});

it.each(bothPrograms)(
  "`exclude` takes a pattern with `\\` as one with `/`, by the %s",
  async (program) => {
    const { run } = await stage({
      program,
      files: { ...files, "services/old/package.json": packageJson("left-pad@1.3.0") },
    });

    const scene = await run({ inputs: { exclude: "services\\**" } });

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  },
);

it.each(bothPrograms)(
  "a store that writes versions its own way is in sync after the first sync, by the %s",
  async (program) => {
    const { run, commit } = await stage({
      program,
      files,
      sandbox: {
        readFile: async (endpoint, text) =>
          (await readByOthers(endpoint, text)).map(({ name, version }) => ({
            name,
            version: `v${version}`,
          })),
      },
    });
    const first = await run();
    const second = await run();
    commit({ "package-lock.json": packageLock("ms@2.1.4") });
    const changed = await run();

    expect(first.recorded).toEqual(["NODE ms v2.1.3"]);
    expect(first.outputs["result"]).toBe("synced");
    expect(second.outputs).toMatchObject({ result: "in-sync", uploads: "0" });
    expect(methodsOf(second)).toEqual(["GET"]);
    expect(changed.recorded).toEqual(["NODE ms v2.1.4"]);
  },
);

it.each(bothPrograms)(
  "a repository that was renamed keeps its base by its id, by the %s",
  async (program) => {
    const { run, commit } = await stage({
      program,
      files: { "package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0") },
    });
    const id = { GITHUB_REPOSITORY_ID: "4711" };
    await run({ env: id });
    commit({ "package-lock.json": packageLock("ms@2.1.3") });

    const scene = await run({
      env: { ...id, GITHUB_REPOSITORY: "acme/store" },
      inputs: { "github-token": "" },
    });

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(scene.report.entities[0]?.sources).toEqual(["github.com/acme/store"]);
  },
);
