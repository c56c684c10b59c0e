import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { growth, linear } from "../../support/growth.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const csproj = formatNamed("csproj");

const path = "src/app/app.csproj";

describe("a package reference", () => {
  it.each([
    ["a version", `<PackageReference Include="A" Version="1"/>`, ["A 1"]],
    [
      "a version below it",
      `<PackageReference Include="A"><Version>\n 1 \n</Version></PackageReference>`,
      ["A 1"],
    ],
    ["names in other capitals", `<packagereference include="A" version="1"/>`, ["A 1"]],
    ["an own version", `<PackageReference Include="A" VersionOverride="2"/>`, ["A 2"]],
    ["no version", `<PackageReference Include="A"/>`, ["A -"]],
    ["a range", `<PackageReference Include="A" Version="[1,2)"/>`, ["A [1,2) range"]],
    ["a floating version", `<PackageReference Include="A" Version="1.*"/>`, ["A 1.* range"]],
    ["an exact version in brackets", `<PackageReference Include="A" Version="[1]"/>`, ["A 1"]],
    ["several names", `<PackageReference Include="A; B" Version="1"/>`, ["A 1", "B 1"]],
    ["a name with escapes", `<PackageReference Include="A%2eB" Version="1"/>`, ["A.B 1"]],
    ["a version of the machine", `<PackageReference Include="A" Version="$(PkgV)"/>`, ["A -"]],
    [
      "private assets",
      `<PackageReference Include="A" Version="1" PrivateAssets="all"/>`,
      ["A 1 dev"],
    ],
    [
      "private assets below it",
      `<PackageReference Include="A" Version="1"><PrivateAssets>All</PrivateAssets></PackageReference>`,
      ["A 1 dev"],
    ],
    [
      "some private assets",
      `<PackageReference Include="A" Version="1" PrivateAssets="compile;build"/>`,
      ["A 1"],
    ],
    [
      "a condition",
      `<PackageReference Include="A" Version="1" Condition="'$(X)' == '1'"/>`,
      ["A 1"],
    ],
    [
      "a condition that never holds",
      `<PackageReference Include="A" Version="1" Condition=" 'false' "/>`,
      [],
    ],
    [
      "a later version",
      `<PackageReference Include="A" Version="1"/><PackageReference Update="a" Version="2"/>`,
      ["A 2"],
    ],
    [
      "a later version under a condition",
      `<PackageReference Include="A" Version="1"/><PackageReference Update="A" Version="2" Condition="x"/>`,
      ["A 1", "A 2"],
    ],
    [
      "later private assets",
      `<PackageReference Include="A" Version="1"/><PackageReference Update="A" PrivateAssets="all"/>`,
      ["A 1 dev"],
    ],
    [
      "an update before it",
      `<PackageReference Update="A" Version="2"/><PackageReference Include="A" Version="1"/>`,
      ["A 1"],
    ],
    ["an update alone", `<PackageReference Update="A" Version="2"/>`, []],
    ["a removal", `<PackageReference Include="A" Version="1"/><PackageReference Remove="A"/>`, []],
    [
      "a removal under a condition",
      `<PackageReference Include="A" Version="1"/><PackageReference Remove="A" Condition="x"/>`,
      ["A 1"],
    ],
    ["an empty name", `<PackageReference Include="" Version="1"/>`, []],
    ["no name", `<PackageReference Version="1"/>`, []],
  ])("may have %s", async (_, items, packages) => {
    expect(await read({ [path]: project(items) })).toEqual(packages);
  });

  it("of each branch counts, as each target is built", async () => {
    const text = `<Project>
      <ItemGroup Condition="'$(TargetFramework)' == 'net48'"><PackageReference Include="A" Version="1"/></ItemGroup>
      <Choose>
        <When Condition="x"><ItemGroup><PackageReference Include="B" Version="2"/></ItemGroup></When>
        <Otherwise><ItemGroup><PackageReference Include="B" Version="3"/></ItemGroup></Otherwise>
      </Choose>
      <Target Name="t"><ItemGroup><PackageReference Include="C" Version="4"/></ItemGroup></Target>
      <ItemGroup Condition="false"><PackageReference Include="D" Version="5"/></ItemGroup>
    </Project>`;

    expect(await read({ [path]: text })).toEqual(["A 1", "B 2", "B 3", "C 4"]);
  });

  it.each([
    ["a project", `<ProjectReference Include="../lib/lib.csproj"/>`],
    [
      "an assembly",
      `<Reference Include="A, Version=1.0.0.0"><HintPath>a.dll</HintPath></Reference>`,
    ],
    ["a tool of the command line", `<DotNetCliToolReference Include="A" Version="1"/>`],
    ["a framework", `<FrameworkReference Include="A"/>`],
    ["a central version", `<PackageVersion Include="A" Version="1"/>`],
    ["a comment", `<!-- <PackageReference Include="A" Version="1"/> -->`],
  ])("is not %s", async (_, items) => {
    expect(await read({ [path]: project(items) })).toEqual([]);
  });
});

describe("a property", () => {
  it.each([
    ["of the project", `<V>1</V>`, ["A 1"]],
    ["in other capitals", `<v>1</v>`, ["A 1"]],
    ["of another", `<W>1</W><V>$(W).0</V>`, ["A 1.0"]],
    ["that is set again", `<V>1</V><V>2</V>`, ["A 2"]],
    ["that is set where it is not yet", `<V>1</V><V Condition="'$(V)' == ''">2</V>`, ["A 1"]],
    ["that a condition sets", `<V>1</V><V Condition="'$(X)' == 'y'">2</V>`, ["A 1", "A 2"]],
    ["that is nowhere", ``, ["A -"]],
    ["that is made from itself", `<V>1</V><V>$(V).2</V>`, ["A 1.2"]],
  ])("may be one %s", async (_, properties, packages) => {
    const text = `<Project><PropertyGroup>${properties}</PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>`;

    expect(await read({ [path]: text })).toEqual(packages);
  });

  it("may be set after it is used, as items come last", async () => {
    const text = `<Project><ItemGroup><PackageReference Include="A" Version="$(V)"/></ItemGroup><PropertyGroup><V>1</V></PropertyGroup></Project>`;

    expect(await read({ [path]: text })).toEqual(["A 1"]);
  });

  it("that is nowhere is a warning that names it, at its line", async () => {
    const { warnings } = await readFirst(csproj, {
      [path]: `<Project><ItemGroup>\n<PackageReference Include="A" Version="$(No.Where)"/></ItemGroup></Project>`,
    });

    expect(warnings).toEqual([
      {
        code: "version-unresolved",
        line: 2,
        message:
          "The reference to A takes its version from `No.Where`, which the repository does not set. Until it is known, the package goes without a version.",
        cause: {
          fact: "A package reference takes its version from `No.Where`, which the repository does not set",
          subject: "A",
          next: "Until it is known, the package goes without a version.",
        },
      },
    ]);
  });

  it("that doubles others without end is not reported", async () => {
    const chain = Array.from(
      { length: 60 },
      (_, index) => `<V${index + 1}>$(V${index})$(V${index})</V${index + 1}>`,
    );
    const text = `<Project><PropertyGroup><V0>1</V0>${chain.join("")}</PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V60)"/></ItemGroup></Project>`;

    expect(await read({ [path]: text })).toEqual(["A -"]);
  });

  it.each(["$(Nowhere)", "@(List)", "$(Nowhere).B", "$(Pkgs)"])(
    "in a name that is not known leaves the project unresolved: %s",
    async (name) => {
      const text = `<Project>\n<ItemGroup><PackageReference Include="${name}" Version="1"/></ItemGroup></Project>`;

      expect(await readFirst(csproj, { [path]: text })).toMatchObject({
        packages: [],
        unresolved: true,
        warnings: [{ code: "names-unresolved", line: 2 }],
      });
    },
  );
});

describe("central versions", () => {
  const reference = project(`<PackageReference Include="A"/>`);

  it.each([
    ["Include", `<PackageVersion Include="A" Version="1"/>`, ["A 1"]],
    ["another spelling of the name", `<PackageVersion Include="a" Version="1"/>`, ["A 1"]],
    [
      "a version below",
      `<PackageVersion Include="A"><Version>1</Version></PackageVersion>`,
      ["A 1"],
    ],
    [
      "Update",
      `<PackageVersion Include="A" Version="1"/><PackageVersion Update="A" Version="2"/>`,
      ["A 2"],
    ],
    [
      "one condition and another",
      `<PackageVersion Include="A" Version="1" Condition="x"/><PackageVersion Include="A" Version="2" Condition="y"/>`,
      ["A 1", "A 2"],
    ],
    ["a removal", `<PackageVersion Include="A" Version="1"/><PackageVersion Remove="A"/>`, ["A -"]],
    ["another package", `<PackageVersion Include="B" Version="1"/>`, ["A -"]],
  ])("come by %s", async (_, items, packages) => {
    expect(await read({ [path]: reference, "Directory.Packages.props": project(items) })).toEqual(
      packages,
    );
  });

  it("give way to a version of the reference", async () => {
    const files = {
      [path]: project(
        `<PackageReference Include="A" VersionOverride="2"/><PackageReference Include="B" Version="3"/>`,
      ),
      "Directory.Packages.props": project(
        `<PackageVersion Include="A" Version="1"/><PackageVersion Include="B" Version="1"/>`,
      ),
    };

    expect(await read(files)).toEqual(["A 2", "B 3"]);
  });

  it("come from a file whose name is written in another case, which then does not count itself", async () => {
    const central = project(`<PackageVersion Include="A" Version="1"/>`);
    const reading = await readFirst(csproj, {
      [path]: reference,
      "directory.packages.PROPS": central,
    });

    expect(reading.packages).toMatchObject([{ name: "A", version: "1" }]);
    expect(reading.supersedes).toEqual(["directory.packages.PROPS"]);
  });

  it("come from the nearest file alone", async () => {
    const files = {
      [path]: reference,
      "src/Directory.Packages.props": project(`<PackageVersion Include="B" Version="1"/>`),
      "Directory.Packages.props": project(`<PackageVersion Include="A" Version="1"/>`),
    };

    expect(await read(files)).toEqual(["A -"]);
  });

  it.each([
    "../Directory.Packages.props",
    "..\\Directory.Packages.props",
    "$(MSBuildThisFileDirectory)..\\Directory.Packages.props",
    "$([MSBuild]::GetPathOfFileAbove('Directory.Packages.props', '$(MSBuildThisFileDirectory)../'))",
    "$([MSBuild]::GetPathOfFileAbove(Directory.Packages.props, $(MSBuildThisFileDirectory)..))",
    "$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory)..\\, 'root.txt'))\\Directory.Packages.props",
  ])("come from further up by an import of %s", async (target) => {
    const files = {
      [path]: reference,
      "src/Directory.Packages.props": `<Project><Import Project="${target}"/></Project>`,
      "Directory.Packages.props": project(`<PackageVersion Include="A" Version="1"/>`),
      "root.txt": "",
    };
    const reading = await readFirst(csproj, files);

    expect(listed(reading)).toEqual(["A 1"]);
    expect(reading.uses).toEqual(["src/Directory.Packages.props", "Directory.Packages.props"]);
  });

  it("may be made of properties of the project", async () => {
    const files = {
      [path]: `<Project><PropertyGroup><V>2</V></PropertyGroup><ItemGroup><PackageReference Include="A"/></ItemGroup></Project>`,
      "Directory.Packages.props": `<Project><PropertyGroup><V>1</V></PropertyGroup><ItemGroup><PackageVersion Include="A" Version="$(V)"/></ItemGroup></Project>`,
    };

    expect(await read(files)).toEqual(["A 2"]);
  });

  it("may add a package to all projects, for development", async () => {
    const files = {
      [path]: project(""),
      "Directory.Packages.props": project(`<GlobalPackageReference Include="A" Version="1"/>`),
    };

    expect(await read(files)).toEqual(["A 1 dev"]);
  });

  it("of the older kind update what projects include", async () => {
    const files = {
      [path]: reference,
      "Packages.props": project(
        `<PackageReference Update="A" Version="1"/><PackageReference Update="B" Version="2"/>`,
      ),
    };

    expect(await read(files)).toEqual(["A 1"]);
  });

  it("are missed with a warning at the reference", async () => {
    const { warnings } = await readFirst(csproj, { [path]: reference });

    expect(warnings).toMatchObject([{ code: "version-unresolved", line: 1 }]);
    expect(warnings?.[0]?.message).toContain(
      "The reference to A has no `Version`, and no Directory.Packages.props gives one.",
    );
  });

  it("count themselves where there is no project to use them", async () => {
    const files = {
      "Directory.Packages.props": project(
        `<PackageVersion Include="A" Version="1"/><PackageVersion Update="A" Version="2"/><GlobalPackageReference Include="B" Version="3"/><PackageReference Update="C" Version="4"/>`,
      ),
    };
    const reading = await readFirst(csproj, files);

    expect(listed(reading)).toEqual(["B 3 dev", "A 2", "C 4"]);
    expect(reading.altered).toBe(true);
  });

  it("do not count themselves beside or above a project, which covers them", async () => {
    const files = {
      "src/Directory.Packages.props": project(`<PackageVersion Include="A" Version="1"/>`),
      [path]: reference,
    };

    expect(await read(files)).toEqual([]);
    const { supersedes } = await readFirst(
      csproj,
      Object.fromEntries(Object.entries(files).toReversed()),
    );
    expect(supersedes).toEqual(["src/Directory.Packages.props"]);
  });
});

describe("files of the directories above", () => {
  it.each(["Directory.Build.props", "Directory.Build.targets"])(
    "add packages by %s",
    async (name) => {
      const reading = await readFirst(csproj, {
        [path]: project(`<PackageReference Include="A" Version="1"/>`),
        [name]: project(`<PackageReference Include="B" Version="2"/>`),
      });

      expect(listed(reading).toSorted()).toEqual(["A 1", "B 2"]);
      expect(reading).toMatchObject({ uses: [name], altered: true });
    },
  );

  it("are imported in any case of letters, like all of a project", async () => {
    const files = {
      [path]: `<project><propertygroup><v>1</v></propertygroup><import project="../x.props"/>
<itemgroup><packagereference include="A" version="$(V)"/></itemgroup></project>`,
      "src/x.props": `<project><itemgroup><packagereference include="B" version="2"/></itemgroup></project>`,
    };

    expect(await read(files)).toEqual(["B 2", "A 1"]);
  });

  it("set properties before the project, which may set them again", async () => {
    const text = `<Project><PropertyGroup><W>3</W></PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V).$(W)"/></ItemGroup></Project>`;
    const files = {
      [path]: text,
      "Directory.Build.props": `<Project><PropertyGroup><V>1</V><W>2</W></PropertyGroup></Project>`,
    };

    expect(await read(files)).toEqual(["A 1.3"]);
  });

  it("change after the project what it references", async () => {
    const files = {
      [path]: project(
        `<PackageReference Include="A" Version="1"/><PackageReference Include="B" Version="1"/>`,
      ),
      "Directory.Build.targets": project(
        `<PackageReference Update="A" Version="2"/><PackageReference Remove="B"/>`,
      ),
    };

    expect(await read(files)).toEqual(["A 2"]);
  });

  it("fail the project when they are broken", async () => {
    const files = { [path]: project(""), "Directory.Build.props": "<Other/>" };

    expect(await faultOf(readFirst(csproj, files))).toMatchObject({
      code: "manifest-invalid",
      path: "Directory.Build.props",
    });
  });

  it("are reported with their warnings at the project, without a line of it", async () => {
    const { warnings } = await readFirst(csproj, {
      [path]: project(""),
      "Directory.Build.props": project(`<PackageReference Include="B"/>`),
    });

    expect(warnings?.[0]).not.toHaveProperty("line");
  });
});

describe("an import", () => {
  it.each([
    ["beside it", "more.props", "src/app/more.props"],
    ["above it", "..\\..\\build\\more.props", "build/more.props"],
    ["of its directory", "$(MSBuildThisFileDirectory)more.props", "src/app/more.props"],
    ["of the project's directory", "$(MSBuildProjectDirectory)\\more.props", "src/app/more.props"],
    ["of a property", "$(Dir)/more.props", "build/more.props"],
  ])("%s brings packages and properties", async (_, target, other) => {
    const reading = await readFirst(csproj, {
      [path]: `<Project><PropertyGroup><Dir>../../build</Dir></PropertyGroup><Import Project="${target}"/><ItemGroup><PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>`,
      [other]: `<Project><PropertyGroup><V>1</V></PropertyGroup><ItemGroup><PackageReference Include="B" Version="2"/></ItemGroup></Project>`,
    });

    expect(listed(reading).toSorted()).toEqual(["A 1", "B 2"]);
    expect(reading.uses).toEqual([other]);
  });

  it.each([
    ["of the tools", `<Import Project="$(MSBuildExtensionsPath)\\Microsoft.A.props"/>`],
    ["of an SDK", `<Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk"/>`],
    ["of many", `<Import Project="build/*.props"/>`],
    ["that may be missing", `<Import Project="a.props" Condition="Exists('a.props')"/>`],
    [
      "that may lie outside",
      `<Import Project="../../../../a.props" Condition="Exists('a.props')"/>`,
    ],
    ["without a target", `<Import/>`],
  ])("%s is left to the tools", async (_, element) => {
    expect(await readFirst(csproj, { [path]: `<Project>${element}</Project>` })).toMatchObject({
      packages: [],
      warnings: [],
    });
  });

  it.each([
    ["does not exist", "a.props", "src/app/a.props, which does not exist"],
    [
      "leaves the workspace",
      "..\\..\\..\\a.props",
      "`..\\..\\..\\a.props`, which is outside the workspace",
    ],
  ])("of what %s is a warning, and what it would name is not known", async (_, target, fact) => {
    const { unresolved, warnings } = await readFirst(csproj, {
      [path]: `<Project>\n<Import Project="${target}"/></Project>`,
    });

    expect(unresolved).toBe(true);
    expect(warnings).toMatchObject([
      {
        code: "names-unresolved",
        line: 2,
        cause: { fact: `MSBuild files import ${fact}`, subject: path },
      },
    ]);
    expect(warnings?.[0]?.message).toMatch(/^src\/app\/app\.csproj imports .* no recorded package/);
  });

  it("in a cycle ends, as MSBuild passes over what it already has", async () => {
    const files = {
      "a.csproj": `<Project><Import Project="b.props"/></Project>`,
      "b.props": `<Project><Import Project="c.props"/></Project>`,
      "c.props": `<Project><Import Project="b.props"/><ItemGroup><PackageReference Include="A" Version="1"/></ItemGroup></Project>`,
    };

    expect(await read(files)).toEqual(["A 1"]);
  });

  it("of the same file again counts once", async () => {
    const files = {
      "a.csproj": `<Project><Import Project="b.props"/><Import Project="b.props"/></Project>`,
      "b.props": project(`<PackageReference Include="A" Version="1"/>`),
    };

    expect(await read(files)).toEqual(["A 1"]);
  });
});

describe("whether a project may go as it is", () => {
  it.each([
    ["plain references", `<PackageReference Include="A" Version="1"/>`, false],
    [
      "a version below",
      `<PackageReference Include="A"><Version>1</Version></PackageReference>`,
      false,
    ],
    ["no version", `<PackageReference Include="A"/>`, false],
    ["a range", `<PackageReference Include="A" Version="[1,2)"/>`, false],
    ["an update of nothing", `<PackageReference Update="A" Version="1"/>`, false],
    ["a property", `<PackageReference Include="A" Version="$(V)"/>`, true],
    ["an own version", `<PackageReference Include="A" VersionOverride="1"/>`, true],
    [
      "a removal",
      `<PackageReference Include="A" Version="1"/><PackageReference Remove="A"/>`,
      true,
    ],
    ["what never holds", `<PackageReference Include="A" Version="1" Condition="false"/>`, true],
    ["several names in one", `<PackageReference Include="A;B" Version="1"/>`, true],
    ["a global reference", `<GlobalPackageReference Include="A" Version="1"/>`, true],
  ])("with %s", async (_, items, altered) => {
    expect((await readFirst(csproj, { [path]: project(items) })).altered).toBe(altered);
  });
});

describe("a broken project", () => {
  it.each([
    ["empty", "", 1],
    ["truncated", "<Project>\n<ItemGroup>", 2],
    ["plain text", "Hello.", 1],
    ["of another kind", "\n<packages/>", 2],
  ])("that is %s fails", async (_, text, line) => {
    expect(await faultOf(readFirst(csproj, { [path]: text }))).toMatchObject({
      code: "manifest-invalid",
      path,
      line,
    });
  });

  it("or any other text gives packages or a fault", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        `<PackageReference Include="A" Version="$(V)"/>`,
        "<PropertyGroup><V>$(V)$(W)</V></PropertyGroup>",
        `<Import Project="a"/>`,
        "<ItemGroup>",
        "</ItemGroup>",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        try {
          await parse(csproj, `<Project>${pieces.join("")}</Project>`, path, repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });

  it.each([
    ["updates", `<PackageReference Update="A" Version="1" Condition="x"/>`],
    ["includes", `<PackageReference Include="A" Version="1"/>`],
    ["central versions", `<PackageVersion Include="A" Version="1" Condition="x"/>`],
  ])("of a great many %s is read in one pass", async (_, item) => {
    const grown = await growth(4_000, (many) =>
      readFirst(csproj, {
        [path]: project(`<PackageReference Include="A"/>${item.repeat(many)}`),
      }),
    );

    expect(grown).toBeLessThan(linear);
  });
});

it("reads a project the same in any order of its references, and with CRLF", async () => {
  const items = [
    `<PackageReference Include="A" Version="1"/>`,
    `<PackageReference Include="B" Version="$(V)" PrivateAssets="all"/>`,
    `<PackageReference Include="C"/>`,
  ];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(items, { minLength: 3 }), async (shuffled) => {
      const props = `<Project>\r\n<PropertyGroup>\r\n<V>2</V></PropertyGroup><ItemGroup><PackageVersion Include="C" Version="3"/></ItemGroup></Project>`;
      const files = { [path]: project(shuffled.join("\r\n")), "Directory.Packages.props": props };

      expect((await read(files)).toSorted()).toEqual(["A 1", "B 2 dev", "C 3"]);
    }),
  );
});

function project(items: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>${items}</ItemGroup></Project>`;
}

async function read(files: Readonly<Record<string, string>>): Promise<string[]> {
  return listed(await readFirst(csproj, files));
}

describe("a project with tests", () => {
  const reference = `<ItemGroup><PackageReference Include="A" Version="1"/></ItemGroup>`;

  it.each([
    [
      "says so",
      {
        [path]: `<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>${reference}</Project>`,
      },
      ["A 1 dev"],
    ],
    [
      "has the package that makes one",
      { [path]: project(`<PackageReference Include="Microsoft.NET.Test.Sdk" Version="17"/>`) },
      ["Microsoft.NET.Test.Sdk 17 dev"],
    ],
    [
      "has an SDK for tests",
      { [path]: `<Project Sdk="MSTest.Sdk/3.6.0">${reference}</Project>` },
      ["A 1 dev"],
    ],
    [
      "is of the older kind",
      {
        [path]: `<Project><PropertyGroup><ProjectTypeGuids>{3AC096D0-A1C2-E12C-1390-A8335801FDAB};{X}</ProjectTypeGuids></PropertyGroup>${reference}</Project>`,
      },
      ["A 1 dev"],
    ],
    [
      "is one by its name",
      {
        "a/shop.Tests.csproj": `<Project>${reference}</Project>`,
        "Directory.Build.props": `<Project><PropertyGroup><IsTestProject Condition="$(MSBuildProjectName.EndsWith('.Tests'))">true</IsTestProject></PropertyGroup></Project>`,
        "Directory.Build.targets": `<Project><ItemGroup Condition="'$(IsTestProject)' == 'true'"><PackageReference Include="B" Version="2"/></ItemGroup></Project>`,
      },
      ["A 1 dev", "B 2 dev"],
    ],
    [
      "has the package, and what is for projects with tests",
      {
        [path]: project(`<PackageReference Include="Microsoft.NET.Test.Sdk" Version="17"/>`),
        "Directory.Build.targets": `<Project><ItemGroup Condition="'$(IsTestProject)' == 'true'"><PackageReference Include="B" Version="2"/></ItemGroup></Project>`,
      },
      ["Microsoft.NET.Test.Sdk 17 dev", "B 2 dev"],
    ],
  ])("that %s needs all for development", async (_, files, packages) => {
    expect(await read(files)).toEqual(packages);
  });

  it.each([
    [
      "says that it is none",
      `<Project><PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17"/></ItemGroup></Project>`,
      ["Microsoft.NET.Test.Sdk 17"],
    ],
    [
      "may be one",
      `<Project><PropertyGroup><IsTestProject Condition="x">true</IsTestProject></PropertyGroup>${reference}</Project>`,
      ["A 1"],
    ],
    ["is any other", `<Project>${reference}</Project>`, ["A 1"]],
  ])("is not one that %s", async (_, text, packages) => {
    const files = {
      [path]: text,
      "Directory.Build.targets": `<Project><ItemGroup Condition="'$(IsTestProject)' == 'true' and 'a' == 'b'"><PackageReference Include="B" Version="2"/></ItemGroup></Project>`,
    };

    expect(await read(files)).toEqual(packages);
  });
});

describe("a project that manages its versions itself", () => {
  it("has no global references", async () => {
    const files = {
      [path]: `<Project><PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageReference Include="A" Version="1"/></ItemGroup></Project>`,
      "Directory.Packages.props": project(`<GlobalPackageReference Include="B" Version="2"/>`),
    };

    expect(await read(files)).toEqual(["A 1"]);
  });
});

describe("a lockfile of a name of one's own", () => {
  const text = `<Project><PropertyGroup><NuGetLockFilePath>../locks/$(MSBuildProjectName).json</NuGetLockFilePath></PropertyGroup><ItemGroup><PackageReference Include="A" Version="1.*"/><PackageReference Include="B"/><PackageReference Include="C" PrivateAssets="all"/></ItemGroup></Project>`;
  const lock = JSON.stringify({
    version: 1,
    dependencies: {
      net8: {
        a: { type: "Direct", resolved: "1.5" },
        C: { type: "Direct", resolved: "3" },
        D: { type: "Transitive", resolved: "4" },
      },
    },
  });

  it("gives the versions that it has, and leaves the others as they are declared", async () => {
    const reading = await readFirst(csproj, { [path]: text, "src/locks/app.json": lock });

    expect(listed(reading)).toEqual(["a 1.5", "C 3 dev", "D 4", "B -"]);
    expect(reading.uses).toEqual(["src/locks/app.json"]);
    expect(reading.altered).toBe(true);
  });

  it("is none where it does not exist", async () => {
    expect(await read({ [path]: text })).toEqual(["A 1.* range", "B -", "C - dev"]);
  });

  it("fails where it is none of NuGet's", async () => {
    expect(
      await faultOf(readFirst(csproj, { [path]: text, "src/locks/app.json": "{}" })),
    ).toMatchObject({ code: "manifest-invalid", path: "src/locks/app.json" });
  });
});
