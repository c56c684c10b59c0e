import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const packagesConfig = formatNamed("packages-config");

describe("packages.config", () => {
  it.each([
    ["a package", `<package id="A.b" version="1.0" targetFramework="net46"/>`, ["A.b 1.0"]],
    [
      "a package for development",
      `<package id="A" version="1" developmentDependency="true"/>`,
      ["A 1 dev"],
    ],
    [
      "the same in capitals",
      `<package id="A" version="1" developmentDependency="True"/>`,
      ["A 1 dev"],
    ],
    [
      "a package that is needed",
      `<package id="A" version="1" developmentDependency="false"/>`,
      ["A 1"],
    ],
    [
      "a package with a range to update in",
      `<package id="A" version="1" allowedVersions="[1,2)"/>`,
      ["A 1"],
    ],
    ["two versions", `<package id="A" version="1"/><package id="A" version="2"/>`, ["A 1", "A 2"]],
    ["something else", `<other id="A" version="1"/>`, []],
    ["a comment", `<!-- <package id="A" version="1"/> -->`, []],
    ["nothing", ``, []],
  ])("may have %s", async (_, body, packages) => {
    expect(await read(`<?xml version="1.0"?>\n<packages>${body}</packages>`)).toEqual(packages);
  });

  it("is recognised in any case of letters", async () => {
    const text = `<Packages><Package ID="A" Version="1" DevelopmentDependency="true"/></Packages>`;

    expect(await read(text)).toEqual(["A 1 dev"]);
  });

  it.each([
    ["empty", "", 1],
    ["a declaration alone", `<?xml version="1.0"?>\n`, 2],
    ["truncated", `<packages>\n<package id="A" version="`, 2],
    ["plain text", "Hello.", 1],
    ["of another kind", "\n<configuration/>", 2],
    ["without a version", `<packages>\n<package id="A"/></packages>`, 2],
    ["without a name", `<packages>\n\n<package version="1"/></packages>`, 3],
    ["with an empty name", `<packages><package id=" " version="1"/></packages>`, 1],
  ])("fails when it is %s", async (_, text, line) => {
    expect(await faultOf(readFirst(packagesConfig, { "a/packages.config": text }))).toMatchObject({
      code: "manifest-invalid",
      path: "a/packages.config",
      line,
    });
  });

  it("or any other text gives packages or a fault", async () => {
    const piece = fc.oneof(
      fc.constantFrom("<packages>", "</packages>", `<package id="a" version="1"/>`),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        try {
          await parse(packagesConfig, pieces.join(""), "packages.config", repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});

async function read(text: string): Promise<string[]> {
  return listed(await readFirst(packagesConfig, { "packages.config": text }));
}

describe("packages of projects with tests", () => {
  const packages = `<packages><package id="A" version="1"/></packages>`;
  const test = `<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>`;

  it.each([
    ["no project beside them", {}, ["A 1"]],
    ["a project with tests beside them", { "a/a.csproj": test }, ["A 1 dev"]],
    [
      "another project beside them, too",
      { "a/a.csproj": test, "a/b.csproj": "<Project/>" },
      ["A 1"],
    ],
    ["a project that cannot be read", { "a/a.csproj": "<Project" }, ["A 1"]],
    ["a project with tests elsewhere", { "b/b.csproj": test }, ["A 1"]],
  ])("with %s", async (_, files, shown) => {
    expect(
      listed(await readFirst(packagesConfig, { "a/packages.config": packages, ...files })),
    ).toEqual(shown);
  });

  it("are those of the project in their name", async () => {
    const files = {
      "a/packages.T.config": packages,
      "a/T.csproj": test,
      "a/b.csproj": "<Project/>",
    };

    expect(listed(await readFirst(packagesConfig, files))).toEqual(["A 1 dev"]);
  });
});

describe("a file of the name of packages.config", () => {
  it.each([
    ["Packages.config", "anything", true],
    ["packages.shop.config", `<?xml version="1.0"?>\n<packages>`, true],
    ["packages.shop.config", "<configuration>", false],
    ["packages.shop.config", null, true],
  ])("%s that begins with %j is a manifest: %s", (path, head, accepted) => {
    expect(packagesConfig.accepts?.(path, () => head)).toBe(accepted);
  });
});
