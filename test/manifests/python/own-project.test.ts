import { describe, expect, it } from "vitest";
import { isOwnProject } from "../../../src/manifests/python/own-project.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const requirements = formatNamed("requirements");
const poetryLock = formatNamed("poetry-lock");
const uvLock = formatNamed("uv-lock");
const pdmLock = formatNamed("pdm-lock");
const pylock = formatNamed("pylock");
const pyproject = formatNamed("pyproject");

describe("a project of the repository", () => {
  it.each([
    ["pyproject.toml", '[project]\nname = "Acme_Model"\n'],
    ["pyproject.toml", '[tool.poetry]\nname = "acme.model"\n'],
    ["setup.cfg", "[metadata]\nname = acme-model\n"],
    ["setup.py", 'setup(\n    name="acme-model",\n)\n'],
  ])("is known by its %s: %j", async (file, text) => {
    const files = repository({ [`libs/model/${file}`]: text });

    expect(await isOwnProject("acme-model", "libs/model", files)).toBe(true);
    expect(await isOwnProject("acme-model", "libs%2Fmodel/", files)).toBe(true);
    expect(await isOwnProject("acme-models", "libs/model", files)).toBe(false);
    expect(await isOwnProject("acme-model", "libs", files)).toBe(false);
  });

  it.each(["../libs/model", "%", "/"])("is none at %s", async (directory) => {
    const files = repository({ "libs/model/setup.cfg": "[metadata]\nname = acme-model\n" });

    expect(await isOwnProject("acme-model", directory, files)).toBe(false);
  });

  it("is not known by a file that is no TOML, which fails by itself", async () => {
    const files = repository({ "pyproject.toml": "[project" });

    expect(await isOwnProject("acme-model", ".", files)).toBe(false);
  });
});

const git = "git+https://example.com/acme/mono.git";
const url = "https://example.com/acme/mono.git";

describe("a project of the repository that is taken by git", () => {
  it.each([
    [requirements, "requirements.txt", `model @ ${git}#subdirectory=libs/model\na==1\n`],
    [requirements, "requirements.txt", `${git}@main#egg=model&subdirectory=libs/model\na==1\n`],
    [
      pyproject,
      "pyproject.toml",
      `[project]\ndependencies = ["model @ ${git}#subdirectory=libs/model", "a==1"]\n`,
    ],
    [
      pyproject,
      "pyproject.toml",
      `[project]\ndependencies = ["model", "a==1"]\n[tool.uv.sources]\nmodel = { git = "${url}", subdirectory = "libs/model" }\n`,
    ],
    [
      pyproject,
      "pyproject.toml",
      `[tool.poetry.dependencies]\na = "1"\nmodel = { git = "${url}", subdirectory = "libs/model" }\n`,
    ],
    [
      pyproject,
      "Pipfile",
      `[packages]\na = "==1"\nmodel = { git = "${url}", subdirectory = "libs/model" }\n`,
    ],
    [
      pyproject,
      "setup.cfg",
      `[options]\ninstall_requires =\n    a==1\n    model @ ${git}#subdirectory=libs/model\n`,
    ],
    [
      poetryLock,
      "poetry.lock",
      `[[package]]\nname = "model"\nversion = "1"\n[package.source]\ntype = "git"\nurl = "${url}"\nsubdirectory = "libs/model"\n[[package]]\nname = "a"\nversion = "1"\n`,
    ],
    [
      uvLock,
      "uv.lock",
      `version = 1\n[[package]]\nname = "model"\nversion = "1"\nsource = { git = "${url}?subdirectory=libs%2Fmodel&rev=main#0" }\n[[package]]\nname = "a"\nversion = "1"\n`,
    ],
    [
      pdmLock,
      "pdm.lock",
      `[metadata]\n[[package]]\nname = "model"\nversion = "1"\ngit = "${url}"\nsubdirectory = "libs/model"\n[[package]]\nname = "a"\nversion = "1"\n`,
    ],
    [
      pylock,
      "pylock.toml",
      `lock-version = "1.0"\n[[packages]]\nname = "model"\nvcs = { type = "git", url = "${url}", subdirectory = "libs/model" }\n[[packages]]\nname = "a"\nversion = "1"\n`,
    ],
  ])("is left out of %o, %s", async (format, path, text) => {
    const files = {
      [`api/${path}`]: text,
      "libs/model/pyproject.toml": '[project]\nname = "model"',
    };

    expect(listed(await readFirst(format, files))).toEqual(["a 1"]);
    const { "libs/model/pyproject.toml": _, ...foreign } = files;
    expect((await readFirst(format, foreign)).packages).toHaveLength(2);
  });
});
