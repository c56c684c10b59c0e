import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
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
    ["app/pyproject.toml", "pyproject"],
  ])("take %s for %s", (path, id) => {
    expect(formatOf(path)?.id).toBe(id);
  });

  it.each([
    "Pipfile",
    "dev-requirements.md",
    "requirements.in",
    "requirements/base/more.txt",
    "my-poetry.lock",
    "uv.lock.bak",
    "pylock.txt",
    "mypylock.toml",
    "pylock",
    "pyproject.toml.orig",
    "setup.cfg",
  ])("do not include %s", (path) => {
    expect(formatOf(path)).toBeNull();
  });
});
