import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkoutAt } from "../../src/github/checkout.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";

describe("the checkout of a run", () => {
  it("is at a commit, and in the usual case is the workspace itself", async () => {
    const workspace = gitRepository({ "go.mod": "module m\n" });
    const checkout = await checkoutAt(workspace, ".", {});

    expect(checkout?.head).toBe(git(workspace, "rev-parse", "HEAD").trim());
    expect(checkout?.inWorkspace("api/go.mod")).toBe("api/go.mod");
  });

  it("holds more than a run looks at, where that is a folder of it", async () => {
    const workspace = gitRepository({ "api/go.mod": "module m\n" });
    const checkout = await checkoutAt(workspace, "api", {});

    expect(checkout?.inWorkspace("api/go.mod")).toBe("api/go.mod");
    expect(checkout?.inWorkspace("web/go.mod")).toBeNull();
    expect(checkout?.inWorkspace("api-2/go.mod")).toBeNull();
  });

  it("may begin above the workspace, as where the command line is given a folder", async () => {
    const repository = gitRepository({ "apps/api/go.mod": "module m\n" });
    const checkout = await checkoutAt(join(repository, "apps"), ".", {});

    expect(checkout?.inWorkspace("apps/api/go.mod")).toBe("api/go.mod");
    expect(checkout?.inWorkspace("go.mod")).toBeNull();
  });

  it("may begin below it, as `path` of actions/checkout has it", async () => {
    const workspace = temporaryDirectory();
    git(workspace, "clone", "--quiet", gitRepository({ "go.mod": "module m\n" }), "src");
    const checkout = await checkoutAt(workspace, "src", {});

    expect(checkout?.inWorkspace("api/go.mod")).toBe("src/api/go.mod");
  });

  it("is found behind a link, where its files are told by their real paths", async () => {
    const workspace = gitRepository({ "services/api/go.mod": "module m\n" });
    symlinkSync(join(workspace, "services", "api"), join(workspace, "api"), "junction");
    const checkout = await checkoutAt(workspace, "api", {});

    expect(checkout?.inWorkspace("services/api/go.mod")).toBe("services/api/go.mod");
  });

  it("is unknown outside of git, and before the first commit", async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, "empty"));
    git(join(directory, "empty"), "init", "--quiet");

    expect(await checkoutAt(directory, ".", { GIT_CEILING_DIRECTORIES: "/" })).toBeNull();
    expect(await checkoutAt(directory, "empty", {})).toBeNull();
    expect(await checkoutAt(directory, "nowhere", {})).toBeNull();
  });
});
