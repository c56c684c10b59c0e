import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { goSum, packageLock } from "../support/sample-files.ts";
import { ask, list, packages, started, upload } from "./client.ts";
import { uploads } from "./uploads.ts";

/**
 * The order of uploads and removals in the vendor's own test of its client, and what that finds:
 * https://github.com/cortexapps/cli/blob/main/tests/test_packages.py
 */
describe("the vendor's own test", () => {
  it("finds in the sandbox what it finds in the live service", async () => {
    const sandbox = await started();
    const names = async () => namesIn(await list(sandbox));

    await succeeds(upload(sandbox, "go/gosum", goModAlone));
    await succeeds(upload(sandbox, "java", uploads.java.body));
    await succeeds(upload(sandbox, "java/bulk", uploads["java/bulk"].body));
    await succeeds(upload(sandbox, "python/pipfile", uploads["python/pipfile"].body));
    expect(await names()).toContain("PYTHON certifi");

    await succeeds(upload(sandbox, "python/requirements", uploads["python/requirements"].body));
    await succeeds(upload(sandbox, "node/package-json", '{"dependencies":{"clean-css":"^4.2.1"}}'));
    expect(await names()).toContain("NODE clean-css");

    await succeeds(upload(sandbox, "node/package-lock", packageLock("@angular/common@15.0.0")));
    expect(await names()).toContain("NODE @angular/common");

    await succeeds(upload(sandbox, "node/yarn-lock", yarnLock));
    const nuget = uploads["dotnet/nuget/packages-lock"].body;
    await succeeds(upload(sandbox, "dotnet/nuget/packages-lock", nuget));
    await succeeds(upload(sandbox, "dotnet/nuget/csproj", csproj));
    expect(await names()).toEqual(expect.arrayContaining([...recordedInTheEnd]));

    for (const name of recordedInTheEnd) await succeeds(remove(sandbox, name));
    const left = await names();
    for (const name of recordedInTheEnd) expect(left).not.toContain(name);

    for (const name of left) await succeeds(remove(sandbox, name));
    expect(await names()).toEqual([]);
  });

  it("has what a later upload of the type replaced, gone", async () => {
    const sandbox = await started();
    await upload(sandbox, "python/pipfile", uploads["python/pipfile"].body);
    await upload(sandbox, "python/requirements", uploads["python/requirements"].body);

    expect(namesIn(await list(sandbox))).toEqual(["PYTHON cycler", "PYTHON flask"]);
  });

  it("has Java coordinates of both uploads", async () => {
    const sandbox = await started();
    await upload(sandbox, "java", uploads.java.body);
    await upload(sandbox, "java/bulk", uploads["java/bulk"].body);

    expect(namesIn(await list(sandbox))).toEqual([
      "JAVA io.cortex.scorecards",
      "JAVA io.cortex.teams",
      "JAVA io.cortex.plugins",
    ]);
  });

  it("finds the version of a `/go.mod` line bare, as an earlier form of it did", async () => {
    const sandbox = await started({ goVersions: "bare" });
    await upload(sandbox, "go/gosum", goModAlone);

    expect(await list(sandbox)).toEqual(["GO github.com/cortex.io/catalog 3.3.0"]);
  });
});

const goModAlone = goSum("github.com/cortex.io/catalog@v3.3.0+incompatible")
  .split("\n")
  .slice(1)
  .join("\n");

const yarnLock = '# yarn lockfile v1\n\n\n"@types/babylon@^6.16.2":\n  version "6.16.2"\n';

const csproj =
  '<Project><ItemGroup><PackageReference Include="MicroBuild.Core" Version="0.3.0" /></ItemGroup></Project>';

const recordedInTheEnd = [
  "GO github.com/cortex.io/catalog",
  "JAVA io.cortex.scorecards",
  "JAVA io.cortex.teams",
  "PYTHON cycler",
  "NODE @types/babylon",
  "NUGET MicroBuild.Core",
] as const;

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.split(" ").slice(0, 2).join(" "));
}

async function remove(sandbox: Sandbox, written: string) {
  const [type = "", name = ""] = written.split(" ");
  const below = type === "NUGET" ? "dotnet/nuget" : type.toLowerCase();
  const path = packages(`/${below}?name=${encodeURIComponent(name)}`);
  return ask(sandbox, path, { method: "DELETE" });
}

async function succeeds(answered: Promise<{ readonly status: number }>): Promise<void> {
  expect((await answered).status).toBe(200);
}
