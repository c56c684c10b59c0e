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
    ["PYTHON", "rich", "pip-packages.txt", "flask\nrich\n"],
    ["PYTHON", "rich", "Dockerfile", "FROM a\nRUN pip install \\\n  flask \\\n  rich\n"],
    [
      "PYTHON",
      "rich",
      "a.txt",
      "# all\n-r b.in\nflask[async]\nrich >= 1 # b\na; extra\nb @ https://c",
    ],
    ["PYTHON", "rich", "a.ipynb", '{"source": [\n"%pip install -q rich==13\\n",\n"1"]}'],
    ["PYTHON", "rich", "web.dockerfile", "RUN pip install \\\n# web\n rich\n"],
    ["PYTHON", "rich", "Dockerfile-prod", 'RUN ["pip", "install", "rich"]\n'],
    ["PYTHON", "rich", ".github/workflows/ci.yml", "  - run: pip install rich\n"],
    ["PYTHON", "rich", "Makefile", "a:\n\tuv run --with rich x\n"],
    ["PYTHON", "rich", "compose.yaml", "  a:\n    command: sh -c 'pip install rich && a'\n"],
    ["PYTHON", "rich", ".travis.yml", "install: pip install rich\n"],
    ["PYTHON", "rich", "setup.bat", "pip install rich\r\n"],
    ["PYTHON", "rich", "bin/setup", "#!/bin/sh\npip install rich\n"],
    ["PYTHON", "rich", "Dockerfile", 'ARG ALL="rich"\nRUN pip install $ALL\n'],
    ["PYTHON", "rich", "Dockerfile", "ENV ALL=a \\\n rich\nRUN pip install ${ALL}\n"],
    ["PYTHON", "rich", "a.sh", 'ALL=(\n  rich\n)\npip install "${ALL[@]}"\n'],
    ["PYTHON", "rich", "a.sh", "for each in a rich; do\n  pip install $each\ndone\n"],
    ["PYTHON", "rich", "Makefile", "ALL := rich\na:\n\tpip install $(ALL)\n"],
    ["PYTHON", "rich", "env.yml", "channels: [a]\ndependencies:\n  - rich=13\n"],
    ["PYTHON", "rich", "ci/a.yaml", "dependencies:\n  - python=3\n  - rich\n"],
    ["PYTHON", "rich", "tools/a.py", 'os.system("pip install rich")\n'],
    ["PYTHON", "rich", "playbook.yml", "- pip:\n    name: rich\n"],
    ["PYTHON", "rich", "pyscript.toml", 'packages = ["rich"]\n'],
    ["NODE", "vue", "index.html", '<script src="https://unpkg.com/vue@3"></script>\n'],
    ["NODE", "serve", ".default-npm-packages", "serve\n"],
    ["GO", "github.com/x/y", ".pre-commit-config.yaml", "dependencies: [github.com/x/y@v1]\n"],
    ["NODE", "serve", "Dockerfile", 'CMD ["npx", "serve", "dist"]\n'],
    ["GO", "github.com/x/tool", "Dockerfile", "RUN go install github.com/x/tool/cmd/y@v1.0.0\n"],
    [
      "JAVA",
      "com.acme:core",
      "pom-docker.xml",
      "<project><dependency><groupId>com.acme</groupId><artifactId>core</artifactId></dependency></project>",
    ],
    ["PYTHON", "rich", "Dockerfile.dev", "RUN pip --quiet install rich\n"],
    ["PYTHON", "rich", "Containerfile", "RUN pip install a \\ \n rich\n"],
    ["PYTHON", "rich", "Containerfile.dev", "RUN pip install rich\n"],
    ["NODE", "prettier", ".pre-commit-config.yaml", "additional_dependencies: [prettier@3]"],
    ["PYTHON", "rich", ".pre-commit-config.yaml", "additional_dependencies: [rich==13]"],
    ["NODE", "serverless", "ci.Dockerfile", "RUN npm i -g serverless@3"],
    ["NODE", "ms", "Package.json", '{"dependencies": {"ms": "1"}}'],
    ["PYTHON", "rich", "REQUIREMENTS.TXT", "rich==13\n"],
    [
      "PYTHON",
      "rich",
      "bin/a",
      "#!/usr/bin/env python\n# /// script\n# dependencies = ['rich']\n# ///\n",
    ],
    ["NODE", "ms", "a/package.json.j2", '{"dependencies": {"ms": "1", {{ b }}}}'],
    ["NODE", "ms", "generators/_package.json", '{"dependencies": {"ms": "1"}}'],
    ["PYTHON", "rich", "a/requirements.txt.j2", "{% if b %}\nrich==13\n{% endif %}\n"],
    ["PYTHON", "rich", "setup.py.in", "setup(install_requires=['rich'])"],
    ["JAVA", "com.acme:core", "pom.xml.tmpl", pom("com.acme", "core")],
    ["JAVA", "com.acme:core", "build.gradle.ejs", "dependencies { api 'com.acme:core:1' }"],
    [
      "NUGET",
      "Serilog",
      "a.csproj.template",
      '<Project><PackageReference Include="Serilog" /></Project>',
    ],
    ["NODE", "ms", "{{slug}}/package.json", '{"dependencies": {"ms": "1"}}'],
    ["NODE", "ms", "a/package.json", '{"name": "{{name}}", "dependencies": {"ms": "1"}}'],
    ["NODE", "ms", "a/package.json", '{"dependencies": {\n{{#if a}}"ms": "1"{{/if}}}}'],
    [
      "JAVA",
      "com.acme:core",
      "a/pom.xml",
      pom("com.acme", "core").replace("<version>1<", "<version>@v@<"),
    ],
    ["JAVA", "com.acme:core", "src/main/archetype-resources/pom.xml", pom("com.acme", "core")],
    ["JAVA", "com.acme:core", "build.gradle", "{{#web}}\napi 'com.acme:core:1'\n{{/web}}"],
    ["PYTHON", "rich", "a/requirements.txt", "{% if cli %}\nrich==13\n{% endif %}\n"],
    ["NODE", "ms", "a/package.json", globbed(`"dependencies":{"ms":"1"}`)],
    ["NODE", "ms", "a/package.json", `{"scripts":{"a":"echo # x"},"dependencies":{"ms":"1"}}`],
    ["NUGET", "Serilog", "a/a.csproj", globbedProject],
    ["PYTHON", "rich", "a/pyproject.toml", globbedPyproject],
    ["JAVA", "com.acme:core", "a/build.gradle", globbedScript],
  ])("of %s finds %s in %s", async (packageType, name, path, text) => {
    expect(await found(packageType, [name], { [path]: text })).toHaveLength(1);
  });

  it("shows the line of an install command that goes over several", async () => {
    const files = { Dockerfile: "FROM a\nRUN pip install \\\n  flask \\\n  rich\n" };

    expect(await found("PYTHON", ["rich"], files)).toEqual([["rich", "Dockerfile:4"]]);
  });

  it.each([
    ["deps/pip.list", "pip install -r"],
    ["packages", "pip install -r"],
    ["packages", "xargs pip install <"],
    ["packages", "xargs -a"],
    ["packages", "xargs --arg-file"],
  ])("finds it in %s, which a command installs from: %s", async (path, command) => {
    const files = { Dockerfile: `RUN ${command} ${path} pip install\n`, [path]: "flask\nrich\n" };

    expect(await found("PYTHON", ["rich"], files)).toEqual([["rich", `${path}:2`]]);
  });

  it.each<readonly [PackageType, string, string, string]>([
    ["PYTHON", "rich", "README", "pip install rich\n"],
    ["NODE", "ms", "pnpm-lock.yaml", "    deprecated: run npm install ms\n"],
    ["PYTHON", "rich", "a.sh", "OTHER=rich\npip install $ALL\n"],
    ["PYTHON", "rich", "a.sh", "ALL=(\n  a\n)\necho rich\npip install ${ALL}\n"],
  ])("of %s does not find %s in %s with %j", async (packageType, name, path, text) => {
    expect(await found(packageType, [name], { [path]: text })).toEqual([]);
  });

  it("finds what scripts of a package.json that is read fetch, and no script that is called as it is", async () => {
    const scripts = ["npx serve", "npm run prettier", "prettier"].map(
      (run) => `"${run}": "${run}"`,
    );
    const files = { "package.json": `{"scripts": {\n${scripts.join(",\n")}}}` };
    const manifests = [{ ...manifest("package.json", "used"), packages: 1 }];

    expect(await found("NODE", ["serve", "prettier"], files, { manifests })).toEqual([
      ["serve", "package.json:2"],
    ]);
  });

  it.each([
    ["tox.ini", "[testenv]\ndeps = flask\ncommands = pip install rich\n"],
    ["pyproject.toml", '[tool.poe.tasks]\ntools = "pip install rich"\n'],
    ["a.py", '# /// script\n# dependencies = ["flask"]\n# ///\nos.system("pip install rich")\n'],
  ])("finds what commands of a manifest that is read install: %s", async (path, text) => {
    const manifests = [{ ...manifest(path, "used"), packages: 1 }];

    expect(await found("PYTHON", ["rich", "flask"], { [path]: text }, { manifests })).toHaveLength(
      1,
    );
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

  it("does not take a POM that manages a version and declares nothing for such a script", async () => {
    const managed = pom("com.acme", "core")
      .replace("<dependencies>", "<dependencyManagement><dependencies>")
      .replace("</dependencies>", "</dependencies></dependencyManagement>");

    expect(await found("JAVA", ["com.acme:core"], { "examples/pom.xml": managed })).toEqual([]);
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

  it("lockfiles, though they record what is direct", async () => {
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
    const others = {
      "README.md": "rich",
      "main.py": "import rich\n",
      "notes.txt": "rich is what we had, and more words.\n",
      "words.txt": "rich\nand poor\n",
      Dockerfile: "RUN echo rich\n",
      "constraints.txt": "rich==13\n",
      "ci.yml": "dependencies:\n  - rich\n",
      "a.Dockerfile": "RUN pip install flask\nCOPY rich .\n",
      "b.Dockerfile": "RUN echo a \\\n  rich\n",
      "c.Dockerfile": "RUN echo pip; mkdir add rich\n",
      "d.Dockerfile": "RUN pip install a && echo \\x\nCOPY rich .\n",
    };

    expect(await found("PYTHON", ["rich"], others)).toEqual([]);
    expect(await found("NODE", ["rich"], files)).toEqual([]);
  });

  it.each(["used", "covered"] as const)("manifests that were read (%s)", async (status) => {
    const manifests = [{ ...manifest("demo/requirements.txt", status), packages: 1 }];

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

    await look("shop", "NODE", ["ms"], true);
    await look("shop", "GO", ["a.io/b"], false);

    expect(listed).toBe(1);
  });
});

describe("what conda may have under another name", () => {
  it.each([
    ["numpy", "numpy"],
    ["pytorch", "torch"],
    ["msgpack-python", "msgpack"],
    ["pyqt", "PyQt5"],
    ["opencv", "opencv-python-headless"],
    ["ruamel_yaml", "ruamel.yaml"],
    ["psycopg2", "psycopg2-binary"],
    ["antlr-python-runtime", "antlr4-python3-runtime"],
  ])("stays as %s: %s", async (conda, name) => {
    const elsewhere = () => [{ path: "environment.yml", names: ["click", conda] }];

    expect(await found("PYTHON", [name, "requests"], {}, { elsewhere })).toMatchObject([
      [expect.anything(), "environment.yml"],
    ]);
  });

  it.each([
    ["numpy", "py"],
    ["python-dateutil", "python-dotenv"],
    ["pandas", "pylint"],
  ])("is not %s, where it is %s", async (conda, name) => {
    const elsewhere = () => [{ path: "environment.yml", names: [conda] }];

    expect(await found("PYTHON", [name], {}, { elsewhere })).toEqual([]);
  });
});

describe("of a POM that was read, the last look", () => {
  const profiles = `<profiles>
    <profile><id>prod</id><dependencies><dependency>
      <groupId>com.acme</groupId><artifactId>core</artifactId>
    </dependency></dependencies></profile></profiles></project>`;
  const files = { "pom.xml": pom("org.x", "web").replace("</project>", profiles) };
  const manifests = [{ ...manifest("pom.xml", "used"), packages: 1 }];

  it("searches the profiles alone", async () => {
    expect(await found("JAVA", ["com.acme:core", "org.x:web"], files, { manifests })).toEqual([
      ["com.acme.core", "pom.xml:13"],
    ]);
    const none = { "pom.xml": pom("org.x", "web") };
    expect(await found("JAVA", ["org.x:web"], none, { manifests })).toEqual([]);
  });
});

describe("a script that was read and declares nothing here", () => {
  it("is searched: another build may apply it", async () => {
    const files = { "init.gradle": "allprojects { dependencies { api 'com.acme:core:1' } }" };
    const manifests = [{ ...manifest("init.gradle", "used"), packages: 0 }];

    expect(await found("JAVA", ["com.acme:core"], files, { manifests })).toHaveLength(1);
  });
});

describe("a file that the last look cannot read", () => {
  const unreadable = new Fault("lfs-pointer", "It is a Git LFS pointer.");
  const look = async (path: string, fault: Fault) => {
    const text = (): string => {
      throw fault;
    };
    const tree = { ...repository({ [path]: "" }), text };
    const found = createLastLook(context({ [path]: "" }, { repository: tree }));
    return found("shop", "PYTHON", ["rich", "flask"], false);
  };

  it("keeps all names of its type, by the reason", async () => {
    const by = { by: "It is a Git LFS pointer.", isRead: false };

    expect(await look("vendor/requirements.txt", unreadable)).toEqual({
      places: new Map([
        ["rich", by],
        ["flask", by],
      ]),
      isTypeLeft: true,
    });
  });

  it.each(["main.py", "notes.txt", "Dockerfile"])(
    "keeps none where most files of its name are something else: %s",
    async (path) => {
      expect((await look(path, unreadable)).places.size).toBe(0);
    },
  );

  it("keeps them where it is a script that has no other name", async () => {
    expect((await look("setup.py", unreadable)).places.size).toBe(2);
  });

  it("keeps them where it is a manifest in an encoding that is not read", async () => {
    const fault = new Fault("manifest-encoding", "It is not UTF-8.");

    expect((await look("tests/requirements.txt", fault)).places.size).toBe(2);
  });
});

describe("a type of which the last look finds a manifest", () => {
  it.each([
    ["is left", { "tests/requirements.txt": "flask\n" }, true],
    ["is not, where it is only a lockfile", { "tests/poetry.lock": "" }, false],
    ["is not, where it may be a manifest by its text alone", { "a.txt": "flask\n" }, false],
    ["is not, where it is of another type", { "tests/package.json": "{}" }, false],
  ])("%s", async (_, files, isTypeLeft) => {
    expect(
      await createLastLook(context(files, {}))("shop", "PYTHON", ["rich"], false),
    ).toMatchObject({
      isTypeLeft,
    });
  });
});

const globbed = (declared: string): string =>
  `{"files":["dist/*"],${declared},"jest":{"testMatch":["**/*.test.js"]}}`;

const globbedProject = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
  <ItemGroup><Compile Include="gen/*.cs" /><PackageReference Include="Serilog" Version="4.0.0" />
  <None Include="**/*.json" /></ItemGroup>
</Project>`;

const globbedPyproject = `[tool.x]
include = ["src/*"]
[project]
name = "a"
version = "1"
dependencies = ["rich"]
[tool.y]
exclude = ["**/*.pyi"]
`;

const globbedScript = `jar { exclude 'com/*' }
dependencies { implementation 'com.acme:core:1' }
jar { exclude '**/*.txt' }
`;

/** A call that no reading of the script follows. */
const unknown = "dependencies { implementation 'org.x:web:1'; implementation(libraryOf('a')) }\n";

async function found(
  packageType: PackageType,
  names: readonly string[],
  files: Readonly<Record<string, string>>,
  overrides: Partial<LookContext> = {},
): Promise<readonly (readonly [string, string])[]> {
  const look = createLastLook(context(files, overrides));
  const { places } = await look("shop", packageType, names, false);
  return [...places].map(([key, { by }]) => [key, by] as const);
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
    elsewhere: () => [],
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
