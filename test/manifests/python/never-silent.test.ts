import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalName } from "../../../src/domain/names.ts";
import type { Format } from "../../../src/manifests/format.ts";
import { readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const requirements = formatNamed("requirements");
const condaEnv = formatNamed("conda-env");
const pyproject = formatNamed("pyproject");

/** A dependency as one tool writes it in a file, and the name that it brings. */
interface Written {
  readonly name: string;
  readonly text: string;
}

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:[-_.][a-z0-9]{1,5})?$/);
const version = fc.constantFrom("==1.0", ">=2,<3", "~=1.4", "", " (>=1)", "===1", " == 1.*");
const extras = fc.constantFrom("", "[x]", "[x, y]", " [x]");
const marker = fc.constantFrom("", " ; python_version < '4'", "; sys_platform == 'win32'");

/** In the form of PEP 508, and in the forms that pip takes besides. */
const pep508 = fc.tuple(name, extras, version, marker).map(([each, extra, range, condition]) => ({
  name: each,
  text: `${each}${extra}${range}${condition}`,
}));
const address = name.chain((each) =>
  fc
    .constantFrom(
      `${each} @ git+https://x.example/a/b.git@v1`,
      `${each} @ https://x.example/a.zip`,
      `${each} @ https://x.example/${each.replaceAll(/[-.]/g, "_")}-1.0-py3-none-any.whl`,
    )
    .map((text) => ({ name: each, text })),
);
const nameless = fc.constantFrom(
  { name: "", text: "git+https://x.example/a/b.git#subdirectory=c" },
  { name: "", text: "https://x.example/download" },
);
const listedForm = fc.oneof(pep508, address);

const lists = [
  (written: string) => `[project]\nname = "own"\ndependencies = ${written}\n`,
  (written: string) => `[project.optional-dependencies]\nx = ${written}\n`,
  (written: string) => `[dependency-groups]\nx = ${written}\n`,
  (written: string) => `[tool.uv]\ndev-dependencies = ${written}\n`,
  (written: string) => `[tool.pdm.dev-dependencies]\nx = ${written}\n`,
  (written: string) => `[tool.rye]\ndev-dependencies = ${written}\n`,
  (written: string) => `[tool.hatch.envs.x]\nextra-dependencies = ${written}\n`,
  (written: string) => `[tool.flit.metadata]\nrequires = ${written}\n`,
];

const poetryVersion = fc.constantFrom(
  '"^1"',
  '"1.0"',
  '{ version = "*", optional = true }',
  '{ git = "https://x.example/a.git" }',
);
const tablesOf = [
  ["pyproject.toml", "tool.poetry.dependencies"],
  ["pyproject.toml", "tool.poetry.group.x.dependencies"],
  ["pyproject.toml", "tool.poetry.dev-dependencies"],
  ["pyproject.toml", "tool.pixi.pypi-dependencies"],
  ["pixi.toml", "feature.x.pypi-dependencies"],
  ["Pipfile", "packages"],
  ["Pipfile", "dev-packages"],
  ["Pipfile", "any-category"],
] as const;

/** Whether the reading has the names, says that it lacks some, or fails. */
async function expectNoSilence(
  format: Format,
  path: string,
  text: string,
  written: readonly Written[],
): Promise<void> {
  const reading = await readFirst(format, { [path]: text }).catch(() => null);
  if (reading === null || reading.unresolved === true) return;
  const declared = new Set(reading.packages.map((each) => canonicalName("PYTHON", each.name)));
  for (const each of written)
    expect(declared, `${path}: ${each.text}`).toContain(canonicalName("PYTHON", each.name));
}

describe("a dependency that is written is declared, unresolved, or fails the file", () => {
  it("in requirements", async () => {
    const lines = fc.array(fc.oneof(pep508, address, nameless), { minLength: 1, maxLength: 6 });
    const end = fc.constantFrom("\n", "\r\n", " # c\n", " \\\n  --hash=sha256:0\n");
    await fc.assert(
      fc.asyncProperty(lines, end, async (written, lineEnd) => {
        const text = written.map((each) => each.text + lineEnd).join("");

        await expectNoSilence(requirements, "requirements.txt", text, written);
      }),
    );
  });

  it("in every list of a pyproject.toml", async () => {
    const entries = fc.array(listedForm, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), entries, async (list, written) => {
        const text = list(`[${written.map((each) => JSON.stringify(each.text)).join(", ")}]`);

        await expectNoSilence(pyproject, "pyproject.toml", text, written);
      }),
    );
  });

  it("in every table of names", async () => {
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tablesOf),
        names,
        poetryVersion,
        async (place, all, range) => {
          const [path, table] = place;
          const written = all.map((each) => ({ name: each, text: `"${each}" = ${range}` }));
          const text = `[${table}]\n${written.map((each) => each.text).join("\n")}\n`;

          await expectNoSilence(pyproject, path, text, written);
        },
      ),
    );
  });

  it("in a setup.cfg", async () => {
    const entries = fc.array(listedForm, { minLength: 1, maxLength: 4 });
    const key = fc.constantFrom(
      "[options]\ninstall_requires",
      "[options]\ntests_require",
      "[options.extras_require]\nx",
    );
    await fc.assert(
      fc.asyncProperty(entries, key, async (written, option) => {
        const text = `${option} =\n${written.map((each) => `    ${each.text}\n`).join("")}`;

        await expectNoSilence(pyproject, "setup.cfg", text, written);
      }),
    );
  });

  it("in the files that a dynamic field names", async () => {
    const entries = fc.array(fc.oneof(pep508, address, nameless), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(entries, async (written) => {
        const reading = await readFirst(pyproject, {
          "pyproject.toml":
            '[project]\nname = "own"\ndynamic = ["dependencies"]\n[tool.setuptools.dynamic]\ndependencies = { file = "a.in" }\n',
          "a.in": written.map((each) => `${each.text}\n`).join(""),
        }).catch(() => null);
        const isNameless = written.some((each) => each.name === "");

        expect(reading === null || reading.unresolved === true || !isNameless).toBe(true);
        expect(reading?.packages.length ?? written.length).toBe(
          written.filter((each) => each.name !== "").length,
        );
      }),
    );
  });

  it("in the pip list of a conda environment", async () => {
    const entries = fc.array(fc.oneof(pep508, address, nameless), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(entries, async (written) => {
        const text = `dependencies:\n  - pip:\n${written.map((each) => `    - ${JSON.stringify(each.text)}\n`).join("")}`;

        await expectNoSilence(condaEnv, "environment.yml", text, written);
      }),
    );
  });
});
