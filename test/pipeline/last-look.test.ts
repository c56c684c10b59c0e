import { describe, expect, it } from "vitest";
import type { PackageType } from "../../src/domain/package.ts";
import { Fault } from "../../src/domain/problem.ts";
import { createLastLook, type LookContext } from "../../src/pipeline/last-look.ts";
import type { ManifestReport } from "../../src/report/report.ts";
import { repository } from "../support/speakers.ts";

describe("the last look", () => {
  it("finds a direct dependency of a manifest that was left out, with file and line", async () => {
    const files = { "examples/pom.xml": pom("com.acme", "core") };

    expect(await found("JAVA", ["com.acme:core"], files)).toEqual([
      ["com.acme.core", "examples/pom.xml:7"],
    ]);
  });

  it.each<readonly [PackageType, string, string, string]>([
    ["JAVA", "com.acme:core", "build-logic/deps.gradle", 'api("com.acme:core:1")'],
    ["JAVA", "com.acme:core", "build-logic/deps.gradle.kts", 'api("com.acme:core:1")'],
    ["JAVA", "com.acme:core", "other/libs.versions.toml", '[libraries]\na = "com.acme:core:1"'],
    ["JAVA", "com.acme:core", "build.sbt", '"com.acme" % "core" % "1"'],
    ["NUGET", "serilog", "build/common.props", '<PackageReference Include="Serilog" />'],
    ["NUGET", "serilog", "build/common.targets", '<PackageReference Include="Serilog" />'],
    ["NUGET", "Serilog", "run.csx", '#r "nuget: Serilog, 4.0.0"'],
    ["NUGET", "Serilog", "load.csx", 'Load("Serilog");'],
    ["PYTHON", "rich", "noxfile.py", 'session.install("rich")'],
    ["PYTHON", "rich", "tools/a.py", '# /// script\n# dependencies = ["rich"]\n# ///\n'],
    ["PYTHON", "rich", "setup.py", 'install_requires=["Rich"]'],
    ["PYTHON", "rich", "setup.py", 'needed = ["rich"]\nsetup()'],
    ["PYTHON", "rich", "tox.ini", "[testenv]\ncommands = pip install rich"],
  ])("of %s finds %s in %s", async (packageType, name, path, text) => {
    expect(await found(packageType, [name], { [path]: text })).toHaveLength(1);
  });

  it("names the first file that has a name", async () => {
    const text = "rich==13.7.0\n";
    const files = { "a/requirements.txt": text, "b/requirements.txt": text };

    expect(await found("PYTHON", ["rich"], files)).toEqual([["rich", "a/requirements.txt:1"]]);
  });

  it("does not take a name that a manifest has, and does not declare, for a dependency", async () => {
    const files = { "demo/package.json": JSON.stringify({ name: "ms", keywords: ["ms"] }) };

    expect(await found("NODE", ["ms"], files)).toEqual([]);
  });

  it("takes the text for it where a manifest is a script that only a run would show", async () => {
    const files = { "build.gradle": "plugins { id 'java' }\nadd('core', 'com.acme')\n" + unknown };

    expect(await found("JAVA", ["com.acme:core"], files)).toEqual([
      ["com.acme.core", "build.gradle:2"],
    ]);
  });

  it("does not take it for one where such a script shows all that it declares", async () => {
    const declared = "dependencies { implementation 'org.x:web:1' }\n";
    const files = { "build.gradle": `${declared}println('com.acme:core')\n` };

    expect(await found("JAVA", ["com.acme:core"], files)).toEqual([]);
    expect(await found("JAVA", ["org.x:web"], files)).toEqual([["org.x.web", "build.gradle:1"]]);
  });

  it("takes the text for it where the manifest cannot be read", async () => {
    expect(await found("NODE", ["ms"], { "demo/package.json": '{ "ms": ' })).toEqual([
      ["ms", "demo/package.json:1"],
    ]);
  });
});

describe("the last look does not look at", () => {
  const files = { "demo/requirements.txt": "rich==13.7.0\n" };

  it("lockfiles, because one of an example names what others need", async () => {
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: { "": {}, "node_modules/ms": { version: "2.1.3" } },
    });

    expect(await found("NODE", ["ms"], { "examples/package-lock.json": lock })).toEqual([]);
  });

  it("lockfiles, though they say what is direct", async () => {
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: { "": { dependencies: { ms: "^2.1.3" } }, "node_modules/ms": { version: "2.1.3" } },
    });

    expect(await found("NODE", ["ms"], { "examples/package-lock.json": lock })).toEqual([]);
  });

  it("the content of other files at all", async () => {
    const tree = repository({ "README.md": "rich", "logo.png": "rich" });
    const text = (path: string): string => {
      throw new Error(`${path} was not to be read`);
    };

    expect(
      await found(
        "PYTHON",
        ["rich"],
        {},
        { files: () => tree.manifests, repository: { ...tree, text } },
      ),
    ).toEqual([]);
  });

  it("a manifest more than once where it does not have the name", async () => {
    const read: string[] = [];
    const tree = repository({ "demo/requirements.txt": "flask==3.0.0\n" });
    const text = (path: string): string => {
      read.push(path);
      return tree.text(path);
    };

    await found("PYTHON", ["rich"], files, { repository: { ...tree, text } });

    expect(read).toEqual(["demo/requirements.txt"]);
  });

  it("files of other kinds, and of other package types", async () => {
    const others = { "README.md": "rich", "main.py": "import rich\n" };

    expect(await found("PYTHON", ["rich"], others)).toEqual([]);
    expect(await found("NODE", ["rich"], files)).toEqual([]);
  });

  it.each(["used", "covered"] as const)("manifests that were read (%s)", async (status) => {
    const manifests = [manifest("demo/requirements.txt", status)];

    expect(await found("PYTHON", ["rich"], files, { manifests })).toEqual([]);
  });

  it("files that the user's own `exclude` names", async () => {
    expect(await found("PYTHON", ["rich"], files, { isExcluded: () => true })).toEqual([]);
  });

  it("files of another entity", async () => {
    const other = { ownerOf: () => ({ entity: "web" }) };
    const same = { ownerOf: () => ({ entity: "shop" }) };

    expect(await found("PYTHON", ["rich"], files, other)).toEqual([]);
    expect(await found("PYTHON", ["rich"], files, same)).toHaveLength(1);
  });

  it("what is no text", async () => {
    const text = (): string => {
      throw new Fault("manifest-encoding", "setup.py is no text.");
    };
    const tree = { ...repository({ "setup.py": "" }), text };

    expect(await found("PYTHON", ["rich"], { "setup.py": "" }, { repository: tree })).toEqual([]);
  });
});

describe("the last look ends", () => {
  it.each([new Fault("time-budget", "The time is over."), new Error("This tool has a defect.")])(
    "with what is no matter of one file: %s",
    async (thrown) => {
      const text = (): string => {
        throw thrown;
      };
      const files = { "setup.py": "" };
      const tree = { ...repository(files), text };

      await expect(found("PYTHON", ["rich"], files, { repository: tree })).rejects.toBe(thrown);
    },
  );
});

describe("the last look looks at", () => {
  it.each(["excluded", "unowned", "unread", "failed"] as const)(
    "a manifest with the status %s",
    async (status) => {
      const files = { "demo/requirements.txt": "rich==13.7.0\n" };
      const manifests = [manifest("demo/requirements.txt", status)];

      expect(await found("PYTHON", ["rich"], files, { manifests })).toHaveLength(1);
    },
  );

  it("the files once, and not before it is asked", async () => {
    let listed = 0;
    const files = (): readonly string[] => {
      listed += 1;
      return [];
    };
    const look = createLastLook(context({}, { files }));
    expect(listed).toBe(0);

    await look("shop", "NODE", ["ms"]);
    await look("shop", "GO", ["a.io/b"]);

    expect(listed).toBe(1);
  });
});

/** A call that no reading of the script follows. */
const unknown = "dependencies { implementation 'org.x:web:1'; implementation(libraryOf('a')) }\n";

async function found(
  packageType: PackageType,
  names: readonly string[],
  files: Readonly<Record<string, string>>,
  overrides: Partial<LookContext> = {},
): Promise<readonly (readonly [string, string])[]> {
  return [...(await createLastLook(context(files, overrides))("shop", packageType, names))];
}

function context(
  files: Readonly<Record<string, string>>,
  overrides: Partial<LookContext>,
): LookContext {
  const tree = repository(files);
  return {
    files: () => tree.manifests,
    repository: tree,
    manifests: [],
    ownerOf: () => ({ entity: null }),
    isExcluded: () => false,
    ...overrides,
  };
}

function manifest(path: string, status: ManifestReport["status"]): ManifestReport {
  return {
    path,
    format: "requirements",
    packageType: "PYTHON",
    entity: "shop",
    status,
    reason: null,
    packages: 0,
  };
}

function pom(group: string, artifact: string): string {
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>g</groupId><artifactId>a</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
      <version>1</version>
    </dependency>
  </dependencies>
</project>`;
}
