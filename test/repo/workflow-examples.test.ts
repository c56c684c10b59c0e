import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { textOf } from "./project-files.ts";
import { workflowFaults } from "./workflow-faults.ts";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const { inputs } = load(textOf("action.yml")) as { inputs: Readonly<Record<string, unknown>> };

const examples = ["README.md", "docs/workflows.md"].flatMap((path) =>
  [...textOf(path).matchAll(/```yaml\n(?<yaml>name: [\s\S]*?)```/g)].map(
    ({ groups }, at) => [`${path}, ${at + 1}`, groups?.["yaml"] ?? ""] as const,
  ),
);

it("there is a workflow for each use", () => {
  expect(examples).toHaveLength(9);
});

describe.each(examples)("the workflow in %s", (_, text) => {
  const ours = Object.values((load(text) as Workflow).jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith("acme/cortex-dependency-report@"));

  it("is one to GitHub's language service", async () => {
    expect(await workflowFaults(".github/workflows/cortex.yml", text)).toEqual([]);
  });

  it("gives the action inputs that it has, and the key from a secret", () => {
    expect(ours).toHaveLength(1);
    for (const { with: given = {} } of ours) {
      expect(Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
      expect(given["cortex-api-key"]).toMatch(/^\$\{\{ secrets\./);
    }
  });
});
