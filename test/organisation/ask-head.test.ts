import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askHead } from "../../src/workspace/objects/remote-head.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { startGitServer } from "./git-server.ts";

const env = { PATH: process.env["PATH"] };

function asked(url: string, header: string | null = null) {
  return askHead(temporaryDirectory(), { url, header, env });
}

async function answeredWith(status: number) {
  const server = await startGitServer(temporaryDirectory());
  server.refuse("acme/shop", status);
  return server.remote.replace("{repository}", "acme/shop");
}

describe("the head of a repository by git", () => {
  it.each([403, 404, 410, 301, 308])(
    "is `null` where its host does not have it there, or refuses this one: status %i",
    async (status) => {
      expect(await asked(await answeredWith(status))).toBeNull();
    },
  );

  it("is `null` where a directory of repositories does not have it", async () => {
    expect(await asked(`file://${join(temporaryDirectory(), "acme/shop.git")}`)).toBeNull();
  });

  it.each([
    [401, "could not read Username"],
    [302, "error: 302"],
    [429, "error: 429"],
    [500, "error: 500"],
    [503, "error: 503"],
  ])("is not known where its host answers with status %i", async (status, reason) => {
    const url = await answeredWith(status);

    await expect(asked(url)).rejects.toMatchObject({
      code: "git-unavailable",
      message: expect.stringMatching(
        `^${new URL(url).host} could not be asked for the head of /acme/shop.git: fatal: .*${reason}.* Nothing was planned. Check that .*, and run again.$`,
      ) as string,
    });
  });

  it("is not known where a token is refused", async () => {
    const url = await answeredWith(401);

    await expect(asked(url, "Authorization: Basic eDp5")).rejects.toMatchObject({
      code: "git-unavailable",
    });
  });

  it.each([
    ["does not resolve", "https://git.invalid/acme/shop.git", "git.invalid"],
    ["refuses connections", "http://127.0.0.1:9/acme/shop.git", "127.0.0.1:9"],
  ])("is not known where its host %s", async (_, url, host) => {
    await expect(asked(url)).rejects.toMatchObject({
      code: "git-unavailable",
      message: expect.stringContaining(`${host} could not be asked`) as string,
    });
  });

  it("is not known where its host does not speak TLS", async () => {
    const url = (await answeredWith(200)).replace("http:", "https:");

    await expect(asked(url)).rejects.toMatchObject({ code: "git-unavailable" });
  });

  it("is not known without git", async () => {
    const remote = { url: await answeredWith(200), header: null, env: { PATH: "" } };

    await expect(askHead(temporaryDirectory(), remote)).rejects.toMatchObject({
      message: expect.stringContaining("git is not installed") as string,
    });
  });
});
