import { describe, expect, it } from "vitest";
import { formatMatcher, isNamedFor } from "../../../src/manifests/discovery/match-files.ts";
import { formats } from "../../../src/manifests/formats.ts";

const formatOf = formatMatcher(formats.filter(({ packageType }) => packageType === "PYTHON"));

describe("the files of Python", () => {
  it.each([
    ["Pipfile.lock", "pipfile-lock"],
    ["requirements.txt", "requirements"],
    ["requirements-dev.txt", "requirements"],
    ["requirements_test.txt", "requirements"],
    ["app/requirements/base.txt", "requirements"],
    ["poetry.lock", "poetry-lock"],
    ["services/a/uv.lock", "uv-lock"],
    ["pdm.lock", "pdm-lock"],
    ["pylock.toml", "pylock"],
    ["pylock.dev.toml", "pylock"],
    ["dev-requirements.txt", "requirements"],
    ["test_requirements.txt", "requirements"],
    ["requirements.in", "requirements"],
    ["requirements/base.in", "requirements"],
    ["requirements/prod/eu/base.txt", "requirements"],
    ["Requirements.txt", "requirements"],
    ["TEST-REQUIREMENTS.txt", "requirements"],
    ["requirements.pip", "requirements"],
    ["tools/report.py.lock", "uv-lock"],
    ["pixi.lock", "pixi-lock"],
    ["environment.yml", "conda-env"],
    ["environment-dev.yaml", "conda-env"],
    ["app/pyproject.toml", "pyproject"],
    ["setup.cfg", "pyproject"],
    ["Pipfile", "pyproject"],
    ["hatch.toml", "pyproject"],
    ["pixi.toml", "pyproject"],
  ])("take %s for %s", (path, id) => {
    expect(formatOf(path)?.id).toBe(id);
  });

  it.each([
    "dev-requirements.md",
    "my-requirements/base.txt",
    "requirements/base.txt/more",
    "constraints.txt",
    "my-poetry.lock",
    "uv.lock.bak",
    "pylock.txt",
    "mypylock.toml",
    "pylock",
    "pyproject.toml.orig",
    "my-setup.cfg",
    "py.lock",
  ])("do not include %s", (path) => {
    const format = formatOf(path);
    expect(format !== null && isNamedFor(format, path)).toBe(false);
  });
});
