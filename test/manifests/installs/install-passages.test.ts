import { describe, expect, it } from "vitest";
import type { PackageType } from "../../../src/domain/package.ts";
import { isPage, isProgram, mayInstall } from "../../../src/manifests/installs/install-files.ts";
import {
  installPassages,
  installPassagesOfProgram,
} from "../../../src/manifests/installs/install-passages.ts";
import { pagePassages } from "../../../src/manifests/installs/page-passages.ts";
import { mentions } from "../../../src/manifests/mentions.ts";

type Row = readonly [packageType: PackageType, name: string, path: string, text: string];

const installed: readonly Row[] = [
  [
    "PYTHON",
    "rich",
    "playbook.yml",
    "- hosts: all\n  tasks:\n    - name: tools\n      pip:\n        name: rich\n        state: present\n",
  ],
  [
    "PYTHON",
    "rich",
    "roles/a/tasks/main.yml",
    "- name: tools\n  ansible.builtin.pip:\n    name:\n      - rich\n      - other\n",
  ],
  ["PYTHON", "rich", "roles/a/tasks/main.yml", "- pip: name=rich state=present\n"],
  [
    "PYTHON",
    "rich",
    "roles/a/tasks/main.yml",
    '- pip:\n    name: "{{ item }}"\n  loop:\n    - rich\n    - b\n',
  ],
  [
    "PYTHON",
    "rich",
    "roles/a/tasks/main.yml",
    '- pip:\n    name: "{{ item }}"\n  with_items: [rich, b]\n',
  ],
  ["PYTHON", "rich", "group_vars/all.yml", "python_packages:\n  - rich\n  - b\n"],
  [
    "NODE",
    "serve",
    "roles/a/tasks/main.yml",
    "- name: s\n  community.general.npm:\n    name: serve\n    global: true\n",
  ],
  [
    "PYTHON",
    "rich",
    "salt/a.sls",
    "tools:\n  pip.installed:\n    - pkgs:\n      - rich\n      - b\n",
  ],
  [
    "PYTHON",
    "rich",
    "salt/a.sls",
    "rich:\n  pip.installed:\n    - require:\n      - pkg: python-pip\n",
  ],
  [
    "PYTHON",
    "rich",
    "manifests/init.pp",
    "class a {\n  package { 'rich':\n    ensure   => '13',\n    provider => 'pip3',\n  }\n}\n",
  ],
  [
    "NODE",
    "serve",
    "manifests/init.pp",
    "package { 'serve':\n  ensure => present,\n  provider => 'npm',\n}\n",
  ],
  ["PYTHON", "rich", "recipes/default.rb", "python_package 'rich' do\n  version '13'\nend\n"],
  ["PYTHON", "rich", "recipes/default.rb", "execute 'pip install rich'\n"],
  ["NODE", "serve", "recipes/default.rb", "npm_package 'serve'\n"],
  [
    "PYTHON",
    "rich",
    "main.tf",
    'resource "x" "y" {\n  provisioner "remote-exec" {\n    inline = [\n      "sudo pip3 install rich",\n    ]\n  }\n}\n',
  ],
  [
    "PYTHON",
    "rich",
    "main.tf",
    'resource "aws_glue_job" "j" {\n  default_arguments = {\n    "--additional-python-modules" = "rich==13,b==1"\n  }\n}\n',
  ],
  [
    "PYTHON",
    "rich",
    "main.tf",
    'resource "databricks_job" "j" {\n  library {\n    pypi {\n      package = "rich==13"\n    }\n  }\n}\n',
  ],
  [
    "PYTHON",
    "rich",
    "main.tf",
    'software_config {\n  pypi_packages = {\n    rich = "==13"\n  }\n}\n',
  ],
  [
    "JAVA",
    "com.acme:core",
    "main.tf",
    'library {\n  maven {\n    coordinates = "com.acme:core:1"\n  }\n}\n',
  ],
  ["PYTHON", "rich", "main.tf", "user_data = <<-EOF\n  #!/bin/bash\n  pip install rich\nEOF\n"],
  [
    "PYTHON",
    "rich",
    "databricks.yml",
    "resources:\n  jobs:\n    j:\n      tasks:\n        - task_key: a\n          libraries:\n            - pypi:\n                package: rich==13\n",
  ],
  [
    "JAVA",
    "com.acme:core",
    "databricks.yml",
    "libraries:\n  - maven:\n      coordinates: com.acme:core:1\n",
  ],
  [
    "PYTHON",
    "rich",
    "shell.nix",
    "{ pkgs ? import <nixpkgs> {} }:\npkgs.mkShell {\n  buildInputs = [ (pkgs.python3.withPackages (ps: with ps; [ rich b ])) ];\n}\n",
  ],
  [
    "PYTHON",
    "rich",
    "shell.nix",
    "pkgs.mkShell {\n  buildInputs = [\n    (pkgs.python3.withPackages (ps: [\n      ps.rich\n      ps.b\n    ]))\n  ];\n}\n",
  ],
  [
    "PYTHON",
    "rich",
    "flake.nix",
    "{\n  outputs = { self }: {\n    packages = [ pkgs.python311Packages.rich ];\n  };\n}\n",
  ],
  [
    "PYTHON",
    "rich",
    "default.nix",
    'with import <nixpkgs> {};\npython3Packages.buildPythonApplication {\n  pname = "a";\n  propagatedBuildInputs = with python3Packages; [\n    rich\n    b\n  ];\n}\n',
  ],
  [
    "PYTHON",
    "rich",
    "default.nix",
    '{ buildPythonPackage, rich }:\nbuildPythonPackage {\n  pname = "a";\n  dependencies = [ rich ];\n}\n',
  ],
  ["NODE", "serve", "shell.nix", "pkgs.mkShell { buildInputs = [ pkgs.nodePackages.serve ]; }\n"],
  ["PYTHON", "rich", "a.sh", "pip install -r /dev/stdin <<EOF\nrich\nb\nEOF\n"],
  [
    "PYTHON",
    "rich",
    "a.sh",
    "cat > /tmp/requirements.txt <<'END'\nb\nrich==13\nEND\npip install -r /tmp/requirements.txt\n",
  ],
  ["PYTHON", "rich", "a.sh", "cat <<-EOF | xargs pip install\n\trich\n\tEOF\n"],
  ["PYTHON", "rich", "a.sh", 'xargs pip install <<< "b rich"\n'],
  ["PYTHON", "rich", "a.sh", "echo rich >> requirements.txt\n"],
  ["PYTHON", "rich", "a.sh", "echo 'rich b' | xargs pip install\n"],
  [
    "PYTHON",
    "rich",
    "Dockerfile",
    "FROM a\nCOPY <<EOF /srv/requirements.txt\nrich\nEOF\nRUN pip install -r /srv/requirements.txt\n",
  ],
  ["PYTHON", "rich", "Dockerfile", "FROM a\nRUN <<EOF\npip install rich\nEOF\n"],
  ["PYTHON", "rich", "a.sh", 'while read p; do\n  pip install "$p"\ndone <<EOF\nrich\nb\nEOF\n'],
  [
    "PYTHON",
    "rich",
    "tools/setup_env.py",
    'import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "rich"])\n',
  ],
  [
    "PYTHON",
    "rich",
    "tools/setup_env.py",
    'subprocess.check_call(\n    [\n        sys.executable,\n        "-m",\n        "pip",\n        "install",\n        "rich",\n    ]\n)\n',
  ],
  ["PYTHON", "rich", "tools/setup_env.py", 'import os\nos.system("pip install rich")\n'],
  ["PYTHON", "rich", "tools/setup_env.py", 'cmd = "pip install rich"\nos.system(cmd)\n'],
  ["PYTHON", "rich", "tools/setup_env.py", 'import pip\npip.main(["install", "rich"])\n'],
  [
    "PYTHON",
    "rich",
    "tools/setup_env.py",
    'PKGS = ["rich", "b"]\nfor p in PKGS:\n    subprocess.run(["pip", "install", p])\n',
  ],
  ["PYTHON", "rich", "dags/a.py", '@task.virtualenv(requirements=["rich==13"])\ndef f(): pass\n'],
  [
    "PYTHON",
    "rich",
    "app.py",
    'image = modal.Image.debian_slim().pip_install(\n    "rich",\n    "b",\n)\n',
  ],
  ["PYTHON", "rich", "app.py", '@component(packages_to_install=["rich"])\ndef f(): pass\n'],
  ["PYTHON", "rich", "app.py", 'ray.init(runtime_env={"pip": ["rich"]})\n'],
  [
    "NODE",
    "serve",
    "scripts/start.js",
    "const { execSync } = require('child_process');\nexecSync('npm install -g serve');\n",
  ],
  [
    "NODE",
    "serve",
    "scripts/start.mjs",
    "spawnSync(\n  'npx',\n  ['serve', 'dist'],\n  { stdio: 'inherit' },\n);\n",
  ],
  ["NODE", "serve", "scripts/start.ts", "await $`npx serve dist`;\n"],
  [
    "GO",
    "github.com/x/tool",
    "magefile.go",
    '//go:build mage\npackage main\nfunc A() { sh.Run("go", "install", "github.com/x/tool@v1.0.0") }\n',
  ],
  ["PYTHON", "rich", "Rakefile", "task :a do\n  sh 'pip install rich'\nend\n"],
  [
    "PYTHON",
    "rich",
    "BUILD.bazel",
    'py_library(\n    name = "a",\n    deps = [\n        requirement("rich"),\n    ],\n)\n',
  ],
  ["PYTHON", "rich", "BUILD", 'py_library(\n    name = "a",\n    deps = ["@pip//rich"],\n)\n'],
  [
    "NODE",
    "serve",
    "BUILD.bazel",
    'js_library(\n    name = "a",\n    deps = ["//:node_modules/serve"],\n)\n',
  ],
  ["NODE", "@acme/x", "BUILD.bazel", 'ts_project(deps = ["@npm//@acme/x"])\n'],
  [
    "PYTHON",
    "rich",
    "third_party/BUILD",
    'pip_library(\n    name = "rich",\n    version = "13",\n)\n',
  ],
  [
    "GO",
    "github.com/x/tool",
    "third_party/BUILD",
    'go_repo(module = "github.com/x/tool", version = "v1.0.0")\n',
  ],
  [
    "PYTHON",
    "rich",
    "Vagrantfile",
    'Vagrant.configure("2") do |config|\n  config.vm.provision "shell", inline: <<-SHELL\n    pip install rich\n  SHELL\nend\n',
  ],
  ["PYTHON", "rich", "cloud-init.yaml", "#cloud-config\nruncmd:\n  - [pip3, install, rich]\n"],
  ["PYTHON", "rich", "user-data", "#cloud-config\nruncmd:\n  - pip3 install rich\n"],
  [
    "PYTHON",
    "rich",
    "cloud-init.yml",
    "#cloud-config\nwrite_files:\n  - path: /srv/requirements.txt\n    content: |\n      rich==13\n",
  ],
  ["PYTHON", "rich", "Procfile", "release: pip install rich && python manage.py migrate\n"],
  [
    "PYTHON",
    "rich",
    "k8s/cm.yaml",
    "kind: ConfigMap\ndata:\n  requirements.txt: |\n    b==1\n    rich==13\n",
  ],
  [
    "PYTHON",
    "rich",
    "k8s/pod.yaml",
    "containers:\n  - name: a\n    command:\n      - pip\n      - install\n      - rich\n",
  ],
  [
    "PYTHON",
    "rich",
    "docker-compose.yml",
    "services:\n  airflow:\n    environment:\n      _PIP_ADDITIONAL_REQUIREMENTS: rich b\n",
  ],
  ["PYTHON", "rich", "helm/values.yaml", 'extraPipPackages:\n  - "rich==13"\n'],
  ["NODE", "prettier", ".mise.toml", '[tools]\n"npm:prettier" = "3"\n'],
  ["NODE", "prettier", ".tool-versions", "npm:prettier 3.0.0\n"],
  ["PYTHON", "black", "mise.toml", '[tools]\n"pipx:black" = "24"\n'],
  ["GO", "github.com/x/tool", "mise.toml", '[tools]\n"go:github.com/x/tool" = "latest"\n'],
  ["PYTHON", "rich", "netlify.toml", '[build]\ncommand = "pip install rich && make"\n'],
  ["NODE", "serve", "vercel.json", '{"installCommand": "npm i serve"}\n'],
  ["PYTHON", "rich", "nixpacks.toml", '[phases.install]\ncmds = ["pip install rich"]\n'],
  ["PYTHON", "rich", "image.def", "Bootstrap: docker\n%post\n    pip install rich\n"],
  [
    "PYTHON",
    "rich",
    "packer.pkr.hcl",
    'provisioner "shell" {\n  inline = ["pip install rich"]\n}\n',
  ],
  ["PYTHON", "rich", "CMakeLists.txt", "execute_process(COMMAND python -m pip install rich)\n"],
  [
    "PYTHON",
    "rich",
    "tox.ini",
    "[tox]\nenvlist = py\n[testenv]\ndeps = pytest\ncommands = pip install rich\n",
  ],
  ["PYTHON", "rich", "setup.fish", "pip install rich\n"],
  ["PYTHON", "rich", ".envrc", "layout python\npip install rich\n"],
  [
    "PYTHON",
    "rich",
    "build.xml",
    '<project><exec executable="pip"><arg line="install rich"/></exec></project>\n',
  ],
  [
    "NODE",
    "serve",
    "app/app.esproj",
    '<Project Sdk="Microsoft.VisualStudio.JavaScript.Sdk/1.0.0"><Target Name="a"><Exec Command="npm install serve" /></Target></Project>\n',
  ],
  ["JAVA", "com.acme:core", "run.sh", "spark-submit --packages com.acme:core:1 app.py\n"],
  [
    "JAVA",
    "com.acme:core",
    "job.py",
    'SparkSession.builder.config("spark.jars.packages", "com.acme:core:1")\n',
  ],
  ["JAVA", "com.acme:core", "Dockerfile", "RUN cs launch com.acme:core:1\n"],
  ["NUGET", "Serilog", "a.ps1", "Install-Package Serilog\n"],
  ["NUGET", "Serilog", "a.sh", "dotnet add package Serilog\n"],
  ["PYTHON", "rich", "environment.docker", "pip install rich\n"],
  ["PYTHON", "rich", "docker/Dockerfile.gpu", "RUN conda install -y \\\n  rich\n"],
  ["PYTHON", "rich", "Dockerfile", "RUN micromamba install -y rich\n"],
  ["PYTHON", "rich", "Dockerfile", "RUN pipx inject poetry rich\n"],
  ["PYTHON", "rich", "Dockerfile", "RUN uv pip install rich\n"],
  [
    "GO",
    "github.com/x/tool",
    "gen.go",
    "package a\n\n//go:generate go run github.com/x/tool/cmd/gen@v1.0.0 -x\n",
  ],
  [
    "PYTHON",
    "rich",
    "infra/stack.py",
    "x = Options(\n    command=[\n        'bash', '-c',\n        'pip install rich -t /asset'\n    ],\n)\n",
  ],
  [
    "PYTHON",
    "rich",
    ".github/workflows/a.yml",
    "    steps:\n      - uses: x/pip-install@v1\n        with:\n          packages: rich b\n",
  ],
  ["PYTHON", "rich", "a.py", 'await micropip.install("rich")\n'],
  ["PYTHON", "rich", "a.sh", 'while read p; do\n  pip install "$p"\ndone <<EOF\nrich\nEOF\n'],
  ["PYTHON", "rich", "compose.yaml", "command: >-\n  pip install\n  rich\n"],
  ["NODE", "vue", "index.html", '<script src="https://unpkg.com/vue@3"></script>\n'],
  [
    "NODE",
    "vue",
    "index.html",
    '<script type="importmap">\n{"imports": {"vue": "https://esm.sh/vue@3.4"}}\n</script>\n',
  ],
  ["NODE", "@acme/x", "a.js", "import x from 'https://cdn.jsdelivr.net/npm/@acme/x@1/+esm';\n"],
  ["PYTHON", "rich", "index.html", '<py-config>\npackages = [\n  "rich"\n]\n</py-config>\n'],
  ["NODE", "vue", "a.html", '<script src="//unpkg.com/vue/dist/vue.js"></script>\n'],
  [
    "NODE",
    "vue",
    "a.html",
    '<script src="https://cdn.jsdelivr.net/combine/npm/ms@1,npm/vue@3"></script>\n',
  ],
  ["NODE", "vue", "a.ts", 'import { a } from "https://esm.sh/v135/vue@3/a";\n'],
];

const named: readonly Row[] = [
  ["PYTHON", "rich", "roles/a/tasks/main.yml", "- name: show rich text\n  debug:\n    msg: rich\n"],
  ["PYTHON", "rich", "manifests/init.pp", "package { 'rich':\n  ensure => present,\n}\n"],
  ["PYTHON", "rich", "main.tf", 'variable "rich" {\n  type = string\n}\n'],
  ["PYTHON", "rich", "shell.nix", 'pkgs.mkShell {\n  # rich\n  name = "rich";\n}\n'],
  ["PYTHON", "rich", "a.sh", "cat <<EOF\nsome rich text\nEOF\npip install b\n"],
  [
    "PYTHON",
    "rich",
    "app.py",
    'try:\n    import rich\nexcept ImportError:\n    raise ImportError("pip install rich")\n',
  ],
  ["PYTHON", "rich", "app.py", "import rich\nprint('Please run pip install rich')\n"],
  ["PYTHON", "rich", "app.py", '"""Usage:\n\n    pip install rich\n"""\nimport rich\n'],
  ["NODE", "serve", "src/app.js", "app.serve(); throw new Error('npm install serve');\n"],
  [
    "NODE",
    "serve",
    "src/app.js",
    "const serve = require('x'); console.log('run npm install serve first');\n",
  ],
  ["PYTHON", "rich", "BUILD", 'py_library(\n    name = "rich",\n    srcs = ["rich.py"],\n)\n'],
  ["PYTHON", "requests", "docs/guide.md", "pip install requests\n"],
  [
    "PYTHON",
    "requests",
    ".github/ISSUE_TEMPLATE/bug.yml",
    "body:\n  - label: number of requests\n",
  ],
  ["PYTHON", "requests", "helm/values.yaml", "resources:\n  requests:\n    cpu: 1\n"],
  [
    "PYTHON",
    "requests",
    ".github/dependabot.yml",
    "updates:\n  - package-ecosystem: pip\n    directory: /\n    groups:\n      pip:\n        patterns: [requests]\n",
  ],
  [
    "PYTHON",
    "requests",
    ".github/workflows/ci.yml",
    "steps:\n  - uses: actions/setup-python@v5\n    with:\n      cache: pip\n  - run: echo requests\n",
  ],
  ["PYTHON", "requests", "nginx.conf", "limit requests 5\n"],
  ["PYTHON", "requests", "CHANGELOG", "pip install requests\n"],
  ["NODE", "serve", "playbook.yml", "- name: serve\n  command: serve\n"],
  ["NODE", "vue", "index.html", "<p>vue, see https://vuejs.org</p>\n"],
  ["PYTHON", "rich", "index.html", '<p>packages = ["rich"]</p>\n'],
  ["PYTHON", "rich", "app.py", 'HINT = "pip install rich"\n'],
  ["NODE", "vue", "a.js", 'a("https://unpkg.com/ms@1", "vue")\n'],
];

describe("a text that has a package installed", () => {
  it.each(installed)("of %s, %s, in %s, is found: %j", (...row) => {
    expect(isInstalled(...row)).toBe(true);
  });
});

describe("a text that only has the word", () => {
  it.each(named)("of %s, %s, in %s, is none: %j", (...row) => {
    expect(isInstalled(...row)).toBe(false);
  });
});

describe("a program that another one made", () => {
  it("has nothing in its long lines", () => {
    const text = `os.system("pip install rich"); ${"a()".repeat(1_000)}\n`;

    expect(isInstalled("PYTHON", "rich", "a.py", text)).toBe(false);
  });
});

function isInstalled(...[packageType, name, path, text]: Row): boolean {
  const passages = [
    isProgram(path) ? installPassagesOfProgram(packageType, text) : "",
    mayInstall(path) ? installPassages(packageType, text) : "",
    isPage(path) ? pagePassages(packageType, text) : "",
  ];
  return passages.some((each) => mentions(packageType, [name], each).size > 0);
}
