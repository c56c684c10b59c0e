import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly environment?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: unknown;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = projectFiles(/^\.github\/workflows\/.*\.ya?ml$/);

/** What a job may do besides reading the code; no other may. */
const grants = new Map([
  [".github/workflows/organisation.yml report", ["issues: write"]],
  [".github/workflows/organisation-enterprise.yml report", ["issues: write"]],
  [".github/workflows/codeql.yml analyze", ["security-events: write"]],
  [".github/workflows/scorecard.yml analysis", ["security-events: write", "id-token: write"]],
  [".github/workflows/release.yml package", ["id-token: write"]],
  [
    ".github/workflows/release.yml release",
    ["contents: write", "id-token: write", "attestations: write"],
  ],
]);

/** An action of this repository, or one pinned by a commit, or an image by a digest, with its version. */
const pinned =
  /^(?:\.\/\S*|(?:[\w.-]+\/[\w./-]+@[0-9a-f]{40}|docker:\/\/[\w./-]+@sha256:[0-9a-f]{64}) # v\d+(?:\.\d+)*)$/;

describe.each(workflows)("%s", (path) => {
  const workflow = load(textOf(path)) as Workflow;
  const jobs = Object.entries(workflow.jobs);

  it("pins every action by a commit, with the version beside it", () => {
    expect(usesOf(textOf(path)).filter((uses) => !pinned.test(uses))).toEqual([]);
  });

  it("grants nothing at the top, and to each job only what it names", () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs) {
      const granted = Object.entries(permissions ?? { missing: name }).map(
        ([scope, access]) => `${scope}: ${access}`,
      );
      const needed = grants.get(`${path} ${name}`) ?? [];

      expect(
        granted.filter((grant) => grant !== "contents: read"),
        name,
      ).toEqual(needed);
    }
  });

  it("leaves no credentials behind a checkout", () => {
    const checkouts = jobs.flatMap(([, { steps }]) =>
      steps.filter(({ uses }) => uses?.startsWith("actions/checkout@") === true),
    );

    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(
      checkouts.map(() => false),
    );
  });

  it("limits the time of every job, and ends a run that a newer one replaces", () => {
    expect(jobs.filter(([, job]) => job["timeout-minutes"] === undefined)).toEqual([]);
    // A release is never ended half way, nor a run over many repositories.
    const isWhole = /\/(?:release|organisation(?:-enterprise)?)\.yml$/.test(path);
    expect(workflow.concurrency?.["cancel-in-progress"]).toBe(!isWhole);
  });

  it("puts no expression into a script, where its value would be code", () => {
    const scripts = jobs.flatMap(([, { steps }]) => steps.map(({ run = "" }) => run));

    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("installs without the scripts of packages", () => {
    const installs = jobs.flatMap(([, { steps }]) =>
      steps.flatMap(({ run = "" }) =>
        run.split("\n").filter((line) => /\bnpm (?:ci|install)\b/.test(line)),
      ),
    );

    expect(installs.filter((line) => !line.includes("--ignore-scripts"))).toEqual([]);
  });
});

describe("the gate", () => {
  const { jobs } = load(textOf(".github/workflows/ci.yml")) as Workflow;

  it("needs every other job", () => {
    const others = Object.keys(jobs).filter((name) => name !== "all-green");

    expect(jobs["all-green"]?.needs?.toSorted()).toEqual(others.toSorted());
  });

  it("runs the scenarios on all three systems", () => {
    expect(jobs["scenarios"]?.strategy?.matrix?.["os"]).toEqual([
      "ubuntu-latest",
      "macos-latest",
      "windows-latest",
    ]);
  });

  it("runs the built action itself", () => {
    expect(jobs["self-test"]?.steps.filter(({ uses }) => uses === "./")).not.toEqual([]);
  });
});

describe("the audit of dependencies", () => {
  it("runs in a workflow, and not where the tests run without a network", () => {
    const { jobs } = load(textOf(".github/workflows/dependency-audit.yml")) as Workflow;

    expect(jobs["audit"]?.steps.map(({ run }) => run)).toContain(
      "npm audit --omit=dev --audit-level=low",
    );
    expect(textOf(".ci/run")).toContain("export npm_config_audit=false\nnpm ci\n");
    expect(textOf(".ci/run")).not.toContain("npm audit");
  });
});

describe("the owners of the code", () => {
  it("are the maintainers, of all that runs with permissions or in other repositories", () => {
    const owned = textOf(".github/CODEOWNERS").split("\n");

    for (const path of [
      "/.github/",
      "/.ci/",
      "/dist/",
      "/scripts/",
      "/rolldown.config.ts",
      "/action.yml",
    ])
      expect(
        owned.filter((line) => line.startsWith(`${path} `)),
        path,
      ).toEqual([expect.stringMatching(/@acme\/dependency-report-maintainers$/)]);
  });
});

describe("a release", () => {
  const { jobs } = load(textOf(".github/workflows/release.yml")) as Workflow;
  const { build, compare, release } = jobs;
  const runs = (job: Job | undefined): readonly string[] =>
    (job?.steps ?? []).map(({ run = "" }) => run);
  const uses = (job: Job | undefined): readonly string[] =>
    (job?.steps ?? []).flatMap(({ uses: action = "" }) => action.split("@")[0] ?? "");

  const checkoutOf = (job: Job | undefined): Step | undefined =>
    job?.steps.find(({ uses: action }) => action?.startsWith("actions/checkout@"));

  it("is of a tag on main that is the version, checked in whole and built from nothing", () => {
    const scripts = runs(build).join("\n");

    expect(scripts).toContain('test "$TAG" = "v$(node --print');
    expect(scripts).toContain("npm run check");
    expect(scripts.indexOf("rm --recursive dist")).toBeLessThan(scripts.indexOf("npm run build"));
    expect(runs(compare)).toContain('git merge-base --is-ancestor "$GITHUB_SHA" origin/main');
    expect(checkoutOf(compare)?.with?.["fetch-depth"]).toBe(0);
  });

  it("has the dist that was committed, compared right before it is handed on, where nothing else ran", () => {
    const steps = compare?.steps ?? [];
    const compared = steps.findIndex(({ run }) => run?.startsWith("diff --recursive") === true);

    expect(steps[compared]?.run).toBe("diff --recursive --brief built/dist dist");
    expect(steps[compared + 1]?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(steps[compared + 1]?.with?.["path"]).toMatch(/^dist\n/);
    expect(compared + 2).toBe(steps.length);
    expect(runs(compare).join("\n")).not.toMatch(/\b(?:npm|npx|node)\b/);
    expect(uses(compare)).not.toContain("actions/setup-node");
    expect(compare?.needs).toEqual(["build"]);
  });

  it("waits for the approval of its environment", () => {
    expect(release?.environment).toBe("release");
  });

  it("reports what is in it and from what it was built, and proves both", () => {
    expect(runs(build)).toContain("node scripts/sbom.ts > sbom.cdx.json");
    expect(uses(release).filter((action) => action === "actions/attest")).toHaveLength(2);
    expect(release?.steps.map((step) => step.with?.["sbom-path"])).toContain("built/sbom.cdx.json");
  });

  it("has the notes of the changelog", () => {
    expect(runs(build)).toContain("node scripts/release-notes.ts > notes.md");
    expect(runs(release).join("\n")).toContain("--notes-file built/notes.md");
  });

  it("moves the major tag last, and not to a pre-release", () => {
    const last = release?.steps.at(-1);

    expect(last?.run).toContain("git/refs/tags/$major");
    expect(last?.if).toBe("${{ !contains(github.ref_name, '-') }}");
  });

  it("runs no code of others where it may write", () => {
    expect(build?.permissions).toEqual({ contents: "read" });
    expect(release?.needs).toEqual(["compare"]);
    expect(uses(release)).not.toContain("actions/checkout");
    expect(runs(release).join("\n")).not.toMatch(/\b(?:npm|npx|node)\b/);
  });

  it("takes nothing from a cache that another workflow filled", () => {
    const setup = build?.steps.find(({ uses: action }) =>
      action?.startsWith("actions/setup-node@"),
    );

    expect(setup?.with?.["package-manager-cache"]).toBe(false);
  });
});

describe("the actions", () => {
  it("have one commit each, in workflows and documentation alike", () => {
    // GitHub Enterprise Server has artifacts of version 3 alone.
    const files = [...workflows, ...projectFiles(/\.md$/)].filter(
      (path) => !path.startsWith("test/") && !path.endsWith("/organisation-enterprise.yml"),
    );
    const commits = new Map<string, Set<string>>();
    for (const uses of files.flatMap((path) => usesOf(textOf(path)))) {
      const [action = "", commit] = uses.split("@");
      if (action !== "" && !action.startsWith("./") && commit !== undefined)
        commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }

    expect([...commits].filter(([, { size }]) => size > 1)).toEqual([]);
  });
});

describe("what counts as pinned", () => {
  const sha = "0123456789abcdef0123456789abcdef01234567";

  const digest = "0123456789abcdef".repeat(4);

  it.each([
    `a/b@${sha} # v1.2.3`,
    `a/b/c@${sha} # v4`,
    `docker://a/b@sha256:${digest} # v1.2.3`,
    "./",
    "./.github/actions/x",
  ])("%s", (uses) => {
    expect(uses).toMatch(pinned);
  });

  it.each([
    `a/b@${sha}`,
    "a/b@v4",
    "a/b@v4 # v4",
    `a/b@${sha.slice(1)} # v4`,
    `a/b@${sha} # latest`,
    "docker://a/b:1.2.3",
    `docker://a/b@sha256:${digest}`,
  ])("not %s", (uses) => {
    expect(uses).not.toMatch(pinned);
  });
});

function usesOf(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses:\s*(?<uses>.*?)\s*$/gm)].map(
    ({ groups }) => groups?.["uses"] ?? "",
  );
}
