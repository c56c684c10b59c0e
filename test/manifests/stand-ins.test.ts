import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { readManifest } from "../../src/manifests/read.ts";
import { standIn } from "../../src/manifests/stand-ins.ts";
import { repository } from "../support/speakers.ts";

const formatOf = formatMatcher(formats);

/** What a manifest declares, its codes of warnings with their lines, and whether it is left as it is. */
async function readingOf(path: string, text: string) {
  const format = formatOf(path);
  if (format === null) throw new Error(`${path} is no manifest`);
  const { reading } = await readManifest({ path, format }, repository({ [path]: text }));
  return {
    packages: (reading?.packages ?? []).map(({ name, version }) => `${name}@${version}`),
    warnings: (reading?.warnings ?? []).map(({ code, line }) => `${code} ${line}`),
    altered: reading?.altered === true,
    unresolved: reading?.unresolved === true,
  };
}

describe("what is filled in later", () => {
  it.each([
    ["${V}", "${V}"],
    ["1.${MINOR}.0", "${MINOR}"],
    ["$VERSION", "$VERSION"],
    ["$v$", "$v$"],
    ["#{Version}#", "#{Version}#"],
    ["@v@", "@v@"],
    ["1.0-@build.number@", "@build.number@"],
    ["__V__", "__V__"],
    ["^__NEXT_VERSION__", "__NEXT_VERSION__"],
    ["v__V__", "__V__"],
    ["%VERSION%", "%VERSION%"],
    ["%V%", "%V%"],
    ["<version>", "<version>"],
    ["{{v}}", "{{v}}"],
    ["<%= v %>", "<%= v %>"],
  ])("%s has the stand-in %s", (text, found) => {
    expect(standIn(text)).toBe(found);
  });

  it.each([
    "1.2.3",
    "^1.2 || ~3",
    ">=1 <2",
    "<2",
    "npm:@scope/a@1",
    "workspace:^",
    "git+ssh://git@github.com/a/b.git#v1",
    "https://a.example/b%C3%A9/c.tgz",
    "file:a/__mocks__/b.tgz",
    "@types/babel__core",
    "[1.0,2.0)",
    "1.0__2",
    "g:a_2.13",
  ])("%s has none", (text) => {
    expect(standIn(text)).toBeNull();
  });
});

describe("a manifest with a stand-in for a version", () => {
  it.each([
    ["package.json", '{"dependencies": {\n"ms": "__MS__"}}', "ms", 2],
    ["package.json", '{"dependencies": {\n"ms": "${MS}"}}', "ms", 2],
    ["requirements.txt", "\nms==__MS__", "ms", 2],
    ["requirements.txt", "\nms>=1,<@MS@  # a <comment>", "ms", 2],
    ["requirements.txt", "\nms==#{ms}#", "ms", 2],
    [
      "a.csproj",
      '<Project><ItemGroup>\n<PackageReference Include="A" Version="#{v}#" /></ItemGroup></Project>',
      "A",
      2,
    ],
    [
      "pom.xml",
      "<project><dependencies><dependency>\n<groupId>g</groupId><artifactId>a</artifactId><version>$v$</version></dependency></dependencies></project>",
      "g:a",
      2,
    ],
    ["gradle/libs.versions.toml", '[libraries]\na = "g:a:__A__"', "g:a", 2],
    ["build.gradle", "dependencies {\napi 'g:a:${v}' }", "g:a", 2],
    ["build.gradle", "dependencies {\napi 'g:a:__V__' }", "g:a", 2],
    ["build.gradle", "dependencies {\napi 'g:a:@v@' }", "g:a", 2],
    ["build.gradle", "dependencies {\napi group: 'g', name: 'a', version: '@v@' }", "g:a", 2],
  ])("declares the package without a version: %s with %j", async (path, text, name, line) => {
    const { packages, warnings } = await readingOf(path, text);
    expect({ packages, warnings }).toEqual({
      packages: [`${name}@null`],
      warnings: [`version-unresolved ${line}`],
    });
  });

  it("does not go as it is", async () => {
    const { altered } = await readingOf("package.json", '{"dependencies": {"ms": "@v@"}}');
    expect(altered).toBe(true);
  });
});

describe("a manifest with a stand-in for a name", () => {
  it.each([
    ["package.json", '{"dependencies": {\n"__NAME__": "1", "ms": "2"}}', "ms@2"],
    ["build.gradle", "dependencies {\napi '${g}:a:1', 'g:b:2' }", "g:b@2"],
    ["build.gradle", "dependencies {\napi '@g@:a:1', 'g:b:2' }", "g:b@2"],
  ])("leaves its type unresolved: %s with %j", async (path, text, other) => {
    const { packages, warnings, unresolved } = await readingOf(path, text);
    expect({ packages, warnings, unresolved }).toEqual({
      packages: [other],
      warnings: ["names-unresolved 2"],
      unresolved: true,
    });
  });
});

it.each([
  ["pyproject.toml", '[project]\nname = "a"\nversion = "1"\ndependencies = ["ms==__MS__"]'],
  ["setup.cfg", "[options]\ninstall_requires =\n  ms==@MS@"],
  ["go.mod", "module a.example/b\nrequire ms.example/ms __MS__"],
])("counts in %s", async (path, text) => {
  const { packages, warnings } = await readingOf(path, text);
  expect(packages).toEqual([expect.stringMatching(/^ms\S*@null$/)]);
  expect(warnings).toEqual([expect.stringContaining("version-unresolved")]);
});

it("counts in no lockfile, which a tool writes", async () => {
  const lock = '{"lockfileVersion": 3, "packages": {"node_modules/ms": {"version": "$v$"}}}';
  expect((await readingOf("package-lock.json", lock)).packages).toEqual(["ms@$v$"]);
});
