import { describe, expect, it } from "vitest";
import { restOf } from "../../src/github/rest.ts";

const route = "GET /repos/{owner}/{repo}/issues";

/** An Octokit that brings so many pages, each with its number. */
function octokit(pages: number) {
  return {
    request: () => Promise.reject(new Error("nothing else is asked")),
    paginate: {
      iterator: async function* iterator() {
        for (let page = 1; page <= pages; page += 1) yield await Promise.resolve({ data: page });
      },
    },
  };
}

async function read(pages: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const page of restOf(octokit(pages), "token").pages(route, {})) found.push(page);
  return found;
}

describe("the pages of an answer", () => {
  it("come one after another", async () => {
    expect(await read(3)).toEqual([1, 2, 3]);
  });

  it("may be very many", async () => {
    expect(await read(1_000)).toHaveLength(1_000);
  });

  it("are a fault where they have no end", async () => {
    await expect(read(Number.POSITIVE_INFINITY)).rejects.toMatchObject({
      name: "GitHubFault",
      code: "github-unavailable",
      message: `GitHub's answer to ${route} has more than 1000 pages. Check what stands between this machine and GitHub, such as a proxy.`,
    });
  });
});
