import type { Entry } from "../package-pool.ts";

export function csproj(entries: readonly Entry[]): string {
  const references = entries.map(
    ({ name, version }) =>
      `    <PackageReference Include="Example.${name}" Version="${version}" />`,
  );
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
${references.join("\n")}
  </ItemGroup>
</Project>
`;
}

export function nugetLock(entries: readonly Entry[]): string {
  const locked: unknown = Object.fromEntries(
    entries.map(({ name, version, hash }) => [
      `Example.${name}`,
      { type: "Direct", requested: `[${version}, )`, resolved: version, contentHash: hash },
    ]),
  );
  return `${JSON.stringify({ version: 1, dependencies: { "net8.0": locked } }, null, 2)}\n`;
}

export function packagesConfig(entries: readonly Entry[]): string {
  const packages = entries.map(
    ({ name, version }) =>
      `  <package id="Example.${name}" version="${version}" targetFramework="net48" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<packages>\n${packages.join("\n")}\n</packages>\n`;
}

export function paketLock(entries: readonly Entry[]): string {
  const packages = entries.map(({ name, version }) => `    Example.${name} (${version})`);
  return `NUGET\n  remote: https://example.org/v3/index.json\n${packages.join("\n")}\n`;
}
