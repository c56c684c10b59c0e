import { describe, expect, it } from "vitest";
import { throughBoth } from "../../support/programs.ts";
import { goMod, pom, project, requirements } from "../../support/sample-files.ts";
import { codesOf, syncTwice, type TwoCommits } from "./two-commits.ts";

interface Look extends TwoCommits {
  /** The file that still names it. */
  readonly place: string;
}

const stillNamed: readonly (readonly [string, Look])[] = [
  [
    "the split coordinates of an excluded pom.xml",
    {
      before: {
        "pom.xml": pom("org.slf4j:slf4j-api@2.0.9", "junit:junit@4.13.2"),
        "test/pom.xml": pom("junit:junit@4.13.2").replaceAll("><", ">\n<"),
      },
      change: { "pom.xml": pom("org.slf4j:slf4j-api@2.0.9") },
      place: "test/pom.xml",
    },
  ],
  [
    "the split coordinates of a Gradle script",
    {
      before: {
        "pom.xml": pom("org.slf4j:slf4j-api@2.0.9", "com.google.guava:guava@33.0.0-jre"),
        "test/other.gradle":
          "dependencies {\n  api group: 'com.google.guava', name: 'guava', version: '33.0.0-jre'\n}\n",
      },
      change: { "pom.xml": pom("org.slf4j:slf4j-api@2.0.9") },
      place: "test/other.gradle",
    },
  ],
  [
    "another spelling of a PyPI name",
    {
      before: {
        "requirements.txt": requirements("flask==3.0.0", "ruamel.yaml==0.18.5"),
        "tests/requirements.txt": requirements("Ruamel_YAML==0.18.5"),
      },
      change: { "requirements.txt": requirements("flask==3.0.0") },
      place: "tests/requirements.txt",
    },
  ],
  [
    "another case of a NuGet id",
    {
      before: {
        "app.csproj": project("Serilog@3.1.1", "Newtonsoft.Json@13.0.3"),
        "tests/unit.csproj": project("newtonsoft.json@13.0.3"),
      },
      change: { "app.csproj": project("Serilog@3.1.1") },
      place: "tests/unit.csproj",
    },
  ],
  [
    "a Go module of a later major version",
    {
      before: {
        "go.mod": goMod("golang.org/x/net@v0.20.0", "github.com/go-chi/chi/v5@v5.0.12"),
        "examples/go.mod": goMod("github.com/go-chi/chi/v5@v5.0.12").replace("/app", "/demo"),
      },
      change: { "go.mod": goMod("golang.org/x/net@v0.20.0") },
      place: "examples/go.mod",
    },
  ],
];

describe("a name stays while a file that was not read still names it, and goes with that file:", () => {
  it.each(throughBoth(stillNamed))(
    "by %s, run by the %s",
    async (_, program, [, { place, ...commits }]) => {
      const { first, second, commit, run } = await syncTwice(commits, program);

      expect(second).toMatchObject({ exitCode: 0, recorded: first.recorded });
      expect(codesOf(second)).toEqual(["still-referenced"]);
      expect(second.report.problems[0]?.message).toMatch(
        new RegExp(`${place.replaceAll(".", "\\.")}:\\d+`),
      );

      // Once that file is gone, the name is, too.
      commit({ [place]: null });
      const later = await run();

      expect(later.exitCode).toBe(0);
      expect(later.recorded).toHaveLength(second.recorded.length - 1);
    },
  );
});

describe("a name goes though a text resembles it:", () => {
  const text = requirements("attrs==24.1.0", "flask==3.0.0");

  const texts = [
    ["a comment of an excluded manifest", "# flask was here\nrich==13.7.0\n"],
    ["a longer name", "flask-login==0.6.3\n"],
  ] as const;

  it.each(throughBoth(texts))("%s, by the %s", async (_, program, [, excluded]) => {
    const { second } = await syncTwice(
      {
        before: { "requirements.txt": text, "tests/requirements.txt": excluded },
        change: { "requirements.txt": requirements("attrs==24.1.0") },
      },
      program,
    );

    expect(second.recorded).toEqual(["PYTHON attrs 24.1.0"]);
  });
});
