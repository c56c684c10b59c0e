import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const nugetLock = formatNamed("nuget-lock");

const path = "app/packages.lock.json";
const entries = {
  "A.Tool": {
    type: "Direct",
    requested: "[1.0, )",
    resolved: "1.0",
    dependencies: { "c.shared": "3.0", "D.Only": "4.0" },
  },
  "B.Used": {
    type: "Direct",
    requested: "[2.0, )",
    resolved: "2.0",
    dependencies: { "C.Shared": "3.0" },
  },
  "C.Shared": { type: "Transitive", resolved: "3.0" },
  "D.Only": { type: "Transitive", resolved: "4.0", dependencies: { "E.Deep": "5.0" } },
  "E.Deep": {
    type: "CentralTransitive",
    requested: "[5.0, )",
    resolved: "5.0",
    dependencies: { "D.Only": "4.0" },
  },
};

describe("a lock of NuGet", () => {
  it("lists direct and transitive packages with their resolved versions", async () => {
    expect(await read({ [path]: lock({ net8: entries }) })).toEqual([
      "A.Tool 1.0",
      "B.Used 2.0",
      "C.Shared 3.0",
      "D.Only 4.0",
      "E.Deep 5.0",
    ]);
  });

  it("lists what several targets share once, and each version of a name", async () => {
    const text = lock({
      net6: { A: { type: "Direct", resolved: "1" }, B: { type: "Direct", resolved: "1" } },
      net8: { A: { type: "Direct", resolved: "1" }, B: { type: "Direct", resolved: "2" } },
      "net8/linux-x64": { A: { type: "Direct", resolved: "1" } },
    });

    expect(await read({ [path]: text })).toEqual(["A 1", "B 1", "B 2"]);
  });

  it.each(["Project", "project"])(
    "leaves out an entry of type %s, and cannot go as it is",
    async (type) => {
      const text = lock({
        net8: {
          "my.lib": { type, dependencies: { A: "1" } },
          A: { type: "Transitive", resolved: "1" },
        },
      });
      const reading = await readFirst(nugetLock, { [path]: text });

      expect(listed(reading)).toEqual(["A 1"]);
      expect(reading.altered).toBe(true);
    },
  );

  it("may go as it is otherwise", async () => {
    expect(await readFirst(nugetLock, { [path]: lock({ net8: entries }) })).toMatchObject({
      altered: false,
      warnings: [],
    });
  });

  it("may be empty", async () => {
    expect(await read({ [path]: lock({}) })).toEqual([]);
    expect(await read({ [path]: lock({ net8: {} }) })).toEqual([]);
  });
});

describe("what only development needs", () => {
  const project = `<Project><ItemGroup>
    <PackageReference Include="a.tool" Version="1.0" PrivateAssets="all"/>
    <PackageReference Include="B.Used" Version="2.0"/>
  </ItemGroup></Project>`;

  it("is what only private references of the project lead to", async () => {
    expect(await read({ [path]: lock({ net8: entries }), "app/app.csproj": project })).toEqual([
      "A.Tool 1.0 dev",
      "B.Used 2.0",
      "C.Shared 3.0",
      "D.Only 4.0 dev",
      "E.Deep 5.0 dev",
    ]);
  });

  it("is set by Directory.Build.props, too", async () => {
    const files = {
      [path]: lock({ net8: { A: { type: "Direct", resolved: "1" } } }),
      "app/app.csproj": "<Project/>",
      "Directory.Build.props": `<Project><ItemGroup><PackageReference Include="A" PrivateAssets="all"/></ItemGroup></Project>`,
    };

    expect(await read(files)).toEqual(["A 1 dev"]);
  });

  it("is not what a project that is referenced needs", async () => {
    const own = { Lib: { type: "Project", dependencies: { "D.Only": "4.0" } } };
    const files = { [path]: lock({ net8: { ...entries, ...own } }), "app/app.csproj": project };

    expect(await read(files)).toContain("D.Only 4.0");
  });

  it("is not what one of the targets needs", async () => {
    const net6 = { "D.Only": { type: "Direct", resolved: "4.0" } };
    const files = { [path]: lock({ net6, net8: entries }), "app/app.csproj": project };

    expect(await read(files)).toContain("D.Only 4.0");
  });

  it("is all that a project with tests needs", async () => {
    const test = `<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>`;

    expect(await read({ [path]: lock({ net8: entries }), "app/app.csproj": test })).toEqual([
      "A.Tool 1.0 dev",
      "B.Used 2.0 dev",
      "C.Shared 3.0 dev",
      "D.Only 4.0 dev",
      "E.Deep 5.0 dev",
    ]);
  });

  it("is not what another project of the same lock needs", async () => {
    const files = {
      [path]: lock({ net8: { A: { type: "Direct", resolved: "1" } } }),
      "app/a.csproj": `<Project><ItemGroup><PackageReference Include="A" PrivateAssets="all"/></ItemGroup></Project>`,
      "app/b.csproj": `<Project><ItemGroup><PackageReference Include="a"/></ItemGroup></Project>`,
    };

    expect(await read(files)).toEqual(["A 1"]);
  });

  it("is not known of a project that cannot be read", async () => {
    const files = { [path]: lock({ net8: entries }), "app/app.csproj": "<Project" };

    expect(await read(files)).toContain("A.Tool 1.0");
  });
});

describe("which projects a lock of NuGet covers", () => {
  const enabled = `<Project><PropertyGroup><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>`;
  const direct = lock({ net8: { A: { type: "Direct", resolved: "1" } } });

  it.each([
    [
      "the project beside it and its central versions",
      {
        "app/a.csproj": "<Project/>",
        "app/in/d.csproj": "<Project/>",
        "app/packages.config": "",
        "Directory.Packages.props": "<Project/>",
      },
      ["app/a.csproj"],
    ],
    ["a project of another kind", { "app/a.sqlproj": "<Project/>" }, ["app/a.sqlproj"]],
    ["no file-based app", { "app/a.cs": "#:package A@1" }, []],
    [
      "of several the one that has no lock of its own",
      {
        "app/a.csproj": "<Project/>",
        "app/b.csproj": "<Project/>",
        "app/packages.a.lock.json": direct,
      },
      ["app/b.csproj"],
    ],
    [
      "of several the one that says so",
      { "app/a.csproj": "<Project/>", "app/b.csproj": enabled },
      ["app/b.csproj"],
    ],
    [
      "of several the one whose references it has",
      {
        "app/a.csproj": referring("A"),
        "app/b.csproj": referring("B"),
        "app/c.csproj": "<Project/>",
      },
      ["app/a.csproj"],
    ],
    [
      "all of several where nothing distinguishes them",
      { "app/a.csproj": "<Project/>", "app/b.fsproj": "<Project" },
      ["app/a.csproj", "app/b.fsproj"],
    ],
    ["none that names another", { "app/a.csproj": naming("../locks/packages.a.lock.json") }, []],
    [
      "one elsewhere that names it",
      { "b/b.csproj": naming("$(MSBuildThisFileDirectory)..\\app\\packages.lock.json") },
      ["b/b.csproj"],
    ],
  ])("is %s", async (_, files, covers) => {
    expect((await readFirst(nugetLock, { [path]: direct, ...files })).covers).toEqual(covers);
  });

  it("does not depend on the case of letters in names", async () => {
    const reading = await readFirst(nugetLock, {
      "app/Packages.Lock.json": direct,
      "app/App.CSPROJ": "<Project/>",
      "directory.packages.props": "<Project/>",
    });

    expect(reading.covers).toEqual(["app/App.CSPROJ"]);
    expect(reading.supersedes).toEqual(["directory.packages.props"]);
  });

  it("is the project of its name, with an underscore for a blank", async () => {
    const files = { "app/My App.csproj": "<Project/>", "app/b.csproj": "<Project/>" };
    const { covers } = await readFirst(nugetLock, {
      "app/packages.My_App.lock.json": direct,
      ...files,
    });

    expect(covers).toEqual(["app/My App.csproj"]);
  });

  function referring(name: string): string {
    return `<Project><ItemGroup><PackageReference Include="${name}" Version="1"/></ItemGroup></Project>`;
  }

  function naming(file: string): string {
    return `<Project><PropertyGroup><NuGetLockFilePath>${file}</NuGetLockFilePath></PropertyGroup></Project>`;
  }
});

describe("a broken lock of NuGet", () => {
  it.each([
    ["is empty", ""],
    ["is truncated", `{"version": 1, "dependencies": {`],
    ["is no object", "[]"],
    ["has no version", `{"dependencies": {}}`],
    ["has no dependencies", `{"version": 1}`],
    ["has a target that is not an object", `{"version": 1, "dependencies": {"net8": []}}`],
    ["has an entry that is not an object", `{"version": 1, "dependencies": {"net8": {"A": "1"}}}`],
    [
      "has an entry without a version",
      `{"version": 1, "dependencies": {"net8": {"A": {"type": "Direct"}}}}`,
    ],
  ])("fails because it %s", async (_, text) => {
    expect(await faultOf(readFirst(nugetLock, { [path]: text }))).toMatchObject({
      code: "manifest-invalid",
      path,
    });
  });

  it("of a newer version is read as it is where nothing in it is new", async () => {
    const reading = await readFirst(nugetLock, {
      [path]: lock({ net8: { A: { type: "Direct", resolved: "1" } } }, 9),
    });

    expect(listed(reading)).toEqual(["A 1"]);
    expect(reading.warnings).toEqual([]);
  });

  it.each([
    ["a new kind of entry", lock({ net8: { A: { type: "Pinned", resolved: "1" } } }, 9)],
    [
      "a new part",
      JSON.stringify({
        version: 9,
        more: {},
        dependencies: { net8: { A: { type: "Direct", resolved: "1" } } },
      }),
    ],
  ])("of a newer version with %s is read with a warning", async (_, text) => {
    const reading = await readFirst(nugetLock, { [path]: text });

    expect(listed(reading)).toEqual(["A 1"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
  });

  it("or any other value gives packages or a fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (value) => {
        const text = `{"version": 1, "dependencies": {"net8": ${value}}}`;
        try {
          await parse(nugetLock, text, path, repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});

function lock(dependencies: object, version = 1): string {
  return JSON.stringify({ version, dependencies });
}

async function read(files: Readonly<Record<string, string>>): Promise<string[]> {
  return listed(await readFirst(nugetLock, files));
}
