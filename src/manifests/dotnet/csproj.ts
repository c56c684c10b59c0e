import type { Format } from "../format.ts";
import { isFileBasedApp } from "./file-based-app.ts";
import { appFiles, centralFile, isApp, isProjectByName, projectFiles } from "./project-kinds.ts";

/** A project of MSBuild with `<PackageReference>` items, and the central versions of such projects. */
export const csproj: Format = {
  id: "csproj",
  packageType: "NUGET",
  files: [...projectFiles, appFiles, centralFile],
  accepts(path, head) {
    if (isProjectByName(path)) return true;
    const text = head();
    if (isApp(path)) return text !== null && isFileBasedApp(text);
    return text === null || /<Project\b/i.test(text);
  },
  lockfile: false,
  endpoint: "dotnet/nuget/csproj",
  parse: async (text, path, repository) =>
    (await import("./parse-csproj.ts")).parseCsproj(text, path, repository),
};
