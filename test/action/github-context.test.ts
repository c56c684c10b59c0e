import { describe, expect, it } from "vitest";
import { githubContext } from "../../src/action/github-context.ts";

const runner = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_ACTOR: "octocat",
  GITHUB_API_URL: "https://github.acme.example/api/v3",
  GITHUB_WORKFLOW: "Cortex packages",
  GITHUB_JOB: "packages",
  GITHUB_REF: "refs/heads/main",
  GITHUB_SHA: "4f2a9c1",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_WORKSPACE: "/home/runner/work/shop/shop",
  GITHUB_EVENT_PATH: "/event.json",
  GITHUB_ACTION: "sync",
  RUNNER_TEMP: "/home/runner/work/_temp",
};

describe("the context of a run", () => {
  it("is what the runner's variables state", () => {
    expect(contextOf(runner, '{"ref":"refs/heads/main"}')).toEqual({
      eventName: "push",
      actor: "octocat",
      ref: "refs/heads/main",
      commit: "4f2a9c1",
      repository: "acme/shop",
      workspace: "/home/runner/work/shop/shop",
      temp: "/home/runner/work/_temp",
      apiUrl: "https://github.acme.example/api/v3",
      workflow: "Cortex packages",
      job: "packages",
      step: "sync",
      payload: { ref: "refs/heads/main" },
    });
  });

  it.each([{}, Object.fromEntries(Object.keys(runner).map((name) => [name, ""]))])(
    "is complete where no variable reports anything: %j",
    (env) => {
      expect(contextOf(env, "{}")).toEqual({
        eventName: "",
        actor: "",
        ref: null,
        commit: null,
        repository: null,
        workspace: "/current",
        temp: "/tmp-of-machine",
        apiUrl: "https://api.github.com",
        workflow: "",
        job: "",
        step: "run",
        payload: null,
      });
    },
  );

  it.each(["", "{", "\u0000"])("has no payload where the file is broken: %j", (text) => {
    expect(contextOf(runner, text).payload).toBeNull();
  });

  it("has no payload where the file is missing", () => {
    const { payload } = githubContext(runner, {
      cwd: "/current",
      temp: "/tmp-of-machine",
      readFile() {
        throw new Error("ENOENT");
      },
    });

    expect(payload).toBeNull();
  });
});

function contextOf(env: Readonly<Record<string, string>>, eventText: string) {
  return githubContext(env, {
    cwd: "/current",
    temp: "/tmp-of-machine",
    readFile: (path) => (path === "/event.json" ? eventText : ""),
  });
}
