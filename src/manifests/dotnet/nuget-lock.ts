import type { Format } from "../format.ts";

/** NuGet's lockfile of a project, one list for each target framework. */
export const nugetLock: Format = {
  id: "nuget-lock",
  packageType: "NUGET",
  files: ["packages.lock.json", "packages.*.lock.json"],
  lockfile: true,
  endpoint: "dotnet/nuget/packages-lock",
  parse: async (text, path, repository) =>
    (await import("./parse-nuget-lock.ts")).parseNugetLock(text, path, repository),
};
