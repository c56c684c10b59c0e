import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

describe("the environments of hatch", () => {
  it("require for development", async () => {
    const text = `[tool.hatch.envs.default]
dependencies = ["coverage[toml]==6.5", "pytest"]
extra-dependencies = ["baz"]
[[tool.hatch.envs.test.matrix]]
python = ["3.11", "3.12"]
[tool.hatch.envs.test.overrides]
matrix.django.dependencies = [{ value = "django-stubs", if = ["5"] }, "django>=4"]
platform.windows.set-extra-dependencies = ["colorama"]
[tool.hatch.envs.lint.scripts]
check = "ruff check"
`;
    const reading = await readFirst(pyproject, { "pyproject.toml": text });

    expect(listed(reading)).toEqual([
      "coverage 6.5 dev",
      "pytest - dev",
      "django-stubs - dev",
      "django >=4 dev range",
      "baz - dev",
      "colorama - dev",
    ]);
  });

  it("may stand in a hatch.toml", async () => {
    const text = '[envs.docs]\ndependencies = ["mkdocs"]\n[build]\ndependencies = ["cython"]\n';

    expect(listed(await readFirst(pyproject, { "hatch.toml": text }))).toEqual(["mkdocs - dev"]);
  });

  it("leave out paths, and know no version of a field", async () => {
    const text =
      '[envs.test]\ndependencies = ["own @ {root:uri}/own", "django~={matrix:django}.0", "x[y] {matrix:v}"]\n';
    const reading = await readFirst(pyproject, { "hatch.toml": text });

    expect(listed(reading)).toEqual(["django - dev", "x - dev"]);
    expect(reading.unresolved).toBeUndefined();
    expect(reading.warnings).toMatchObject([
      { code: "version-unresolved", cause: { subject: "django" } },
      { code: "version-unresolved", cause: { subject: "x" } },
    ]);
  });

  it.each(["{matrix:dep}", "{env:DEPENDENCY}==1", "lib-{matrix:flavour}"])(
    "are unresolved with the name %s",
    async (written) => {
      const text = `[envs.test]\ndependencies = ["${written}"]\n`;

      expect(await readFirst(pyproject, { "hatch.toml": text })).toMatchObject({
        packages: [],
        unresolved: true,
        warnings: [{ code: "names-unresolved" }],
      });
    },
  );
});
