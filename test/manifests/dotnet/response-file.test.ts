import { describe, expect, it } from "vitest";
import { evaluationOf } from "./scopes.ts";

const project = `<Project><PropertyGroup>
  <A>own</A><B Condition="'$(B)' == ''">own</B>
</PropertyGroup></Project>`;

async function valuesWith(files: Readonly<Record<string, string>>): Promise<string> {
  const { valuesOf } = await evaluationOf({ "src/a.csproj": project, ...files });
  return ["A", "B", "C"].map((name) => valuesOf(name).join("|")).join(" ");
}

describe("Directory.Build.rsp", () => {
  it.each([
    ["-p:A=1", "1 own "],
    ["/property:a=1;B=2", "1 2 "],
    ["--p:C=1 -nologo -p:A=2", "2 own 1"],
    ['"-p:A=1 2" -p:C="x"', "1 2 own x"],
    ["# -p:A=1\n-p:B=", "own  "],
    ["-p:C=%MSBuildThisFileDirectory%x", "own own /workspace/x"],
    ["-m -p -p:=1 p:A=1", "own own "],
  ])("%j gives properties that no file overrides", async (text, values) => {
    expect(
      (await valuesWith({ "Directory.Build.rsp": text })).replace(/\S*\/x/, "/workspace/x"),
    ).toBe(values);
  });

  it("is the nearest alone", async () => {
    const files = { "Directory.Build.rsp": "-p:A=1", "src/Directory.Build.rsp": "-p:B=2" };

    expect(await valuesWith(files)).toBe("own 2 ");
  });
});
