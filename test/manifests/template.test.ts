import { describe, expect, it } from "vitest";
import { resolveCoverage } from "../../src/manifests/coverage.ts";
import { carriers, carriesPackages } from "../../src/manifests/carriers.ts";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { placeholderAgainst } from "../../src/manifests/template.ts";
import { growth, linear } from "../support/growth.ts";
import { repository } from "../support/speakers.ts";

const formatOf = formatMatcher(formats);

/** What counts of a file, and the reason where it does not. */
async function outcomeOf(path: string, text: string) {
  const format = formatOf(path);
  if (format === null) throw new Error(`${path} is no manifest`);
  const manifests = [{ path, format, entity: "shop" }];
  const coverage = await resolveCoverage(manifests, repository({ [path]: text }), () => "shop");
  const { effective, leftOver } = coverage;
  return [
    ...leftOver.map(({ reason }) => reason),
    ...effective.map(({ failure, reading }) =>
      failure === null ? (reading?.packages ?? []).map(({ name }) => name).join() : failure.code,
    ),
  ].join();
}

describe("a manifest is the template of one to come", () => {
  it.each([
    [
      "{{cookiecutter.slug}}/package.json",
      '{"dependencies": {"ms": "1.0.0"}}',
      "{{cookiecutter.slug}}",
    ],
    ["a/<%= name %>/go.mod", "module a.example/b\n", "<%= name %>"],
    ["${{ values.name }}/pom.xml", "<project/>", "{{ values.name }}"],
    ["t/{{name}}.csproj", "<Project/>", "{{name}}"],
    ["{{slug}}/package-lock.json", "{}", "{{slug}}"],
  ])("by its path: %s", async (path, text, placeholder) => {
    expect(await outcomeOf(path, text)).toBe(`template: ${placeholder}`);
  });

  it.each([
    ["package.json", '{"name": "{{ name }}", "dependencies": {"ms": "1.0.0"}}', "{{ name }}"],
    ["package.json", '{"name": "<%= name %>"}', "<%= name %>"],
    ["pyproject.toml", '[project]\nname = "{{ slug }}"\nversion = "1"\n', "{{ slug }}"],
    ["setup.cfg", "[metadata]\nname = {{ slug }}\n", "{{ slug }}"],
    ["go.mod", "module {{.Module}}\n\ngo 1.21\n", "{{.Module}}"],
    [
      "a.csproj",
      "<Project><PropertyGroup><PackageId>{{id}}</PackageId></PropertyGroup></Project>",
      "{{id}}",
    ],
    [
      "pom.xml",
      "<project><groupId>{{group}}</groupId><artifactId>a</artifactId></project>",
      "{{group}}",
    ],
  ])("by its own name: %s with %j", async (path, text, placeholder) => {
    expect(await outcomeOf(path, text)).toBe(`template: ${placeholder}`);
  });

  it.each([
    ["package.json", '{"dependencies": {"{{dep}}": "1.0.0"}}', "{{dep}}"],
    ["package.json", '{"dependencies": {"ms": "<%= ms %>"}}', "<%= ms %>"],
    [
      "a.csproj",
      '<Project><ItemGroup><PackageReference Include="A" Version="{{v}}" /></ItemGroup></Project>',
      "{{v}}",
    ],
  ])("by what it declares: %s with %j", async (path, text, placeholder) => {
    expect(await outcomeOf(path, text)).toBe(`template: ${placeholder}`);
  });

  it.each([
    [
      "package.json",
      '{"dependencies": {\n{{#if ts}}"typescript": "5",{{/if}}\n"ms": "2"}}',
      "{{#if ts}}",
    ],
    [
      "package.json",
      '{"dependencies": {\n<% if (ts) { %>"typescript": "5",<% } %>\n"ms": "2"}}',
      "<% if (ts) { %>",
    ],
    ["package.json", '{"private": {{ private }}}', "{{ private }}"],
    [
      "pyproject.toml",
      '[project]\nname = "a"\n{% if x %}\nversion = "1"\n{% endif %}\n',
      "{% if x %}",
    ],
    ["requirements.txt", "{%- if x -%}\nflask==1\n{% endif %}\n", "{%- if x -%}"],
    ["go.mod", "module a.example/b\n\nrequire {{range .Deps}}\n", "{{range .Deps}}"],
    ["pom.xml", "<project><artifactId><%= name %></artifactId></project>", "<%= name %>"],
    ["pom.xml", "#set($a = 1)\n<project/>", "#set"],
    ["build.gradle", "{{#web}}\ndependencies { api 'g:a:1' }", "#"],
    ["build.gradle", "plugins {\n{{^web}}\n}", "{^"],
  ])(
    "by a placeholder for which it cannot be read: %s with %j",
    async (path, text, placeholder) => {
      expect(await outcomeOf(path, text)).toBe(`template: ${placeholder}`);
    },
  );
});

describe("a manifest is none", () => {
  it.each([
    ["templates/basic/package.json", '{"name": "basic", "dependencies": {"ms": "1.0.0"}}', "ms"],
    [
      "package.json",
      '{"name": "a", "scripts": {"b": "c {{d}}"}, "dependencies": {"ms": "2"}}',
      "ms",
    ],
    ["package.json", '{"scripts": {"a": "b {{c}}"} "dependencies": {}}', "manifest-invalid"],
    ["package.json", '{{"name": "a"}}', "manifest-invalid"],
    ["pom.xml", "<project><description>{{a}}</description>", "manifest-invalid"],
    ["requirements.txt", "flask==1 flask==2\n# {{ a }}\n", "manifest-invalid"],
    ["pom.xml", "<project><name><![CDATA[<% a %>]]>", "manifest-invalid"],
    ["pom.xml", "<project><!-- <% a %> --><name>", "manifest-invalid"],
    ["poetry.lock", "{{ a }}\n", "manifest-invalid"],
    ["package-lock.json", "{% if a %}\n{}", "manifest-invalid"],
    ["pyproject.toml", "[tool.a]\nb = '{{ c }}'\nd = \n", "manifest-invalid"],
    ["pyproject.toml", "[tool.a]\nb = '''\n{% c %}\n'''\nb = 1\n", "manifest-invalid"],
    [
      "package.json",
      '{"config": {"name": "{{a}}"}, "name": "b", "dependencies": {"ms": "2"}}',
      "ms",
    ],
    ["package.json", '{"config": {"name": "{{a}}"}, "dependencies": {"ms": "2"}}', "ms"],
    [
      "pyproject.toml",
      '[tool.b]\nname = "{{a}}"\n[project]\nname = "c"\ndependencies = ["ms"]\n',
      "ms",
    ],
    [
      "a.csproj",
      '<Project><!-- <PackageId>{{a}}</PackageId> --><PackageReference Include="ms" /></Project>',
      "ms",
    ],
  ])(
    "where a placeholder stands in none of these places, or none does: %s with %j",
    async (path, text, outcome) => {
      expect(await outcomeOf(path, text)).toBe(outcome);
    },
  );

  it("for a text that is simply wrong", () => {
    expect(placeholderAgainst("{")).toBeNull();
  });

  it.each(["{{a ", "<%", "{%a", '\\"', "{{", "<a><%", "<![CDATA[", "<!-- ", "''' ", "'\n", '""" '])(
    "in time that grows with its length: %j, many times",
    async (part) => {
      const work = (size: number) => placeholderAgainst(`{{ ${part.repeat(size)}`);

      expect(await growth(40_000, work)).toBeLessThan(linear);
    },
  );
});

describe("a file without a reader", () => {
  it("is a template by its path, too", () => {
    const carrier = carriers.find(({ id }) => id === "setup-py");
    if (carrier === undefined) throw new Error("no kind of file is setup-py");
    const path = "{{cookiecutter.slug}}/setup.py";
    const files = repository({ [path]: "setup(install_requires=['a'])" });

    expect(carriesPackages({ path, carrier }, files)).toBe(false);
  });
});
