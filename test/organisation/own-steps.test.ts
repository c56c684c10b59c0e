import { expect, it } from "vitest";
import { git, gitRepository } from "../support/repository.ts";
import { organisationInProcess } from "./in-process.ts";

it("a run over many repositories names no step that only a checkout has", async () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n";
  const path = gitRepository({ "package-lock.json": pointer });
  const head = git(path, "rev-parse", "HEAD").trim();
  git(path, "update-index", "--add", "--cacheinfo", `160000,${head},libs/inner`);
  git(path, "commit", "--quiet", "--message=submodule");
  const stage = organisationInProcess(new Map([["acme/shop", path]]));

  const { reports } = await stage.sync({
    heads: new Map([["acme/shop", git(path, "rev-parse", "HEAD").trim()]]),
  });

  const messages = reports.flatMap(({ problems }) => problems.map(({ message }) => message));
  expect(messages.join("\n")).toContain("run the action in the repository itself");
  expect(messages.join("\n")).toContain("Set `submodules: ignore`");
  expect(messages.filter((message) => message.includes("actions/checkout"))).toEqual([]);
});
