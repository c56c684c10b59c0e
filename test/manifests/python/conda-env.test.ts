import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const condaEnv = formatNamed("conda-env");

type Files = Readonly<Record<string, string>>;

function read(text: string, files: Files = {}): ReturnType<typeof readFirst> {
  return readFirst(condaEnv, { "app/environment.yml": text, ...files });
}

describe("conda-env", () => {
  it("reads the list of pip", async () => {
    const reading = await read(
      `name: app
dependencies:
  - python=3.12
  - pip
  - pip:
      - flask==3.0.3
      - requests>=2  # client
      - -e .
      - -r requirements.txt
      - -c constraints.txt
`,
      { "app/requirements.txt": "click\n", "app/constraints.txt": "click==8\n" },
    );

    expect(listed(reading)).toEqual(["flask 3.0.3", "requests >=2 range", "click 8"]);
    expect(reading.uses).toEqual(["app/requirements.txt", "app/constraints.txt"]);
    expect(reading.warnings).toEqual([]);
  });

  it("reads it in one line, and in JSON", async () => {
    const text = "dependencies: [python=3.11, pip, {pip: [flask==3.0.3]}]\n";
    const json = 'name: x\n"dependencies": ["pip", {"pip": ["flask==3.0.3"]}]\n';

    expect(listed(await read(text))).toEqual(["flask 3.0.3"]);
    expect(listed(await read(json))).toEqual(["flask 3.0.3"]);
  });

  it.each([
    ["environment.yml", "", true],
    ["env/my-environment-dev.yaml", "", true],
    ["ci/conda.yml", "", true],
    ["env/py311.yml", "name: x\nchannels:\n  - conda-forge\ndependencies:\n  - pip\n", true],
    ["Chart.yaml", "apiVersion: v2\ndependencies:\n  - name: redis\n", false],
    ["env.yml", null, false],
  ])("is %s with %j: %s", (path, head, answer) => {
    expect(condaEnv.accepts?.(path, () => head)).toBe(answer);
  });

  it("is for development where its name shows it", async () => {
    const files = { "environment-dev.yml": "dependencies:\n  - pip:\n    - pytest\n" };

    expect(listed(await readFirst(condaEnv, files))).toEqual(["pytest - dev"]);
  });

  it("names the packages of conda, of which it does not know what they are on PyPI", async () => {
    const text =
      "dependencies:\n  - python\n  - conda-forge::numpy>=1\n  - pandas=2\n  - scipy[build=x]\n  - attrs\n  - libffi\n  - pip:\n    - flask\n";
    const reading = await read(text);

    expect(listed(reading)).toEqual(["flask -"]);
    expect(reading).toMatchObject({
      elsewhere: ["numpy", "pandas", "scipy", "attrs"],
      warnings: [{ code: "conda-unread", cause: { subject: "numpy, pandas, scipy and 1 more" } }],
    });
    expect(reading.unresolved).toBeUndefined();
  });

  it.each([
    "dependencies:\n",
    "dependencies:\n  - python=3.12\n  - pip\n",
    "apiVersion: v1\nkind: {{ kind }}\n",
    "services:\n  web: { dependencies: [a] }\n",
    "",
  ])("declares nothing in %j", async (text) => {
    const reading = await read(text);

    expect(reading.packages).toEqual([]);
    expect(reading.unresolved).toBeUndefined();
  });

  it.each([
    ["no YAML", "dependencies: [\n"],
    ["no requirement", "dependencies:\n  - pip:\n    - a=1\n"],
  ])("refuses %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/environment.yml",
    });
  });

  it("warns of what it cannot follow, without a line", async () => {
    const reading = await read("dependencies:\n  - pip:\n    - -r https://x.example/a.txt\n");

    expect(reading.unresolved).toBe(true);
    expect(reading.warnings?.[0]).not.toHaveProperty("line");
  });
});
