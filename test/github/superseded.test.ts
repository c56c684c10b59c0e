import { describe, expect, it } from "vitest";
import { supersededReason } from "../../src/github/superseded.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { restAt, sha } from "./support.ts";

const runCommit = { branch: "main", commit: sha("a") };

describe("a run", () => {
  it("is in time where its commit is the head of its branch", async () => {
    expect(await supersededReason(await siteWith(sha("a")), runCommit)).toEqual({
      value: null,
      problems: [],
    });
  });

  it("is late where the head is another commit, which is named in full", async () => {
    const { value, problems } = await supersededReason(await siteWith(sha("d")), runCommit);

    expect(value).toBe(
      `This run is late: it is of aaaaaaaaaaaa, and main is at ${sha("d")} by now. Nothing was written. A run of that commit syncs; where a \`paths\` filter kept it from starting, start one by hand.`,
    );
    expect(problems).toEqual([]);
  });

  it("is late where its branch is gone", async () => {
    expect(await supersededReason(await siteWith(null), runCommit)).toMatchObject({
      value: expect.stringContaining("main is gone") as string,
      problems: [],
    });
  });
});

describe("where it cannot be known, a run goes on with a warning:", () => {
  it("without a token", async () => {
    expect(await supersededReason(null, runCommit)).toMatchObject({
      value: null,
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
  });

  it("with a token that may not read, and the line to add", async () => {
    const client = { ...(await siteWith(sha("a"))), repository: "acme/private" };

    expect(await supersededReason(client, runCommit)).toMatchObject({
      value: null,
      problems: [
        {
          severity: "warning",
          code: "github-permission",
          message: expect.stringContaining("`permissions: { contents: read }`") as string,
        },
      ],
    });
  });

  it("after a defect of our own", async () => {
    const client = { repository: "acme/shop", rest: () => Promise.reject(new TypeError("oh")) };

    expect(await supersededReason(client, runCommit)).toMatchObject({
      value: null,
      problems: [{ severity: "warning", code: "internal" }],
    });
  });
});

async function siteWith(head: string | null) {
  const branches = new Map(head === null ? [] : [["main", head] as const]);
  const github = await startGitHub({ branches });
  const { rest } = await restAt(github.url, { token: github.state.token });
  return { repository: "acme/shop", rest: () => Promise.resolve(rest) };
}
