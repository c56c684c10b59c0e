import { describe, expect, it } from "vitest";
import { deletedByPush } from "../../src/github/deleted-by-push.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { push, pushed } from "./deletions.ts";
import { acme, restAt, sha } from "./support.ts";

const shallow = (): Promise<null> => Promise.resolve(null);
const deep = (): Promise<string> => Promise.resolve("D\0go.mod\0");
const never = (): Promise<never> => Promise.reject(new Error("GitHub was asked"));

describe("what a push deleted", () => {
  it("needs no request, nor an Octokit, where local history tells it", async () => {
    const proof = await deletedByPush({ git: deep, rest: never, repository: acme, push });

    expect(proof).toMatchObject({ proven: true, deleted: ["go.mod"] });
  });

  it("is asked of GitHub where the checkout is shallow", async () => {
    const github = await startGitHub({ commits: pushed(["pom.xml"], []) });
    const { rest } = await restAt(github.url);

    const proof = await deletedByPush({
      git: shallow,
      rest: () => Promise.resolve(rest),
      repository: acme,
      push,
    });

    expect(proof).toMatchObject({ proven: true, deleted: ["pom.xml"] });
  });

  it("is not known where neither tells, and both reasons are given", async () => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url);

    const proof = await deletedByPush({
      git: shallow,
      rest: () => Promise.resolve(rest),
      repository: acme,
      push,
    });

    expect(proof).toEqual({
      proven: false,
      reason: expect.stringMatching(
        /^the checkout .+`fetch-depth: 0`; GitHub does not know/,
      ) as string,
    });
  });

  it("is not known without a token where the checkout is shallow", async () => {
    expect(await deletedByPush({ git: shallow, rest: null, repository: acme, push })).toMatchObject(
      {
        proven: false,
      },
    );
  });

  it("is asked of nobody where the push made the branch", async () => {
    const wrong = { before: sha("0"), after: sha("a") };

    expect(
      await deletedByPush({ git: never, rest: never, repository: acme, push: wrong }),
    ).toMatchObject({ proven: false });
  });
});
