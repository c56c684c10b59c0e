import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { json, startServer } from "../http/support/loopback-server.ts";
import { leaks, watchedRun } from "../secrets/watched-run.ts";
import { githubToken } from "../support/action.ts";
import { git, writeFiles, type Files } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage, type Stage } from "../support/scenario.ts";
import { canary, layOutside, type Outside } from "./canary.ts";

const key = "another-key-7d20c6b1";

/** Manifests that point at a directory in the ways their formats have for it. */
function pointingAt(out: string): Files {
  return {
    "py/requirements.txt": [
      "flask==3.0.0",
      ...["-r ", "--requirement=", "-e ", "-r file://", "-f "].map(
        (option) => `${option}${out}/requirements.txt`,
      ),
      ...["-c ", "--constraint "].map((option) => `${option}${out}/constraints.txt`),
      `local @ file://${out}`,
      "-r /proc/self/environ",
      "-r /etc/passwd",
      "-r ~/.netrc",
    ].join("\n"),
    "pyproject/pyproject.toml": `[project]\nname = "a"\ndynamic = ["dependencies"]\n[tool.setuptools.dynamic]\ndependencies = { file = ["${out}/requirements.txt"] }\n[tool.uv.sources]\nb = { path = "${out}" }\n[tool.uv.workspace]\nmembers = ["${out}"]\n`,
    "java/pom.xml": `<!DOCTYPE p [<!ENTITY e SYSTEM "file://${out}/pom.xml">]><project><parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version><relativePath>${out}/pom.xml</relativePath></parent><modules><module>${out}</module></modules><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version><scope>system</scope><systemPath>${out}/requirements.txt</systemPath></dependency></dependencies></project>`,
    "java-entity/pom.xml": `<!DOCTYPE p [<!ENTITY e SYSTEM "file://${out}/requirements.txt">]><project><artifactId>&e;</artifactId></project>`,
    "gradle/build.gradle": `apply from: '${out}/more.gradle'\napply from: "$rootDir/../${out}/more.gradle"\ndependencies { implementation "a:b:$v"\n implementation files("${out}/x.jar") }\n`,
    "gradle/settings.gradle": `include ':x'\nproject(':x').projectDir = file('${out}')\ndependencyResolutionManagement { versionCatalogs { libs { from(files("${out}/libs.versions.toml")) } } }\n`,
    "net/a.csproj": `<Project><Import Project="${out}/Directory.Packages.props"/><Import Project="${out.replaceAll("/", "\\")}\\Directory.Packages.props"/><ItemGroup><PackageReference Include="Serilog"/><ProjectReference Include="${out}/a.csproj"/></ItemGroup></Project>`,
    "node/package.json": JSON.stringify({
      workspaces: [out, `${out}/*`],
      dependencies: { a: `file:${out}`, b: `link:${out}`, c: "1.0.0" },
    }),
    "go/go.mod": `module a\n\ngo 1.21\n\nrequire b.example/b v1.0.0\n\nreplace b.example/b => ${out}\n`,
    "go/go.work": `go 1.21\n\nuse ${out}\n`,
    ".gitmodules": `[submodule "x"]\n\tpath = ${out}\n\turl = ${out}\n`,
    ".cortex/a.yaml": `info:\n  x-cortex-tag: shop\n  x-cortex-git:\n    github:\n      repository: acme/shop\n      basepath: ${out}\n`,
  };
}

/** Links by their path, to files outside, to devices, and in cycles. */
function links(out: string): Readonly<Record<string, string>> {
  return {
    "l1/package-lock.json": `${out}/package-lock.json`,
    "l2/requirements.txt": `${out}/requirements.txt`,
    "l3/cortex.yaml": `${out}/cortex.yaml`,
    "l4/.gitignore": `${out}/.gitignore`,
    "l5/gradle.properties": `${out}/gradle.properties`,
    l6: out,
    "l7/Directory.Packages.props": `${out}/Directory.Packages.props`,
    "l8/go.mod": `${out}/go.mod`,
    ".cortex/b.yaml": `${out}/cortex.yaml`,
    "net/Directory.Packages.props": `${out}/Directory.Packages.props`,
    "gradle/gradle.properties": `${out}/gradle.properties`,
    "dev1/package-lock.json": "/dev/zero",
    "dev2/yarn.lock": "/dev/stdin",
    "dev3/requirements.txt": "/proc/self/environ",
    "dev4/go.sum": "/proc/self/fd/0",
    "dev5/pom.xml": `${out}/pipe`,
    "loop1/package-lock.json": "package-lock.json",
    "loop2/a": "../loop2",
    "loop3/yarn.lock": "../loop3/pnpm-lock.yaml",
    "loop3/pnpm-lock.yaml": "yarn.lock",
    "git1/requirements.txt": "../.git/config",
  };
}

async function staged(out: Outside, pointer: (directory: string) => string): Promise<Stage> {
  const set = await stage({ sandbox: { key, entities: null } });
  const target = pointer(relative(join(set.workspace, "x"), out.directory));
  writeFiles(set.workspace, {
    ...pointingAt(target),
    "package-lock.json": packageLock("ms@2.1.3"),
  });
  for (const [path, to] of Object.entries(links(out.directory))) {
    mkdirSync(dirname(join(set.workspace, path)), { recursive: true });
    symlinkSync(to, join(set.workspace, path));
  }
  git(set.workspace, "add", "--all");
  git(set.workspace, "commit", "--quiet", "--message=hostile");
  execFileSync("mkfifo", [join(set.workspace, "l1/yarn.lock")]);
  return set;
}

const pointers = ["an absolute path", "a relative path", "an address of the file"] as const;
const listings = ["git", "a walk"] as const;

// Windows has neither the devices nor, without more rights, the links.
describe.skipIf(process.platform === "win32").each(pointers)(
  "a repository that points outside by %s",
  (pointer) => {
    it.each(listings)("has nothing read there, listed by %s", async (listing) => {
      const outside = layOutside();
      const set = await staged(outside, (path) => {
        if (pointer === "a relative path") return path;
        return pointer === "an absolute path" ? outside.directory : `file://${outside.directory}`;
      });
      if (listing === "a walk") rmSync(join(set.workspace, ".git"), { recursive: true });

      const { scene, produced } = await watchedRun(set, {
        inputs: { "cortex-api-key": key, entity: "shop" },
      });

      expect(JSON.stringify([...produced])).not.toContain(canary);
      expect(outside.read()).toEqual([]);
      expect(leaks(produced, [key, githubToken])).toEqual([]);
      expect(scene.report.result).toBe("failed");
      const refused = scene.report.problems.filter(({ code }) => code === "link-outside");
      expect(refused.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          "l1/package-lock.json",
          "l2/requirements.txt",
          "dev3/requirements.txt",
        ]),
      );
    });
  },
);

describe.skipIf(process.platform === "win32")("descriptors that are links to the outside", () => {
  it.each(listings)(
    "give nothing to the entity that is named there, listed by %s",
    async (listing) => {
      const outside = layOutside();
      const set = await stage({
        files: { "package-lock.json": packageLock("ms@2.1.3") },
        sandbox: { key, entities: null },
      });
      for (const path of ["cortex.yaml", ".cortex/b.yaml"]) {
        mkdirSync(dirname(join(set.workspace, path)), { recursive: true });
        symlinkSync(join(outside.directory, "cortex.yaml"), join(set.workspace, path));
      }
      git(set.workspace, "add", "--all");
      if (listing === "a walk") rmSync(join(set.workspace, ".git"), { recursive: true });

      const { scene, produced } = await watchedRun(set, {
        inputs: { "cortex-api-key": key, entity: "" },
      });

      expect(JSON.stringify([...produced])).not.toContain(canary);
      expect(outside.read()).toEqual([]);
      expect(scene.report.result).toBe("failed");
      // The catalog is asked for owners in place of the links, and nothing else.
      expect(scene.requests.map(({ path }) => path)).toEqual(["/api/v1/catalog"]);
    },
  );
});

describe("an address in a manifest", () => {
  it("is never asked", async () => {
    const server = await startServer(() => json({ dependencies: { [canary]: "1.0.0" } }));
    const set = await stage({
      files: pointingAt(server.url),
      sandbox: { key },
    });

    const { produced } = await watchedRun(set, { inputs: { "cortex-api-key": key } });

    expect(server.seen).toEqual([]);
    expect(JSON.stringify([...produced])).not.toContain(canary);
  });
});
