import type { Carrier } from "./carrier.ts";
import { matches, uncommented } from "./uncommented.ts";

const kinds: readonly Carrier[] = [
  {
    id: "nuspec",
    packageType: "NUGET",
    files: ["*.nuspec"],
    what: "a package specification of NuGet with dependencies",
    declares: matches("<!--", /<dependency\s[^>]*\bid\s*=/i),
  },
  {
    id: "project-json",
    packageType: "NUGET",
    files: ["project.json"],
    what: "a project of .NET before project files had packages",
    next: "Run `dotnet migrate`, or move the packages to the project file.",
    declares: (text) =>
      /"(?:frameworks|runtimes)"\s*:/.test(text) && /"dependencies"\s*:\s*\{\s*"/.test(text),
  },
  {
    id: "project-lock-json",
    packageType: "NUGET",
    files: ["project.lock.json"],
    what: "a lockfile of a project.json",
    declares: matches(null, /"libraries"\s*:\s*\{\s*"/),
  },
  {
    id: "dotnet-tools",
    packageType: "NUGET",
    files: ["dotnet-tools.json"],
    what: "a manifest of .NET tools",
    declares: matches(null, /"tools"\s*:\s*\{\s*"/),
  },
  {
    id: "paket",
    packageType: "NUGET",
    files: ["paket.dependencies"],
    what: "a manifest of Paket",
    next: "Commit paket.lock, up to date.",
    unless: ["paket.lock"],
    declares: matches("//", /^[^\S\n]*(?:nuget|clitool)\s+\S/m),
    namesIn: (text) =>
      Array.from(
        uncommented("//", text).matchAll(/^[^\S\n]*(?:nuget|clitool)\s+(\S+)/gm),
        ([, name = ""]) => name,
      ),
  },
  {
    id: "dotnet-script",
    packageType: "NUGET",
    files: ["*.fsx", "*.csx", "*.dib"],
    isMostlyOther: true,
    what: "a script of .NET that names packages",
    declares: matches("//", /^[^\S\n]*#r\s+"nuget:/m),
  },
  {
    id: "dotnet-notebook",
    packageType: "NUGET",
    files: ["*.ipynb"],
    isMostlyOther: true,
    what: "a notebook of .NET that names packages",
    declares: matches(null, /"[^\S\n]*#r\s+\\"nuget:/),
  },
  {
    id: "linqpad",
    packageType: "NUGET",
    files: ["*.linq"],
    isMostlyOther: true,
    what: "a query of LINQPad that names packages",
    declares: matches(null, /<NuGetReference\b/),
  },
  {
    id: "cake",
    packageType: "NUGET",
    files: ["*.cake"],
    what: "a build script of Cake that names packages",
    declares: matches("//", /^[^\S\n]*#(?:addin|tool|module|load|l)\s+"?(?:nuget|dotnet):/m),
  },
  {
    id: "msbuild-project",
    packageType: "NUGET",
    files: [
      "*.vcxproj",
      "*.wixproj",
      "*.sqlproj",
      "*.pkgproj",
      "*.proj",
      "*.esproj",
      "*.pyproj",
      "*.njsproj",
      "*.nuproj",
      "*.shfbproj",
      "*.xproj",
    ],
    what: "a project of MSBuild of another kind, with packages",
    declares: matches("<!--", /<(?:Global)?PackageReference\b[^>]*\b(?:Include|Update)\s*=/),
  },
];

/** Windows, where these files come from, takes any case of letters. */
export const dotnetCarriers: readonly Carrier[] = kinds.map((kind) => ({ ...kind, anyCase: true }));
