import { describe, expect, it } from "vitest";
import { claim } from "../../support/claim.ts";
import { bothPrograms, programs, throughBoth } from "../../support/programs.ts";
import { goMod, packageJson, packageLock, pom, requirements } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf, manyNames, syncTwice, type TwoCommits } from "./two-commits.ts";

const twelve = manyNames(12);
const pinned = requirements(...twelve.map((name) => `${name}==1.0`));
const locked = packageJson(...twelve.map((name) => `${name}@1.0.0`));
const globbed = `{"files": ["dist/*"], "dependencies": {${twelve.map((name) => `"${name}": "1.0.0"`).join(", ")}}, "jest": {"testMatch": ["**/*.test.js"]}}\n`;
const project = pom(...twelve.map((name) => `com.acme:${name}@1.0`));
const groovy = twelve.map((name) => `  implementation 'com.acme:${name}:1.0'\n`).join("");
const script = `plugins { id 'java' }\ndependencies {\n${groovy}}\n`;

interface Move extends TwoCommits {
  /** The problem that says why the names stay; left out where the file is read. */
  readonly code?: string;
}

const moves: readonly (readonly [string, Move])[] = [
  [
    "requirements become a conda environment",
    {
      before: { "requirements.txt": pinned },
      change: {
        "requirements.txt": null,
        "environment.yml": `name: app\ndependencies:\n${twelve.map((name) => `  - ${name}=1.0\n`).join("")}`,
      },
      code: "names-unresolved",
    },
  ],
  [
    "a directory moves to one that a default excludes",
    {
      before: { "services/supplier/requirements.txt": pinned },
      change: {
        "services/supplier/requirements.txt": null,
        "services/vendor/requirements.txt": pinned,
      },
      code: "still-referenced",
    },
  ],
  [
    "a manifest with globs in it moves there",
    {
      before: { "services/supplier/package.json": globbed },
      change: {
        "services/supplier/package.json": null,
        "services/vendor/package.json": globbed,
      },
      code: "still-referenced",
    },
  ],
  [
    "requirements of one version each become names in a Dockerfile",
    {
      before: { "requirements.txt": pinned },
      change: {
        "requirements.txt": null,
        Dockerfile: `FROM python:3\nRUN pip install ${twelve.join(" \\\n  ")}\n`,
      },
      code: "still-referenced",
    },
  ],
  [
    "they move to a file of a kind that no table knows",
    {
      before: { "requirements.txt": pinned },
      change: { "requirements.txt": null, "deploy/packages.list": pinned },
      code: "still-referenced",
    },
  ],
  [
    "npm becomes Deno",
    {
      before: { "package.json": locked },
      change: {
        "package.json": null,
        "deno.json": `{ "imports": { ${twelve.map((name) => `"${name}": "npm:${name}@1.0.0"`).join(", ")} } }\n`,
      },
      code: "names-unresolved",
    },
  ],
  [
    "Maven becomes sbt",
    {
      before: { "pom.xml": project },
      change: {
        "pom.xml": null,
        "build.sbt": twelve
          .map((name) => `libraryDependencies += "com.acme" % "${name}" % "1.0"\n`)
          .join(""),
      },
      code: "names-unresolved",
    },
  ],
  [
    "a Gradle script takes a name that no settings mention",
    {
      before: { "build.gradle": script },
      change: { "build.gradle": null, "app.gradle": script },
    },
  ],
  [
    "a manifest moves out of `include`",
    {
      before: { "api/requirements.txt": pinned },
      change: { "api/requirements.txt": null, "web/requirements.txt": pinned },
      inputs: { include: "api/**" },
      code: "still-referenced",
    },
  ],
  [
    "a manifest moves out of the directory of its `entity` line",
    {
      before: { "api/requirements.txt": pinned },
      change: { "api/requirements.txt": null, "web/requirements.txt": pinned },
      inputs: { entity: "api: shop" },
      code: "still-referenced",
    },
  ],
];

describe("what only moved is not removed:", () => {
  it.each(throughBoth(moves))("%s, by the %s", async (_, program, [, { code, ...commits }]) => {
    const { first, second } = await syncTwice(commits, program);

    expect(first.recorded).toHaveLength(12);
    expect(second.recorded.map(nameOf)).toEqual(first.recorded.map(nameOf));
    expect(second.exitCode).toBe(0);
    if (code !== undefined) expect(codesOf(second)).toContain(code);
  });
});

function nameOf(line: string): string {
  return line.split(" ")[1] ?? "";
}

describe("200 names that others recorded outlive a manifest that comes and goes:", () => {
  const rows = manyNames(200).map((name) => ({
    packageType: "PYTHON" as const,
    name,
    version: "1.0",
  }));
  const owners: readonly (readonly [string, string?])[] = [
    ["those of another repository", "github.com/acme/other"],
    ["those of nobody who is known"],
  ];

  it.each(throughBoth(owners))("%s, by the %s", async (_, program, [, seededBy]) => {
    const { run, commit } = await stage({
      program,
      files: { "README.md": "# Shop\n" },
      seed: rows,
      ...(seededBy === undefined ? {} : { seededBy }),
    });

    commit({ "requirements.txt": requirements("flask==3.0.0") });
    const added = await run();
    commit({ "requirements.txt": null });
    const gone = await run();

    expect(added.recorded).toHaveLength(201);
    expect(gone.recorded).toHaveLength(200);
    expect(gone.outputs).toMatchObject({ result: "synced", removed: "1" });
  });

  it.each(programs)(
    "those that its type was held for under `prune: all`, by the %s",
    async (program) => {
      const { run, synced, commit } = await stage({
        program,
        files: { "README.md": "# Shop\n" },
        seed: rows,
      });
      const inputs = { prune: "all" };
      commit({ "requirements.txt": requirements("flask==3.0.0") });
      await synced({ inputs });
      const held = await run({ inputs });
      commit({ "requirements.txt": null });

      const gone = [await run({ inputs }), await run()];

      expect(codesOf(held)).toContain("prune-limit");
      expect(gone.map(({ recorded }) => recorded.length)).toEqual([201, 200]);
    },
  );

  it.each(programs)("those beside an empty manifest, by the %s", async (program) => {
    const { run, synced, commit } = await stage({
      program,
      files: { "requirements.txt": "" },
      seed: rows,
    });

    await synced();
    commit({ "requirements.txt": null });

    expect((await run()).recorded).toHaveLength(200);
  });
});

it.each(bothPrograms)(
  "a directory that became a repository of its own keeps what that repository declares, by the %s",
  async (program) => {
    const before = {
      "package.json": packageJson("ms@2.1.3"),
      "web/package.json": packageJson("react@19.0.0"),
    };
    const { run, synced, commit, sandbox } = await stage({ program, files: before });
    await synced();
    const web = await stage({
      program,
      name: "acme/web",
      cortex: sandbox,
      files: { "package.json": packageJson("react@19.0.0") },
    });
    await web.synced();

    commit({ "web/package.json": null });
    const split = await run();

    expect(split.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
    expect(split.outputs).toMatchObject({ removed: "0", "claimed-elsewhere": "1" });
  },
);

describe("a type whose last manifest was deleted in a push that never ran is made up for,", () => {
  const manifests = [
    ["NODE", "package-lock.json", packageLock("ms@2.1.3")],
    ["GO", "go.mod", goMod("golang.org/x/net@v0.20.0")],
    ["PYTHON", "requirements.txt", "flask==3.0.0\n"],
  ] as const;

  it.each(throughBoth(manifests))("%s, by the %s", async (packageType, program, [, path, text]) => {
    const { run, synced, commit } = await stage({
      program,
      files: { [path]: text, "pom.xml": pom("org.slf4j:slf4j-api@2.0.9") },
    });
    await synced();

    commit({ [path]: null });
    commit({ "README.md": "# Two pushes later\n" });
    const later = await run();

    expect(later.recorded).toEqual(["JAVA org.slf4j:slf4j-api 2.0.9"]);
    expect(later.report.entities[0]?.packageTypes).toContainEqual(
      expect.objectContaining({ packageType, result: "synced" }),
    );
  });
});

it("a state of another source is no base", async () => {
  const seed = [{ packageType: "NODE" as const, name: "left-pad", version: "1.3.0" }];
  const { run, sandbox } = await stage({ files: { "package-lock.json": packageLock() }, seed });
  sandbox.catalog.customData.set("shop", claim("github.com/acme/other", seed), false);

  expect((await run()).recorded).toEqual(["NODE left-pad 1.3.0"]);
});
