import { describe, expect, it } from "vitest";
import { Fault } from "../../src/domain/problem.ts";
import { carriers, carriesPackages } from "../../src/manifests/carriers.ts";
import {
  fileMatcher,
  formatMatcher,
  isNamedFor,
} from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { repository } from "../support/speakers.ts";

const carriersOf = fileMatcher(carriers);

/** The kinds as which a file of the repository carries packages. */
function carriedBy(
  path: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): readonly string[] {
  const files = { ...others, [path]: text };
  return carriersOf(path)
    .filter((carrier) => carriesPackages({ path, carrier }, repository(files)))
    .map(({ id, packageType }) => `${packageType} ${id}`);
}

describe("a file that declares packages and has no reader", () => {
  it.each([
    ["bun.lockb", "\u0000bun", "NODE bun-lockb"],
    ["web/vlt-lock.json", '{"nodes": {"··ms@2.1.3": [0, "ms"]}}', "NODE vlt-lock"],
    ["shrinkwrap.yaml", "packages:\n  /ms/2.1.3: {}\n", "NODE pnpm-shrinkwrap"],
    ["package.yaml", "name: shop\ndependencies:\n  ms: ^2\n", "NODE package-yaml"],
    ["package.json5", "{ devDependencies: { ms: '^2' } }", "NODE package-yaml"],
    ["deno.json", '{"imports": {"chalk": "npm:chalk@5"}}', "NODE deno"],
    ["deno.jsonc", '{"imports": {"a": "npm:/a@5"}} // later', "NODE deno"],
    ["import_map.json", '{"imports": {"@a/b": "npm:@a/b"}}', "NODE deno"],
    ["deno.json", '{"importMap": "./imports.json"}', "NODE deno"],
    ["libman.json", '{"libraries": [{"library": "a@1", "provider": "jsdelivr"}]}', "NODE libman"],
    [
      "config/importmap.rb",
      'pin "react", to: "https://ga.jspm.io/npm:react@17.0.1/index.js"\n',
      "NODE rails-importmap",
    ],
    ["config/importmap.rb", 'pin "application"\npin "react" # @18.2.0\n', "NODE rails-importmap"],
    ["Project.Json", '{"frameworks": {}, "dependencies": {"A": "1"}}', "NUGET project-json"],
    ["main.ts", 'import chalk from "npm:chalk@5";\n', "NODE deno-script"],
    ["main.mts", 'const { a } = await import(\n  "npm:@a/b"\n);\n', "NODE deno-script"],
    [
      "deps.lock",
      '__metadata:\n  version: 8\n\n"a@npm:^1":\n  resolution: "a@npm:1"\n',
      "NODE yarn-lock-name",
    ],
    ["build.sbt", 'libraryDependencies += "a" %% "b" % "1"', "JAVA sbt"],
    ["project/plugins.sbt", 'addSbtPlugin("a" % "b" % "1")', "JAVA sbt"],
    ["project/Dependencies.scala", 'val b = "a" %%% "b" % "1"', "JAVA sbt"],
    ["build.sc", 'def ivyDeps = Agg(ivy"a::b:1")', "JAVA mill"],
    ["build.mill", 'def mvnDeps = Seq(mvn"a::b:1")', "JAVA mill"],
    ["project.scala", '//> using dep "a::b:1"\n', "JAVA scala-cli"],
    ["tool.sc", "//> using test.dep a::b:1\n", "JAVA scala-cli"],
    ["scripts/release.scala", '//> using dep "a::b:1"\n', "JAVA scala-cli"],
    [
      "3rdparty/jvm/default.lock",
      '# {}\n[[entries]]\n[entries.coord]\ngroup = "a"\n',
      "JAVA pants-jvm-lock",
    ],
    [
      "3rdparty/python/default.lock",
      '// {}\n{"locked_resolves": [{"locked_requirements": []}]}',
      "PYTHON pex-lock",
    ],
    ["ivy.xml", '<ivy-module><dependencies><dependency org="a"/>', "JAVA ivy"],
    ["build.xml", '<project><ivy:cachepath organisation="a" module="b"/>', "JAVA ant"],
    ["deps.edn", '{:deps {a/b {:mvn/version "1"}}}', "JAVA clojure"],
    ["project.clj", '(defproject x "1" :dependencies [[a/b "1"]])', "JAVA leiningen"],
    ["project.clj", '(defproject x "1" :dependencies ~deps)', "JAVA leiningen"],
    ["MODULE.bazel", 'maven.install(artifacts = ["a:b:1"])', "JAVA bazel-maven"],
    ["third_party/maven.MODULE.bazel", "maven.artifact()", "JAVA bazel-maven"],
    ["WORKSPACE", 'maven_install(artifacts = ["a:b:1"])', "JAVA bazel-maven"],
    ["deps.bzl", "def deps():\n    maven_install()\n", "JAVA bazel-maven"],
    ["lib/BUCK", 'remote_file(url = "mvn:a:b:jar:1")', "JAVA buck"],
    ["3rdparty/BUILD", 'jvm_artifact(group="a")', "JAVA pants-jvm"],
    ["pom.yaml", "dependencies:\n  - {groupId: a}\n", "JAVA maven-polyglot"],
    ["pom.rb", "project 'a' do\n  jar 'a:b:1'\nend", "JAVA maven-polyglot"],
    ["run.main.kts", '@file:DependsOn("a:b:1")', "JAVA kotlin-script"],
    ["module.yaml", "product: jvm/app\ndependencies:\n  - a:b:1\n", "JAVA amper"],
    ["buildfile", "compile.with 'a:b:jar:1'", "JAVA buildr"],
    ["x.target", '<location includeSource="true" type="Maven"/>', "JAVA eclipse-target"],
    ["tools/Release.java", "///usr/bin/env jbang\n//DEPS a:b:1\n", "JAVA jbang"],
    ["src/scripts/Release.java", "//DEPS a:b:1\n", "JAVA jbang"],
    ["src/main/java/a/App.java", "//DEPS a:b:1\n", "JAVA jbang"],
    ["src/run.jsh", "//DEPS a:b:1\n", "JAVA jbang"],
    ["build.jbang", "//DEPS a:b:1\n", "JAVA jbang"],
    ["Jenkinsfile", "@Grab('a:b:1')\nimport a.B\n", "JAVA jbang"],
    ["load.groovy", "groovy.grape.Grape.grab(group: 'a', module: 'b', version: '1')", "JAVA jbang"],
    ["jbang-catalog.json", '{"aliases": {"a": {"dependencies": ["a:b:1"]}}}', "JAVA jbang-catalog"],
    ["run.kts", '@file:DependsOn("a:b:1")', "JAVA kotlin-script"],
    ["run.kts", "//DEPS a:b:1\n", "JAVA kotlin-script"],
    ["src/tool.scala", "//> using toolkit default\n", "JAVA scala-cli"],
    ["tool.sc", "import $ivy.`a::b:1`\n", "JAVA scala-cli"],
    ["ivy-build.xml", '<ivy-module><dependencies><dependency org="a"/>', "JAVA ivy"],
    ["build.xml", '<project><r:resolve><dependency groupId="a"/></r:resolve>', "JAVA ant"],
    [
      "build-libs.xml",
      '<project><get src="https://repo.example/maven2/a/b/1/b-1.jar"/>',
      "JAVA ant",
    ],
    ["deps.edn", '{:deps {a/b #:mvn{:version "1"}}}', "JAVA clojure"],
    [
      "MODULE.bazel",
      'm = use_extension("@rules_jvm_external//:a.bzl", "maven")\nm.install()',
      "JAVA bazel-maven",
    ],
    ["third_party/BUILD.bazel", "maven_install()", "JAVA bazel-maven"],
    ["module.yaml", "product: jvm/app\ndependencies: [ a:b:1 ]\n", "JAVA amper"],
    [
      "src/bld/java/a/AppBuild.java",
      'scope(test).include(dependency("a", "b", version(1)));',
      "JAVA bld",
    ],
    ["kobalt/src/Build.kt", 'project { dependencies { compile("a:b:1") } }', "JAVA kobalt"],
    ["build.toml", 'scalaDeps = [["a", "b", "1"]]', "JAVA seed"],
    ["bleep.yaml", "projects:\n  a:\n    dependencies: a::b:1\n", "JAVA bleep"],
    [
      "grails-app/conf/BuildConfig.groovy",
      "x = {\n dependencies {\n compile 'a:b:1'\n }\n}",
      "JAVA grails",
    ],
    ["conf/dependencies.yml", "require:\n    - play\n    - a.b -> c 1.0\n", "JAVA play-1"],
    ["cnf/central.mvn", "# all\na.b:c:1\n", "JAVA bnd"],
    ["vars/notify.groovy", "@Grab('a:b:1')\nimport a.B\n", "JAVA jbang"],
    ["setup.py", 'setup(install_requires=["a"])', "PYTHON setup-py"],
    ["setup.py", 'setup(**{"extras_require": {"x": ["a"]}})', "PYTHON setup-py"],
    ["setup.py", "setup(name='x', **metadata())", "PYTHON setup-py"],
    ["setup.py", "setup(\n  version=read(),\n  **metadata\n)", "PYTHON setup-py"],
    ["setup.py", "setup(requires=['a'])", "PYTHON setup-py"],
    ["setup.py", "setup(install_requires=open('deps.txt').read())", "PYTHON setup-py"],
    [
      "setup.py",
      "a = open('requirements.txt').read()\nsetup(install_requires=a, extras_require={'x': ['b']})",
      "PYTHON setup-py",
    ],
    [
      "setup.py",
      "requires = ['a']\nrequires += open('requirements.txt').read()\nsetup(install_requires=requires)",
      "PYTHON setup-py",
    ],
    ["conda-lock.yml", "package:\n- name: a\n  manager: conda\n", "PYTHON conda-lock"],
    ["conda-linux-64.lock", "@EXPLICIT\nhttps://x/a.conda\n", "PYTHON conda-lock"],
    ["anaconda-project.yml", "dependencies:\n  - numpy\n", "PYTHON conda"],
    ["meta.yaml", "package:\n  name: a\nrequirements:\n  run:\n    - b\n", "PYTHON conda-recipe"],
    ["flit.ini", "[metadata]\nrequires = a\n", "PYTHON flit-ini"],
    ["buildout.cfg", "[app]\neggs =\n    a\n", "PYTHON buildout"],
    ["3rdparty/BUILD", 'python_requirement(requirements=["a"])', "PYTHON pants-python"],
    [
      "tool.py",
      '# /// script\n# dependencies = [\n#\n#   # of the web\n#   "a",\n# ]\n# ///\nimport a\n',
      "PYTHON inline-script",
    ],
    [
      "bin/tool",
      '#!/usr/bin/env -S uv run --script\n# /// script\n# dependencies = ["a"]\n# ///\n',
      "PYTHON inline-program",
    ],
    [
      "deps.txt",
      "# deps\na==1.0 \\\n  --hash=sha256:0\nb[x]>=2,<3 ; python_version > '3'\n-r c.txt\n",
      "PYTHON other-requirements",
    ],
    ["deps.txt", "a\nb[x] >= 2, < 3\n", "PYTHON other-requirements"],
    ["Gopkg.lock", "[[projects]]\n", "GO go-dep"],
    ["Gopkg.toml", 'required = ["a.io/b"]\n', "GO go-dep"],
    ["glide.yaml", "import:\n- package: a.io/b\n", "GO glide"],
    ["vendor.conf", "github.com/a/b v1.0.0\n", "GO go-vendor"],
    ["Godeps/Godeps.json", '{"Deps": [{"ImportPath": "a.io/b"}]}', "GO go-vendor-directory"],
    ["vendor/modules.txt", "# a.io/b v1.0.0\n## explicit\na.io/b\n", "GO go-vendor-directory"],
    ["vendor/vendor.json", '{"package": [{"path": "a.io/b"}]}', "GO go-vendor-directory"],
    ["go.tool.mod", "module a\n\nrequire b.io/c v1.0.0\n", "GO go-modfile"],
    ["repositories.bzl", 'go_repository(name = "a")', "GO bazel-go"],
    ["x.nuspec", '<dependency id="A" version="1" />', "NUGET nuspec"],
    ["project.json", '{"dependencies": {"A": "1"}, "frameworks": {}}', "NUGET project-json"],
    ["project.lock.json", '{"libraries": {"A/1": {}}}', "NUGET project-lock-json"],
    [".config/dotnet-tools.json", '{"tools": {"a": {}}}', "NUGET dotnet-tools"],
    ["paket.dependencies", "source https://x\nnuget A\n", "NUGET paket"],
    ["build.fsx", '#r "nuget: A, 1"\n', "NUGET dotnet-script"],
    ["a.ipynb", String.raw`{"source": ["#r \"nuget: A, 1\"\n"]}`, "NUGET dotnet-notebook"],
    ["q.linq", "<Query><NuGetReference>A</NuGetReference></Query>\n", "NUGET linqpad"],
    ["build.cake", '#addin nuget:?package=A"\n', "NUGET cake"],
    ["x.vcxproj", '<PackageReference Include="A" />', "NUGET msbuild-project"],
  ])("is %s with %j", (path, text, kind) => {
    expect(carriedBy(path, text)).toEqual([kind]);
  });

  it.each([
    ["vlt-lock.json", '{"nodes": {}, "edges": {}}'],
    ["deno.json", '{"imports": {"a": "jsr:@a/b"}} // "npm:a"'],
    ["deno.json", '{"importMap": "import_map.json"}'],
    ["libman.json", '{"defaultProvider": "cdnjs", "libraries": [{"library": "a@1"}]}'],
    [
      "config/importmap.rb",
      '# pin "react" # @18.2.0\npin "@hotwired/turbo-rails", to: "turbo.min.js"\n',
    ],
    ["package.yaml", "name: shop\ndependencies: {}\nscripts:\n  a: b\n"],
    ["main.ts", '// import a from "npm:a"\nconsole.log("npm:a", from("npm"));\n'],
    ["Cargo.lock", '[[package]]\nname = "a"\n'],
    ["build.sbt", '// libraryDependencies += "a" % "b" % "1"\nname := "x"'],
    ["build.sc", "object a extends JavaModule"],
    ["ivy.xml", "<ivy-module><!-- <dependency org='a'/> --></ivy-module>"],
    ["deps.edn", '{:paths ["src"]} ; {:mvn/version "1"}'],
    ["project.clj", '(defproject x "1" :dependencies [])'],
    ["WORKSPACE", '# maven_install(\nworkspace(name = "x")'],
    ["defs.bzl", "def maven_install(name):\n    pass\n"],
    ["BUILD", 'java_library(deps = ["@maven//:a"])'],
    ["pom.json", '{"name": "x"}'],
    ["module.yaml", "product: jvm/app\n"],
    ["setup.py", "from setuptools import setup\nsetup()\n"],
    ["setup.py", "setup(python_requires='>=3', install_requires=[], extras_require={})"],
    ["setup.py", "# install_requires=['a']\nsetup()"],
    ["setup.py", "setup(install_requires=open('requirements.txt').read().splitlines())"],
    [
      "setup.py",
      "with open('requirements/base.txt') as f:\n    required = f.read()\nsetup(python_requires='>=3', install_requires=required)",
    ],
    ["setup.py", "def f(**options): ...\nsetup(version=str(2**3))"],
    ["setup.py", '"""No install_requires."""\nsetup()'],
    ["words.txt", "a\nb\n"],
    ["notes.txt", "a==1\nand more words\n"],
    ["notes.txt", "a >= b\n"],
    ["constraints.txt", "a==1\n"],
    ["module.yaml", "dependencies: []\n"],
    ["build.toml", "[build]\n"],
    ["conf/dependencies.yml", "require:\n    - play\n"],
    ["song.mvn", "M.K."],
    ["App.java", "class App {} // DEPS a"],
    ["meta.yaml", "requirements: none of conda\n"],
    ["tool.py", '# /// script\n# requires-python = ">=3"\n# ///\n'],
    ["tool.py", 'dependencies = ["a"]\n'],
    ["Gopkg.toml", "# [[constraint]]\n[prune]\n"],
    ["song.mod", "M.K."],
    ["x.nuspec", "<package><!--<dependency id='A'/>--></package>"],
    ["project.json", '{"name": "web", "targets": {}, "dependencies": {}}'],
    ["dotnet-tools.json", '{"tools": {}}'],
    ["paket.dependencies", "// nuget A\nsource https://x\n"],
    ["x.proj", "<Project/>"],
  ])("is not %s with %j", (path, text) => {
    expect(carriedBy(path, text)).toEqual([]);
  });

  it.each([
    ["web/bun.lockb", "web/bun.lock"],
    ["package.yaml", "package.json"],
    ["Gopkg.lock", "go.mod"],
    ["Godeps/Godeps.json", "go.mod"],
    ["MODULE.bazel", "maven_install.json"],
  ])("is not %s beside %s, which is read", (path, other) => {
    const text = 'maven.install()\n[[projects]]\n"path":\ndependencies:\n  ms: 2\n';

    expect(carriedBy(path, text, { [other]: "{" })).toEqual([]);
    expect(carriedBy(path, text, { [`other/${other}`]: "{" })).toHaveLength(1);
  });

  it.each([
    ["functions.ts", { "package.json": "{}" }, false],
    ["functions.ts", { "package.json": "{}", "deno.jsonc": "{}" }, true],
    ["supabase/functions/pay/index.ts", { "package.json": "{}" }, true],
    ["web/main.ts", { "app/package.json": "{}" }, true],
    ["web/main.js", { "app/package.json": "{}" }, false],
    ["web/app/main.ts", { "package.json5": "{}" }, false],
    ["web/main.js", { "web/deno.json": "{}" }, true],
  ])("is %s where Deno may run it: %j", (path, others, isOne) => {
    expect(carriedBy(path, 'import "npm:a";', others)).toHaveLength(isOne ? 1 : 0);
  });

  it("is bun.lockb beside a yarn.lock that another tool wrote", () => {
    const ofBun = "# yarn lockfile v1\n# bun ./bun.lockb --hash: A\n";

    expect(carriedBy("bun.lockb", "\0", { "yarn.lock": "# yarn lockfile v1\n" })).toHaveLength(1);
    expect(carriedBy("bun.lockb", "\0", { "yarn.lock": ofBun })).toEqual([]);
  });

  it("is no script of JBang that a build beside it compiles", () => {
    const script = "//DEPS a:b:1\n";

    expect(carriedBy("app/src/main/java/App.java", script, { "app/pom.xml": "" })).toEqual([]);
    expect(carriedBy("app/src/main/java/App.java", script, { "pom.xml": "" })).toHaveLength(1);
    expect(carriedBy("app/src/scripts/App.java", script, { "app/pom.xml": "" })).toHaveLength(1);
  });

  it.each([
    ["MODULE.bazel", `maven.install(lock_file = "//third:maven_install.json")`],
    ["WORKSPACE", `maven_install(maven_install_json = "@//third:maven_install.json")`],
  ])("is not %s that pins its packages in a lockfile elsewhere: %s", (path, text) => {
    const lock = { "third/maven_install.json": "{}" };

    expect(carriedBy(path, text, lock)).toEqual([]);
    expect(carriedBy(path, text)).toHaveLength(1);
    expect(carriedBy(path, `${text}\nmaven.install()`, lock)).toHaveLength(1);
  });

  it.each([
    ["install_requires=['a']", "dependencies = ['b']", []],
    ["install_requires=['a'], extras_require={'x': ['b']}", "dependencies = []", ["setup-py"]],
    ["install_requires=['a']", "dynamic = ['dependencies']", ["setup-py"]],
    ["install_requires=['a']", "name = 'x'\n[tool.x]\ndependencies = []", ["setup-py"]],
    ["**metadata", "dependencies = []", ["setup-py"]],
  ])("is setup.py with %s as far as the [project] with %s leaves it: %j", (setup, project, ids) => {
    const files = { "pyproject.toml": `[build-system]\n[project]\n${project}\n` };

    expect(carriedBy("setup.py", `setup(${setup})\n`, files)).toEqual(
      ids.map((id) => `PYTHON ${id}`),
    );
  });

  const lockOfDeno = '{"specifiers": {"npm:@a/b@^1": "1.0.0", "npm:a@*": "2.0.0"}}';

  it.each([
    ["deno.json", '{"imports": {"b": "npm:@a/b@^1/sub", "a": "npm:/a"}} // "npm:c"', lockOfDeno],
    ["web/deno.json", '{"imports": {"a": "npm:a@*"}}', lockOfDeno],
    ["web/main.ts", 'import a from "npm:a@*";', lockOfDeno],
    ["paket.dependencies", "nuget A.B ~> 1\nclitool c", "NUGET\n    a.b (1.0)\n    C (2)\n"],
  ])("is not %s whose packages the lockfile above has: %j", (path, text, lock) => {
    const locks = { "deno.lock": lock, "paket.lock": lock };

    expect(carriedBy(path, text, locks)).toEqual([]);
  });

  it.each([
    ["deno.json", '{"imports": {"a": "npm:a", "c": "npm:c@1"}}', lockOfDeno],
    ["deno.json", '{"imports": {"b": "npm:b@1"}}', lockOfDeno],
    ["paket.dependencies", "nuget A\nnuget B\n", "NUGET\n    A (1.0)\n    B.C (1.0)\n"],
    ["lib/paket.dependencies", "nuget A\n", "NUGET\n    A (1.0)\n"],
  ])("is %s where the lockfile lacks one of its packages: %j", (path, text, lock) => {
    const locks = { "deno.lock": lock, "paket.lock": lock };

    expect(carriedBy(path, text, locks)).toHaveLength(1);
  });

  it("is none that is not text, and any defect is passed on", () => {
    const [carrier] = carriersOf("x.mod");
    if (carrier === undefined) throw new Error("no kind of file claims x.mod");
    const unreadable = (thrown: Error) => ({
      has: () => false,
      text: () => {
        throw thrown;
      },
    });
    const fault = new Fault("manifest-encoding", "It is no text.");

    expect(carriesPackages({ path: "x.mod", carrier }, unreadable(fault))).toBe(false);
    expect(() =>
      carriesPackages({ path: "x.mod", carrier }, unreadable(new TypeError("defect"))),
    ).toThrow("defect");
  });
});

describe("a file that git tracks and that is not in the work tree", () => {
  it("may declare packages, because it is not known that it does not", () => {
    const [carrier] = carriersOf("x.mod");
    if (carrier === undefined) throw new Error("no kind of file claims x.mod");
    const missing = {
      has: () => false,
      text: () => {
        throw new Fault("manifest-unreadable", "An earlier step deleted it.");
      },
    };

    expect(carriesPackages({ path: "x.mod", carrier }, missing)).toBe(true);
  });
});

describe("a file that is not there, of a name that most files have for something else", () => {
  it.each(["readme.txt", "hello.py", "Main.java", "a.scala", "Gemfile.lock"])(
    "declares nothing: %s",
    (path) => {
      const missing = {
        has: () => false,
        text: () => {
          throw new Fault("sparse-checkout", "It is left out of the work tree.");
        },
      };

      const carrying = carriersOf(path).filter((carrier) =>
        carriesPackages({ path, carrier }, missing),
      );
      expect(carrying).toEqual([]);
    },
  );
});

describe("the table of files that are not read", () => {
  it("names each kind once for a type", () => {
    const ids = carriers.map(({ id, packageType }) => `${packageType} ${id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it("claims no file name that a format claims for the same type", () => {
    const formatOf = formatMatcher(formats);
    const claimed = carriers.flatMap(({ files, packageType }) =>
      files.filter((file) => {
        const format = file.includes("*") ? null : formatOf(file);
        return format?.packageType === packageType && isNamedFor(format, file);
      }),
    );

    expect(claimed).toEqual([]);
  });
});
