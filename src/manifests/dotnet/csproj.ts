import type { Format } from "../format.ts";

/** A project of MSBuild with `<PackageReference>` items, and the central versions of such projects. */
export const csproj: Format = {
  id: "csproj",
  packageType: "NUGET",
  files: ["*.csproj", "*.fsproj", "*.vbproj", "Directory.Packages.props"],
  lockfile: false,
  endpoint: "dotnet/nuget/csproj",
  parse: async (text, path, repository) =>
    (await import("./parse-csproj.ts")).parseCsproj(text, path, repository),
};
