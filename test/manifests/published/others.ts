import type { Published } from "./published.ts";

const yarnEntries: readonly (readonly [name: string, needs: readonly string[]])[] = [
  ["cache-common", []],
  ["client-account", ["client-common", "client-search", "transporter"]],
  ["client-common", ["requester-common", "transporter"]],
  ["client-search", ["client-common", "requester-common", "transporter"]],
  ["logger-common", []],
  ["requester-common", []],
  ["transporter", ["cache-common", "logger-common", "requester-common"]],
];

function yarnLock(): string {
  const of = (name: string) => `@algolia/${name}`;
  const entries = yarnEntries.map(([name, needs]) => [
    `${of(name)}@npm:4.25.2`,
    {
      checksum: "0",
      resolution: {
        resolution: `${of(name)}@npm:4.25.2`,
        version: "4.25.2",
        ...(needs.length > 0 && {
          dependencies: Object.fromEntries(needs.map((need) => [of(need), "4.25.2"])),
        }),
      },
    },
  ]);
  const lock = {
    __metadata: { version: 9 },
    workspaces: { app: "0" },
    entries: Object.fromEntries(entries) as unknown,
  };
  return JSON.stringify(lock, null, 2);
}

const yarnSource =
  "https://github.com/yarnpkg/zpm/blob/02f367ddd2f3df2a014c6ea2dd4a322e77a028fe/yarn.lock";

const centralVersions = `<Project>
  <ItemGroup>
    <PackageVersion Include="PackageA" Version="1.0.0" />
    <PackageVersion Include="PackageB" Version="2.0.0" />
  </ItemGroup>
</Project>
`;

function project(items: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n${items}</ItemGroup>\n</Project>\n`;
}

/** Yarn 6 and MSBuild, which no test can start either. */
export const others: readonly Published[] = [
  {
    tool: "Yarn 6, for the code",
    source: yarnSource,
    files: {
      "yarn.lock": yarnLock(),
      "package.json": '{"name":"app","dependencies":{"@algolia/client-account":"4.25.2"}}',
    },
    answer: yarnEntries.map(([name]) => `@algolia/${name} 4.25.2`),
  },
  {
    tool: "Yarn 6, for development and in part for the code",
    source: yarnSource,
    files: {
      "yarn.lock": yarnLock(),
      "package.json":
        '{"name":"app","dependencies":{"@algolia/transporter":"4.25.2"},"devDependencies":{"@algolia/client-account":"4.25.2"}}',
    },
    answer: yarnEntries.map(
      ([name]) => `@algolia/${name} 4.25.2${name.startsWith("client-") ? " dev" : ""}`,
    ),
  },
  {
    tool: "NuGet, central versions and one that is overridden",
    source: "https://github.com/NuGet/Home/issues/11516",
    files: {
      "app/App.csproj": project(
        '<PackageReference Include="PackageA" VersionOverride="3.0.0" />\n<PackageReference Include="PackageB" />\n',
      ),
      "Directory.Packages.props": centralVersions,
    },
    answer: ["PackageA 3.0.0", "PackageB 2.0.0"],
  },
  {
    tool: "NuGet, a global reference",
    source:
      "https://learn.microsoft.com/nuget/consume-packages/central-package-management#global-package-references",
    files: {
      "App.csproj": project('<PackageReference Include="PackageA" />\n'),
      "Directory.Packages.props": centralVersions.replace(
        "  </ItemGroup>",
        '    <GlobalPackageReference Include="Nerdbank.GitVersioning" Version="3.5.109" />\n  </ItemGroup>',
      ),
    },
    answer: ["Nerdbank.GitVersioning 3.5.109 dev", "PackageA 1.0.0"],
  },
  {
    tool: "MSBuild, the older central versions of an SDK",
    source: "https://github.com/microsoft/MSBuildSdks/tree/main/src/CentralPackageVersions",
    files: {
      "src/App.csproj":
        '<Project Sdk="Microsoft.NET.Sdk">\n<Sdk Name="Microsoft.Build.CentralPackageVersions" Version="2.0.1" />\n<ItemGroup>\n<PackageReference Include="Newtonsoft.Json" />\n</ItemGroup>\n</Project>\n',
      "Packages.props":
        '<Project>\n<ItemGroup>\n<PackageReference Update="Microsoft.NET.Test.Sdk" Version="[15.5.0]" />\n<PackageReference Update="Newtonsoft.Json" Version="[10.0.1]" />\n</ItemGroup>\n</Project>\n',
    },
    answer: ["Newtonsoft.Json 10.0.1"],
  },
  {
    tool: "NuGet, a package for development alone",
    source: "https://nuget.org/packages/Nerdbank.GitVersioning",
    files: {
      "App.csproj": project(
        '<PackageReference Include="Nerdbank.GitVersioning" Version="3.9.50">\n<PrivateAssets>all</PrivateAssets>\n<IncludeAssets>runtime; build; native; contentfiles; analyzers</IncludeAssets>\n</PackageReference>\n',
      ),
    },
    answer: ["Nerdbank.GitVersioning 3.9.50 dev"],
  },
];
