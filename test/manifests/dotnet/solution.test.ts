import { describe, expect, it } from "vitest";
import { solutionDirectories } from "../../../src/manifests/dotnet/solution.ts";
import { repository } from "../../support/speakers.ts";

const project = "src/app/app.csproj";

describe("the directory of the solution of a project", () => {
  it.each([
    ["none without a solution", {}, []],
    ["the nearest above", { "a.sln": "", "src/b.sln": "" }, ["src"]],
    ["that of a solution of either kind", { "a.slnx": "<Solution/>" }, ["."]],
    [
      "that of the solution that names it",
      { "a.sln": `Project("{X}") = "app", "src\\app\\App.csproj", "{Y}"`, "src/b.sln": "" },
      ["."],
    ],
    [
      "those of all solutions that name it",
      { "a.slnx": `<Project Path="src/app/app.csproj" />`, "src/b.sln": `"app\\app.csproj"` },
      ["src", "."],
    ],
    [
      "that of a solution beside the way up that names it",
      { "build/all.sln": `"..\\src\\app\\app.csproj"`, "src/b.sln": "" },
      ["build"],
    ],
    ["none by a solution elsewhere", { "other/b.sln": "" }, []],
    ["none by a filter of a solution", { "a.slnf": "{}" }, []],
  ])("is %s", (_, files, directories) => {
    const found = repository({ [project]: "", ...files });

    expect(solutionDirectories(project, found)).toEqual(directories);
    expect(solutionDirectories(project, found)).toEqual(directories);
  });
});
