import fc from "fast-check";
import { expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const csproj = formatNamed("csproj");

/** A tree in which some construct of MSBuild brings one package to `src/app/app.csproj`. */
interface Tree {
  readonly project: string;
  readonly files?: Readonly<Record<string, string>>;
}

function reference(name: string): string {
  return `<ItemGroup><PackageReference Include="${name}" Version="1.0.0"/></ItemGroup>`;
}

function file(name: string): string {
  return `<Project>${reference(name)}</Project>`;
}

type Construct = (name: string, id: string) => Tree;

/** What MSBuild resolves from the files of the repository alone. */
const followed: readonly Construct[] = [
  (name) => ({ project: reference(name) }),
  (name) => ({ project: `<ItemGroup><PackageReference Include=" ${name} ; "/></ItemGroup>` }),
  (name) => ({
    project: `<ItemGroup Condition="'$(Unset)' == 'x'"><PackageReference Include="${name}"/></ItemGroup>`,
  }),
  (name) => ({
    project: `<Choose><When Condition="x"/><Otherwise>${reference(name)}</Otherwise></Choose>`,
  }),
  (name) => ({ project: `<Target Name="t">${reference(name)}</Target>` }),
  (name, id) => ({
    project: `<PropertyGroup><P${id}>${name}</P${id}></PropertyGroup>${reference(`$(P${id})`)}`,
  }),
  (name, id) => ({
    project: `<ItemGroup><L${id} Include="${name}"/><PackageReference Include="@(L${id})"/></ItemGroup>`,
  }),
  (name, id) => ({
    project: `<ItemGroup><L${id} Include="${name}"/><PackageReference Include="@(L${id}->'%(Identity)')"/></ItemGroup>`,
  }),
  (name, id) => ({
    project: `<Import Project="i${id}.props"/>`,
    files: { [`src/app/i${id}.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<Import Project="..\\..\\d${id}\\*.props"/>`,
    files: { [`d${id}/a.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<Import Project="../../d${id}/**/*.props"/>`,
    files: { [`d${id}/x/a.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<Import Project="$(SolutionDir)s${id}.props"/>`,
    files: { "all.sln": "", [`s${id}.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<Import Project="$([System.IO.Path]::Combine('$(MSBuildThisFileDirectory)', '..', 'c${id}.props'))"/>`,
    files: { [`src/c${id}.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<Import Project="$([MSBuild]::GetPathOfFileAbove('u${id}.props'))" Condition="Exists('$([MSBuild]::GetPathOfFileAbove('u${id}.props'))')"/>`,
    files: { [`u${id}.props`]: file(name) },
  }),
  (name, id) => ({
    project: `<ImportGroup Condition="'$(Ci)' != ''"><Import Project="g${id}.props"/></ImportGroup>`,
    files: { [`src/app/g${id}.props`]: file(name) },
  }),
  (name) => ({ project: "", files: { "Directory.Build.props": file(name) } }),
  (name) => ({ project: "", files: { "src/Directory.Build.targets": file(name) } }),
  (name) => ({
    project: "",
    files: { "Directory.Packages.props": file(name).replace("PackageR", "GlobalPackageR") },
  }),
];

/** What the repository does not resolve. */
const unresolved: readonly Construct[] = [
  (_, id) => ({ project: `<Import Project="gone${id}.props"/>` }),
  (_, id) => ({ project: `<Import Project="$(Gone${id})\\a.props"/>` }),
  (_, id) => ({ project: `<Import Project="$([MSBuild]::Gone${id}('x'))"/>` }),
  () => ({ project: `<Import Project="../../../../outside.props"/>` }),
  () => ({ project: `<Import Project="Sdk.props" Sdk="Company.Sdk"/>` }),
  (_, id) => ({ project: reference(`$(Gone${id})`) }),
  (_, id) => ({ project: reference(`@(Gone${id})`) }),
  (_, id) => ({ project: reference(`%(Gone${id}.Identity)`) }),
];

const named = fc.stringMatching(/^[A-Z][a-z]{2,6}(?:\.[A-Z][a-z]{2,6})?$/);
const choice = fc.record({
  construct: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...followed) },
    { weight: 1, arbitrary: fc.constantFrom(...unresolved) },
  ),
  name: named,
});

it("a project gives each package that a construct brings, or is unresolved, or fails", async () => {
  let resolved = 0;
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 6 }), async (choices) => {
      const names = choices.map(({ name }, at) => `${name}.N${at}`);
      const trees = choices.map(({ construct }, at) => construct(names[at] ?? "", String(at)));
      const path = "src/app/app.csproj";
      const text = `<Project Sdk="Microsoft.NET.Sdk">${trees.map(({ project }) => project).join("\n")}</Project>`;
      const files: Record<string, string> = { [path]: text };
      for (const tree of trees)
        // Two constructs may use the same file of a directory above.
        for (const [name, content] of Object.entries(tree.files ?? {}))
          files[name] =
            name in files
              ? `${files[name]}`.replace("</Project>", content.slice("<Project>".length))
              : content;
      runs += 1;
      try {
        const reading = await parse(csproj, text, path, repository(files));
        if (reading.unresolved === true) {
          expect(reading.warnings?.length).toBeGreaterThan(0);
          expect(choices.some(({ construct }) => unresolved.includes(construct))).toBe(true);
          return;
        }
        resolved += 1;
        const found = new Set(reading.packages.map(({ name }) => name));
        expect(names.filter((name) => !found.has(name))).toEqual([]);
      } catch (thrown) {
        if (!(thrown instanceof Fault)) throw thrown;
      }
    }),
  );

  // Otherwise nothing of the above was looked at.
  expect(resolved).toBeGreaterThan(runs / 4);
});
