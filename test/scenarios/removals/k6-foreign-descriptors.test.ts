import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPullRequest, aPush } from "../../support/github-events.ts";
import { bothPrograms, programs, type Program } from "../../support/programs.ts";
import { git, gitRepository, writeFiles } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { stage, type Scene } from "../../support/scenario.ts";
import { claim } from "../../support/claim.ts";
import { codesOf } from "./two-commits.ts";

const lock = packageLock("ms@2.1.3");
const byDescriptor = { ...aPush(), inputs: { entity: "" } };

function descriptor(tag: string, repository: string | null = null): string {
  const git =
    repository === null ? "" : `  x-cortex-git:\n    github:\n      repository: ${repository}\n`;
  return `openapi: 3.0.1\ninfo:\n  title: ${tag}\n  x-cortex-tag: ${tag}\n${git}`;
}

describe("a descriptor of another repository owns nothing here:", () => {
  it.each(programs)("one in a submodule that is checked out, by the %s", async (program) => {
    const library = gitRepository({ "cortex.yaml": descriptor("web"), "package-lock.json": lock });
    const { run, workspace } = await stage({
      program,
      files: { "cortex.yaml": descriptor("shop"), "package-lock.json": lock },
    });
    git(
      workspace,
      "-c",
      "protocol.file.allow=always",
      "submodule",
      "--quiet",
      "add",
      library,
      "ui",
    );
    git(workspace, "commit", "--quiet", "--message=submodule");

    const scene = await run(byDescriptor);

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(codesOf(scene)).toContain("descriptor-idle");
  });

  it.each(bothPrograms)("one in a second checkout, by the %s", async (program) => {
    const { run, workspace } = await stage({
      program,
      files: { "cortex.yaml": descriptor("shop"), "package-lock.json": lock },
    });
    const second = join(workspace, "tools");
    writeFiles(second, { "cortex.yaml": descriptor("web"), "package-lock.json": lock });
    git(second, "init", "--quiet");
    git(second, "add", "--all");
    git(second, "commit", "--quiet", "--message=tools");

    const scene = await run(byDescriptor);

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(codesOf(scene)).toContain("descriptor-idle");
  });

  it.each(programs)(
    "those of a catalog repository, whose git blocks name others, by the %s",
    async (program) => {
      const { run } = await stage({
        program,
        files: {
          "catalog/web/cortex.yaml": descriptor("web", "acme/web"),
          ".cortex/api.yaml": descriptor("api", "acme/api"),
          "package-lock.json": lock,
        },
      });

      const scene = await run(byDescriptor);

      expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
      expect(codesOf(scene)).toEqual(["descriptor-idle", "entity-missing"]);
      const message = scene.report.problems.find(({ code }) => code === "entity-missing")?.message;
      expect(message).toContain("catalog/web/cortex.yaml");
      expect(message).toContain("acme/web");
    },
  );

  it.each(programs)(
    "but one that names this repository, whatever its case, does, by the %s",
    async (program) => {
      const { run } = await stage({
        program,
        files: { "cortex.yaml": descriptor("shop", "ACME/Shop"), "package-lock.json": lock },
      });

      expect(await run(byDescriptor)).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    },
  );
});

describe("an entity that Cortex gives to another repository", () => {
  const secret = { packageType: "NODE" as const, name: "their-secret", version: "9.9.9" };
  const files = { "cortex.yaml": descriptor("web"), "package-lock.json": lock };

  async function foreign(program: Program = "action") {
    const there = await stage({ program, files });
    there.sandbox.catalog.seed("web", [secret]);
    there.sandbox.catalog.entities.know("web", { git: { repository: "acme/web" } });
    return there;
  }

  it.each(bothPrograms)("is held, and nothing is written, by the %s", async (program) => {
    const { run } = await foreign(program);

    const scene = await run(byDescriptor);

    expect(scene).toMatchObject({ exitCode: 1, recorded: ["web NODE their-secret 9.9.9"] });
    expect(codesOf(scene)).toEqual(["entity-foreign"]);
    expect(scene.report.problems[0]?.message).toContain("acme/web");
  });

  it("shows nothing of what is recorded to whoever opens a pull request", async () => {
    const { run } = await foreign();

    const scene = await run({ ...aPullRequest(), inputs: { entity: "" } });

    for (const shown of [scene.log, scene.summary, JSON.stringify(scene.report)])
      expect(shown).not.toContain(secret.name);
    expect(asksForPackages(scene)).toBe(false);
  });

  it.each(programs)(
    "is written where the workflow names it, by the word of its owner, by the %s",
    async (program) => {
      const { run } = await foreign(program);

      const scene = await run({ ...aPush(), inputs: { entity: "web" } });

      expect(scene.recorded).toEqual(["web NODE ms 2.1.3", "web NODE their-secret 9.9.9"]);
    },
  );

  it.each(programs)(
    "is written where its state has this repository as a source, by the %s",
    async (program) => {
      const { run, sandbox } = await foreign(program);
      const own = claim("github.com/acme/shop", [{ packageType: "NODE", name: "left-pad" }]);
      sandbox.catalog.customData.set("web", own, false);

      expect((await run(byDescriptor)).recorded).toContain("web NODE ms 2.1.3");
    },
  );

  it.each(programs)(
    "is theirs as well where only other repositories have synced it, by the %s",
    async (program) => {
      const { run, sandbox } = await stage({ program, files });
      sandbox.catalog.seed("web", [secret]);
      const theirs = claim("github.com/acme/other", [secret]);
      sandbox.catalog.customData.set("web", theirs, false);

      expect(codesOf(await run(byDescriptor))).toEqual(["entity-foreign"]);
    },
  );
});

describe("where neither `entity` nor a descriptor names one, the catalog does:", () => {
  const files = { "package-lock.json": lock, "api/requirements.txt": "flask==3.0.0\n" };

  it.each(bothPrograms)(
    "each entity of this repository gets its directory, by the %s",
    async (program) => {
      const { run, sandbox } = await stage({ program, files });
      sandbox.catalog.entities.know("shop", { git: { repository: "acme/shop" } });
      sandbox.catalog.entities.know("api", { git: { repository: "acme/shop", basepath: "api" } });

      const scene = await run(byDescriptor);

      expect(scene).toMatchObject({
        exitCode: 0,
        recorded: ["NODE ms 2.1.3", "api PYTHON flask 3.0.0"],
      });
    },
  );

  it.each(programs)(
    "entities that share a directory get the same, with a notice, by the %s",
    async (program) => {
      const { run, sandbox } = await stage({ program, files: { "package-lock.json": lock } });
      for (const tag of ["shop", "web"])
        sandbox.catalog.entities.know(tag, { git: { repository: "acme/shop" } });

      const scene = await run(byDescriptor);

      expect(scene.recorded).toEqual(["NODE ms 2.1.3", "web NODE ms 2.1.3"]);
      expect(codesOf(scene)).toEqual(["entities-shared"]);
    },
  );

  it.each(programs)(
    "a catalog that may not be listed is the reason of the error, by the %s",
    async (program) => {
      const { run } = await stage({ program, files, sandbox: { catalog: 403 } });

      const scene = await run(byDescriptor);

      expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
      expect(codesOf(scene)).toContain("catalog-unavailable");
    },
  );

  it("without it descriptors are believed, but on pull requests only for own entities", async () => {
    const { run } = await stage({
      files: { ...files, "cortex.yaml": descriptor("shop") },
      sandbox: { catalog: 403 },
    });

    const preview = await run({ ...aPullRequest(), inputs: { entity: "" } });
    const push = await run(byDescriptor);
    const known = await run({ ...aPullRequest(), inputs: { entity: "" } });

    expect(codesOf(preview)).toContain("catalog-unavailable");
    expect(asksForPackages(preview)).toBe(false);
    expect(asksForPackages(known)).toBe(true);
    expect(push.recorded).toEqual(["NODE ms 2.1.3", "PYTHON flask 3.0.0"]);
    expect(known.outputs["result"]).toBe("in-sync");
  });
});

function asksForPackages({ requests }: Scene): boolean {
  return requests.some(({ path }) => path.endsWith("/packages"));
}
