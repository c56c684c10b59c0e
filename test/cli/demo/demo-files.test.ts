import { describe, expect, it } from "vitest";
import { demoFiles, writeFiles } from "../../../src/cli/demo/demo-files.ts";
import { filesOfInterest } from "../../../src/cli/demo/files-of-interest.ts";
import { temporaryDirectory } from "../../support/repository.ts";
import { demoReport } from "./demo-report.ts";

describe("the repository of the demo", () => {
  it("has two manifests or more that cover each of the five package types", async () => {
    const { manifests } = await demoReport();
    const used = manifests.filter(({ status }) => status === "used");
    const counts = Map.groupBy(used, ({ packageType }) => packageType);

    expect([...counts.keys()].toSorted()).toEqual(["GO", "JAVA", "NODE", "NUGET", "PYTHON"]);
    expect([...counts.values()].filter(({ length }) => length < 2)).toEqual([]);
  });

  it("has manifests that a lockfile covers, and a name in two versions", async () => {
    const { manifests, entities } = await demoReport();
    const ms = entities[0]?.packages.find(({ name }) => name === "ms");

    expect(manifests.filter(({ status }) => status === "covered")).not.toEqual([]);
    expect(ms?.versions).toEqual(["2.0.0", "2.1.3"]);
  });

  it("is read without a problem, and holds nothing that is not read", async () => {
    const directory = temporaryDirectory();
    writeFiles(demoFiles, directory);

    const { files, problems } = await filesOfInterest(directory, process.env);

    expect(problems).toEqual([]);
    expect([...files.keys()].toSorted()).toEqual([...demoFiles.keys()].toSorted());
  });
});
