import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/sandbox/faults.ts";
import { githubToken } from "../support/action.ts";
import { aPullRequest } from "../support/github-events.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage } from "../support/scenario.ts";
import { formsOf } from "./forms.ts";
import { leaks, watchedRun } from "./watched-run.ts";
import { oneIn } from "../support/one-in.ts";

const key = 'ctx-"key"-5f1d2a90+c3e7/b846';
const files = { "package-lock.json": packageLock("ms@2.1.3") };
const inputs = { "cortex-api-key": key, "pull-request-comment": "true" };

/** All forms of the key, but for those which nobody could distinguish from other text. */
const echo = [...formsOf(key)]
  .filter(([name]) => !name.includes("half"))
  .map(([name, form]) => `${name} [${form}]`)
  .join(" ");

const headers = { "content-type": "application/json" };
const text = { "content-type": "text/plain" };
const html = { "content-type": "text/html" };
const page = `<html><title>${echo}</title><p>${echo}</p></html>`;

/** A header takes no characters above Latin-1. */
const answers: readonly (readonly [string, FaultAction])[] = [
  ["the message of an error", { status: 400, headers, body: JSON.stringify({ message: echo }) }],
  [
    "its details and request id",
    {
      status: 422,
      headers,
      body: JSON.stringify({ message: "m", details: echo, requestId: `Bearer ${key}` }),
    },
  ],
  [
    "a problem document",
    { status: 429, headers, body: JSON.stringify({ title: echo, detail: key }) },
  ],
  ["plain text", { status: 403, headers: text, body: echo }],
  [
    "text in front of the secret, so that it would be cut",
    { status: 400, headers: text, body: `${"x".repeat(275)} ${key}` },
  ],
  ["a page", { status: 401, headers: html, body: page }],
  ["a page that is no error", { status: 200, headers: html, body: page }],
  ["what is no JSON", { status: 200, headers, body: `[{"name": "${key}` }],
  ["JSON of another shape", { status: 200, headers, body: JSON.stringify({ [key]: echo }) }],
  ["the content type", { status: 500, headers: { "content-type": `text/${key}` }, body: "" }],
  ["other headers", { status: 500, headers: { "retry-after": key, "x-key": echo }, body: "" }],
  [
    "the path of a redirect",
    { redirect: `https://other.example.test/${key}/${encodeURIComponent(key)}` },
  ],
  ["the query of a redirect", { redirect: `https://other.example.test/?next=${echo}#${key}` }],
  [
    "the user of a redirect",
    { redirect: `https://${encodeURIComponent(key)}:${key}@other.example.test/` },
  ],
];

describe("a Cortex that gives back the key, in every form, brings it nowhere", () => {
  it.each(oneIn(5, answers))("in %s", async (_, answer) => {
    const set = await stage({ files, sandbox: { key }, faults: [{ times: null, do: answer }] });

    const { scene, produced } = await watchedRun(set, { ...aPullRequest(), inputs });

    expect(leaks(produced, [key, githubToken])).toEqual([]);
    expect(scene.report.result).toBe("failed");
  });

  it("in the name and version of a package that it records", async () => {
    const packages = [key, Buffer.from(key).toString("hex")];
    const seed = packages.map((name) => ({ packageType: "NODE" as const, name, version: name }));
    const set = await stage({ files, sandbox: { key }, seed });

    const { scene, produced } = await watchedRun(set, { ...aPullRequest(), inputs });

    expect(leaks(produced, [key, githubToken])).toEqual([]);
    expect(scene.report.entities[0]?.packageTypes[0]?.unclaimed).toEqual([
      { name: "***", versions: ["***"] },
      { name: "***", versions: ["***"] },
    ]);
  });
});

describe("a GitHub that gives back the token brings it nowhere", () => {
  const answer = {
    headers: {},
    body: { message: `Bad: ${githubToken} ${btoa(`x:${githubToken}`)}` },
  };

  it.each([403, 404, 422, 500])("in an error of status %i", async (status) => {
    const set = await stage({ files });
    set.github.fail(/./, { status, ...answer }, 100);

    const { scene, produced } = await watchedRun(set, {
      ...aPullRequest(),
      inputs: { "pull-request-comment": "true" },
    });

    expect(leaks(produced, [githubToken])).toEqual([]);
    expect(scene.report.problems).toHaveLength(1);
  });

  it("as the head of a branch", async () => {
    const set = await stage({ files });
    set.github.fail(/git\/ref/, {
      status: 200,
      body: { ref: "refs/heads/main", object: { sha: githubToken } },
    });

    const { scene, produced } = await watchedRun(set);

    expect(leaks(produced, [githubToken])).toEqual([]);
    expect(scene.report.result).toBe("skipped");
  });
});
