import type { Published } from "./published.ts";

/** Packages as facts: name, version, and what they need. */
type Locked = readonly (readonly [name: string, version: string, ...needs: string[]])[];

function uvEntry([name, version, ...needs]: Locked[number]): string {
  return `\n[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "https://pypi.org/simple" }\n${uvList("dependencies", needs)}`;
}

function uvList(key: string, names: readonly string[]): string {
  return names.length === 0
    ? ""
    : `${key} = [${names.map((name) => `{ name = "${name}" }`).join(", ")}]\n`;
}

const uvNormal: Locked = [
  ["anyio", "4.7.0", "exceptiongroup", "idna", "sniffio", "typing-extensions"],
  ["certifi", "2024.12.14"],
  ["charset-normalizer", "3.4.0"],
  ["colorama", "0.4.6"],
  ["exceptiongroup", "1.2.2"],
  ["h11", "0.14.0"],
  ["httpcore", "1.0.7", "certifi", "h11"],
  ["httpx", "0.28.1", "anyio", "certifi", "httpcore", "idna"],
  ["idna", "3.10"],
  ["iniconfig", "2.0.0"],
  ["orjson", "3.10.12"],
  ["packaging", "24.2"],
  ["pluggy", "1.5.0"],
  ["pytest", "8.3.4", "colorama", "exceptiongroup", "iniconfig", "packaging", "pluggy", "tomli"],
  ["requests", "2.32.0", "certifi", "charset-normalizer", "idna", "urllib3"],
  ["sniffio", "1.3.1"],
  ["socksio", "1.0.0"],
  ["tomli", "2.2.1"],
  ["typing-extensions", "4.12.2"],
  ["urllib3", "2.2.3"],
];

const uvRoot = `
[[package]]
name = "normal"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "httpx", extra = ["socks"] }, { name = "requests" }]

[package.optional-dependencies]
json = [{ name = "orjson" }]

[package.dev-dependencies]
dev = [{ name = "pytest" }]
`;

function uvLock(): string {
  const entries = uvNormal.map((entry) =>
    entry[0] === "httpx"
      ? `${uvEntry(entry)}\n[package.optional-dependencies]\nsocks = [{ name = "socksio" }]\n`
      : uvEntry(entry),
  );
  return `version = 1\nrequires-python = ">=3.9"\n${entries.join("")}${uvRoot}`;
}

const uvDevelopment = ["colorama", "iniconfig", "packaging", "pluggy", "pytest", "tomli"];

function pdmLock(group: string, groups: readonly string[]): string {
  const entry = (name: string, version: string, of: string) =>
    `\n[[package]]\nname = "${name}"\nversion = "${version}"\ngroups = ["${of}"]\n`;
  return `[metadata]\ngroups = ${JSON.stringify(groups)}\nlock_version = "4.4.1"\n${entry("toml", "0.10.2", "default")}${entry("pyroute2", "0.7.11", group)}${entry("win-inet-pton", "1.1.0", group)}`;
}

function poetryEntry(name: string, version: string, groups: string, needs = ""): string {
  return `[[package]]\nname = "${name}"\nversion = "${version}"\noptional = false\npython-versions = ">=3.8"\n${groups}${needs}\n`;
}

function dependencies(...names: readonly string[]): string {
  return `\n[package.dependencies]\n${names.map((name) => `${name} = "*"\n`).join("")}`;
}

/** Tools of Python that no test can start: their lockfiles and tables, with the answers that others published. */
export const python: readonly Published[] = [
  {
    tool: "uv",
    source:
      "https://github.com/aquasecurity/trivy/blob/1f2798dd2b27a3224805631863920f7e4a2fb9fc/pkg/dependency/parser/python/uv/parse_testcase.go",
    files: { "uv.lock": uvLock() },
    answer: uvNormal.map(
      ([name, version]) => `${name} ${version}${uvDevelopment.includes(name) ? " dev" : ""}`,
    ),
  },
  {
    tool: "PDM, a development group",
    source:
      "https://github.com/google/osv-scalibr/blob/03740996f0715c957bc525367c8e428e34f32c39/extractor/filesystem/language/python/pdmlock/pdmlock_test.go",
    files: {
      "pdm.lock": pdmLock("dev", ["default", "dev"]),
      "pyproject.toml":
        '[project]\ndependencies = ["toml"]\n[tool.pdm.dev-dependencies]\ndev = ["pyroute2"]\n',
    },
    answer: ["pyroute2 0.7.11 dev", "toml 0.10.2", "win-inet-pton 1.1.0 dev"],
  },
  {
    tool: "PDM, an optional group",
    source:
      "https://github.com/google/osv-scalibr/blob/03740996f0715c957bc525367c8e428e34f32c39/extractor/filesystem/language/python/pdmlock/pdmlock_test.go",
    files: {
      "pdm.lock": pdmLock("optional", ["default", "optional"]),
      "pyproject.toml":
        '[project]\ndependencies = ["toml"]\n[project.optional-dependencies]\noptional = ["pyroute2"]\n',
    },
    answer: ["pyroute2 0.7.11", "toml 0.10.2", "win-inet-pton 1.1.0"],
  },
  {
    tool: "Poetry 1, no group",
    source:
      "https://github.com/aquasecurity/trivy/blob/20d8f905f4f7dfcb19630b1846177d4e3fd49bff/pkg/fanal/analyzer/language/python/poetry/poetry_test.go",
    files: {
      "poetry.lock": `${poetryEntry("click", "7.1.2", "")}${poetryEntry("flask", "1.1.4", "", dependencies("click", "itsdangerous", "Jinja2", "Werkzeug"))}${poetryEntry("itsdangerous", "1.1.0", "")}${poetryEntry("jinja2", "2.11.3", "", dependencies("MarkupSafe"))}${poetryEntry("markupsafe", "2.1.2", "")}${poetryEntry("werkzeug", "1.0.1", "")}\n[metadata]\nlock-version = "2.0"\n`,
      "pyproject.toml":
        '[tool.poetry]\nname = "example"\n[tool.poetry.dependencies]\npython = "^3.9"\nflask = "^1.0"\n',
    },
    answer: [
      "click 7.1.2",
      "flask 1.1.4",
      "itsdangerous 1.1.0",
      "jinja2 2.11.3",
      "markupsafe 2.1.2",
      "werkzeug 1.0.1",
    ],
  },
  {
    tool: "Poetry 1, groups for development",
    source:
      "https://github.com/aquasecurity/trivy/blob/9cea8e14a81ac1bd00654506c57ac6343718f15d/pkg/fanal/analyzer/language/python/poetry/testdata/with-groups/pyproject.toml, https://python-poetry.org/docs/managing-dependencies/#dependency-groups",
    files: {
      "poetry.lock": `${poetryEntry("certifi", "2024.12.14", "")}${poetryEntry("iniconfig", "2.0.0", "")}${poetryEntry("pytest", "8.3.4", "", dependencies("iniconfig"))}${poetryEntry("requests", "2.32.3", "", dependencies("certifi"))}${poetryEntry("ruff", "0.8.3", "")}\n[metadata]\nlock-version = "2.0"\n`,
      "pyproject.toml":
        '[tool.poetry]\nname = "groups"\n[tool.poetry.dependencies]\npython = "^3.9"\nrequests = "2.32.3"\n[tool.poetry.group.dev.dependencies]\npytest = "8.3.4"\n[tool.poetry.group.lint.dependencies]\nruff = "0.8.3"\n',
    },
    answer: [
      "certifi 2024.12.14",
      "iniconfig 2.0.0 dev",
      "pytest 8.3.4 dev",
      "requests 2.32.3",
      "ruff 0.8.3 dev",
    ],
  },
  {
    tool: "Poetry 2, groups in the lock",
    source:
      "https://github.com/aquasecurity/trivy/blob/347f9b9ca3f6f2b400fd7fb1640a8c55e229de3b/pkg/fanal/analyzer/language/python/poetry/testdata/happy-v2/pyproject.toml, https://python-poetry.org/docs/managing-dependencies/#dependency-groups",
    files: {
      "poetry.lock": `${poetryEntry("flask", "1.0.3", 'groups = ["main"]\n')}${poetryEntry("pluggy", "0.13.1", 'groups = ["main", "dev"]\n')}${poetryEntry("pytest", "5.4.3", 'groups = ["dev"]\n')}${poetryEntry("ruff", "0.8.3", 'groups = ["lint"]\n')}\n[metadata]\nlock-version = "2.1"\n`,
      "pyproject.toml":
        '[project]\nname = "web"\ndependencies = ["flask (==1.0.3)", "pluggy (==0.13.1)"]\n[tool.poetry.group.dev.dependencies]\npytest = "5.4.3"\n[tool.poetry.group.lint.dependencies]\nruff = "0.8.3"\n',
    },
    answer: ["flask 1.0.3", "pluggy 0.13.1", "pytest 5.4.3 dev", "ruff 0.8.3 dev"],
  },
  {
    tool: "pixi, a superset for tests",
    source: "https://pixi.prefix.dev/v0.20.1/features/multi_environment",
    files: {
      "pixi.lock": `version: 6
environments:
  prod:
    packages:
      linux-64:
      - pypi: https://files.example/flask-3.0.0-py3-none-any.whl
  test-prod:
    packages:
      linux-64:
      - pypi: https://files.example/flask-3.0.0-py3-none-any.whl
      - pypi: https://files.example/pytest-8.0.0-py3-none-any.whl
packages:
- pypi: https://files.example/flask-3.0.0-py3-none-any.whl
  name: flask
  version: 3.0.0
- pypi: https://files.example/pytest-8.0.0-py3-none-any.whl
  name: pytest
  version: 8.0.0
`,
    },
    answer: ["flask 3.0.0", "pytest 8.0.0 dev"],
  },
  {
    tool: "hatch, a project and an environment",
    source: "https://hatch.pypa.io/latest/environment",
    files: {
      "pyproject.toml":
        '[project]\nname = "hatch-demo"\ndependencies = ["cowsay"]\n[tool.hatch.envs.docs]\ndependencies = ["mkdocs"]\n',
    },
    answer: ["cowsay -", "mkdocs - dev"],
  },
  {
    tool: "hatch, matrices",
    source: "https://hatch.pypa.io/latest/config/environment/advanced",
    files: {
      "pyproject.toml":
        '[tool.hatch.envs.test]\ndependencies = ["pytest"]\n[[tool.hatch.envs.test.matrix]]\npython = ["3.10", "3.11"]\nversion = ["42", "3.14"]\n',
    },
    answer: ["pytest - dev"],
  },
];
