import { describe, expect, it, vi } from "vitest";
import { isQuiet } from "../../src/report/pull-request-comment.ts";
import { aPullRequest, aSchedule } from "../support/github-events.ts";
import { oneIn } from "../support/one-in.ts";
import { stage, type Scene, type Stage } from "../support/scenario.ts";
import { unseen } from "../report/unseen.ts";
import { places, type Place } from "./places.ts";
import { rendered } from "./rendered.ts";
import { hostileTexts } from "./texts.ts";
import { forgedIn } from "./runner-log.ts";

/** So that there is always something to report, also where all else is held. */
const always = { "go.mod": "module a\n\ngo 1.21\n\nrequire golang.org/x/net v0.1.0\n" };

async function staged({ files, seed = [] }: Place): Promise<Stage> {
  return stage({ files: { ...always, ...files }, seed, sandbox: { entities: null } });
}

const ownElements = [
  "blockquote br code details em h2 h3 h4 hr li p pre span strong sub summary table tbody thead tr",
  "td th ul wbr",
]
  .flatMap((names) => names.split(" "))
  .concat("details open", "code class=language-sh", "code class=language-text")
  .concat(
    ["left", "center", "right"].flatMap((side) => [
      `td style=text-align:${side}`,
      `th style=text-align:${side}`,
    ]),
  );

/** The addresses that this tool builds: on GitHub, and at the public registries. */
const ownAddress =
  /^a href=https:\/\/(?:github\.com\/acme\/(?:shop|cortex-dependency-report)|www\.npmjs\.com\/package|central\.sonatype\.com\/artifact|pypi\.org\/project|pkg\.go\.dev|www\.nuget\.org\/packages)\/[^\s"'<>()]+$/;

/** What GitHub would make a link, a picture or a message of. */
const active = /@(?:octocat|acme)|(?<![&\w])#\d|GH-\d|:rocket:|:\+1:|https?:\/\/|www\.|\$[x$`]/;

function expectInert(markdown: string): void {
  const { elements, prose, comments } = rendered(markdown);
  const others = [...elements].filter(
    (element) => !ownElements.includes(element) && !ownAddress.test(element),
  );
  expect(others).toEqual([]);
  expect(prose.filter((text) => active.test(text))).toEqual([]);
  expect(comments.filter((text) => !text.startsWith(" cortex-dependency-report: "))).toEqual([]);
  expect(markdown).not.toMatch(unseen);
}

function expectNothingForged({ log, summary, outputs, report }: Scene): void {
  expect(forgedIn(log)).toEqual([]);
  expect(log.replaceAll("\r\n", "\n")).not.toMatch(unseen);
  expectInert(summary);
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  expect(outputs["result"]).toBe(report.result);
  expect(Object.keys(outputs)).toHaveLength(13);
}

// A repository of some hundred files for each place, and two runs in it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe("hostile texts forge nothing in a preview with its comment, and in a check with its issue", () => {
  it.each(oneIn(3, places))("from %s", async (_, place) => {
    const { run, github } = await staged(place);

    const preview = await run({
      ...aPullRequest(),
      inputs: { "pull-request-comment": "true", ...place.inputs },
    });
    const check = await run({ ...aSchedule, inputs: { "drift-issue": "true", ...place.inputs } });

    for (const scene of [preview, check]) expectNothingForged(scene);
    expect(github.state.comments).toHaveLength(isQuiet(preview.report) ? 0 : 1);
    for (const { body } of [...github.state.comments, ...github.state.issues]) expectInert(body);
    for (const { title } of github.state.issues) expect(title).not.toMatch(unseen);
  });
});

describe("hostile texts forge nothing where the workflow hands them on", () => {
  const all = [...hostileTexts.values()].join(" ");

  it("as a branch, a workflow, a job and an actor", async () => {
    const { run } = await staged({ files: always });
    const env = { GITHUB_WORKFLOW: all, GITHUB_JOB: all, GITHUB_ACTOR: all, GITHUB_ACTION: all };

    expectNothingForged(
      await run({ ref: `refs/heads/${all}`, env, inputs: { "report-path": "r" } }),
    );
  });

  it.each(["mode", "entity", "branch", "working-directory", "package-types", "prune-limit"])(
    "as the input `%s`",
    async (input) => {
      const { run } = await staged({ files: always });

      expectNothingForged(await run({ inputs: { [input]: all } }));
    },
  );

  it("as the name of an event", async () => {
    const { run } = await staged({ files: always });

    expectNothingForged(await run({ eventName: all }));
  });
});
