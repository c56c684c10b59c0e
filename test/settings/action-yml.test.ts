import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { inputNames, inputs } from "../../src/settings/inputs.ts";
import { parseSettings, defaultExclude } from "../../src/settings/parse.ts";

interface ActionInput {
  readonly description: string;
  readonly default?: unknown;
  readonly required?: boolean;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: unknown;
}

/** Filled in by the runner before the code sees it. */
const runnersToken = "${{ github.token }}";

const action: unknown = load(readFileSync("action.yml", "utf8"));
assertAction(action);

describe("action.yml", () => {
  it("has the inputs and defaults of the code, in its order", () => {
    const written = Object.entries(action.inputs).map(([name, input]) => ({
      name,
      default: input.default === runnersToken ? "" : (input.default ?? ""),
    }));

    expect(written).toEqual(inputs);
  });

  it("has defaults that mean the same as an input that is not given", () => {
    const needs = { needsKey: false };
    const defaults = new Map(inputs.map((input) => [input.name, input.default]));

    expect(parseSettings(defaults, needs)).toEqual(parseSettings(new Map(), needs));
  });

  it("asks GitHub with the token of the job where no other is given", () => {
    expect(action.inputs["github-token"]?.default).toBe(runnersToken);
  });

  it("writes defaults as text, because that is what the runner hands on", () => {
    const others = Object.entries(action.inputs).filter(
      ([, input]) => input.default !== undefined && typeof input.default !== "string",
    );

    expect(others).toEqual([]);
  });

  it("requires no input, because the runner would not and an empty secret has to be explained well", () => {
    expect(Object.values(action.inputs).filter(({ required }) => required === true)).toEqual([]);
  });

  it("has the outputs of the contract", () => {
    expect(Object.keys(action.outputs)).toEqual([
      "result",
      "packages",
      "added",
      "updated",
      "removed",
      "unclaimed",
      "claimed-elsewhere",
      "held",
      "uploads",
      "problems",
      "errors",
      "report-path",
      "manifest-hash",
    ]);
  });

  it("describes every input and output in a sentence", () => {
    const described = [...Object.values(action.inputs), ...Object.values(action.outputs)];

    for (const { description } of described) expect(description).toMatch(/^\S.{8,}$/);
  });

  it("names the default list of exclude in full", () => {
    const { description = "" } = action.inputs["exclude"] ?? {};

    expect(defaultExclude.filter((glob) => !description.includes(`\`${glob}\``))).toEqual([]);
  });

  it("runs the built file on the runner's Node 24", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });

  it("has what the marketplace asks for", () => {
    expect(action.name).toBe("Cortex Dependency Report");
    expect(action.author).not.toBe("");
    // https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding
    expect(action.branding).toEqual({ icon: "package", color: "purple" });
    expect(action.description.length).toBeLessThan(125);
  });
});

describe("the inputs", () => {
  it("are named once each, in lower case with hyphens", () => {
    expect(new Set(inputNames).size).toBe(inputNames.length);
    expect(inputNames.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
  });
});

function assertAction(value: unknown): asserts value is Action {
  const text: unknown = expect.any(String);
  const described = { description: text };
  expect(value).toMatchObject({
    name: text,
    description: text,
    author: text,
    branding: { icon: text, color: text },
    inputs: { entity: described },
    outputs: { result: described },
    runs: {},
  });
}
