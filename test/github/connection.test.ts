import { describe, expect, it } from "vitest";
import type { Rest, RestOptions } from "../../src/github/rest.ts";
import { gitHubClient } from "../../src/github/connection.ts";

const rest: Rest = {
  request: () => Promise.resolve(null),
  pages: async function* none() {
    // Nothing is asked here.
  },
};
const given = {
  repository: "acme/shop",
  token: "ghs_token",
  apiUrl: "https://github.acme.example/api/v3",
  env: {},
  log: () => undefined,
};

describe("where GitHub can be asked", () => {
  it("is nowhere without a token or a repository", () => {
    const makeRest = (): Promise<Rest> => Promise.reject(new Error("was made"));

    expect(gitHubClient({ ...given, makeRest, token: null })).toBeNull();
    expect(gitHubClient({ ...given, makeRest, repository: null })).toBeNull();
  });

  it("has one client for all questions, made when the first is asked", async () => {
    const made: RestOptions[] = [];
    const makeRest = (options: RestOptions): Promise<Rest> => {
      made.push(options);
      return Promise.resolve(rest);
    };
    const client = gitHubClient({ ...given, makeRest });

    expect(made).toEqual([]);
    expect(await Promise.all([client?.rest(), client?.rest()])).toEqual([rest, rest]);
    expect(made).toMatchObject([
      {
        token: "ghs_token",
        apiUrl: "https://github.acme.example/api/v3",
        userAgent: expect.stringMatching(/^cortex-dependency-report\/\d/) as string,
      },
    ]);
  });
});
