import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readWorkflow } from "./workflow.ts";

interface Input {
  readonly default?: string | number;
}

const { text, workflow } = readWorkflow();
const inputs = new Map(Object.entries(workflow.on.workflow_call.inputs));
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

/** Where files are and which host it is: what the workflow itself decides, or the action by its default. */
const wiring = ["plan", "directory", "provider", "remote", "git-token"];

/** Inputs of the workflow that are about its jobs. */
const ofJobs = ["tool-repository", "tool-ref", "runs-on", "app-client-id"];

describe.each(["plan", "run", "report"])("the step %s of the workflow", (name) => {
  const action = load(readFileSync(`organisation/${name}/action.yml`, "utf8")) as {
    readonly inputs: Readonly<Record<string, Input>>;
  };
  const given = new Map(
    steps
      .filter(({ uses }) => uses === `./tool/organisation/${name}`)
      .flatMap((step) => Object.entries(step.with ?? {})),
  );
  const tokens = name === "report" ? ["github-token"] : [];

  it("gives every input of the sub-action, and no other", () => {
    const left = Object.keys(action.inputs).filter(
      (input) => !wiring.includes(input) && !tokens.includes(input),
    );

    expect([...given.keys()].toSorted()).toEqual(left.toSorted());
  });

  it("gives each what the caller says by the same name, with the same default", () => {
    for (const [input, value] of given) {
      if (/secrets|steps|matrix/.test(String(value))) continue;

      expect(String(value), input).toContain(`inputs.${input}`);
      if (input !== "organisation" && input !== "tool")
        expect(String(inputs.get(input)?.default), input).toBe(action.inputs[input]?.default ?? "");
    }
  });
});

describe("the outputs of the workflow", () => {
  const { outputs } = load(readFileSync("organisation/report/action.yml", "utf8")) as {
    readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  };
  const { report } = workflow.jobs;
  // A file of the runner that the caller has not got; the artifact has it.
  const { "report-path": _, ...reachable } = outputs;

  it("are those of the report, through its job", () => {
    const given = Object.keys(reachable).map((name) => {
      const { description } = reachable[name] ?? {};
      return [name, { description, value: `\${{ jobs.report.outputs.${name} }}` }];
    });

    expect(workflow.on.workflow_call.outputs).toEqual(Object.fromEntries(given));
    expect(report.steps.filter(({ id }) => id === "report")).toMatchObject([
      { uses: "./tool/organisation/report" },
    ]);
    expect(report.outputs).toEqual(
      Object.fromEntries(
        Object.keys(reachable).map((name) => [name, `\${{ steps.report.outputs.${name} }}`]),
      ),
    );
  });
});

describe("the workflow", () => {
  it("uses every input that it takes, and takes every one that it uses", () => {
    const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name = ""]) => name));

    expect([...used].toSorted()).toEqual([...inputs.keys()].toSorted());
  });

  it("takes no input that reaches no step of the organisation, but those about its jobs", () => {
    const given = steps
      .filter(({ uses }) => uses?.startsWith("./tool/") === true)
      .flatMap((step) => Object.keys(step.with ?? {}));

    expect([...inputs.keys()].filter((name) => !given.includes(name))).toEqual(ofJobs);
  });

  it("checks out the calling repository only for its settings file, beside the tool", () => {
    const central = steps.filter((step) => step.with?.["path"] === "central");

    expect(central).toMatchObject([{ if: "inputs.settings-file != ''" }]);
  });
});

describe("the workflow for GitHub Enterprise Server", () => {
  const enterprise = readWorkflow("GitHub Enterprise Server").workflow;
  const artifacts = Object.values(enterprise.jobs)
    .flatMap((job) => job.steps)
    .filter(({ uses }) => /artifact@/.test(uses ?? ""));

  it("takes what the other one takes", () => {
    expect(enterprise.on).toEqual(workflow.on);
    expect(enterprise.jobs.report.steps).toHaveLength(workflow.jobs.report.steps.length);
  });

  it("gives artifacts only the inputs that version 3 has", () => {
    expect(artifacts).toHaveLength(6);
    expect(new Set(artifacts.flatMap((step) => Object.keys(step.with ?? {})))).toEqual(
      new Set(["name", "path"]),
    );
  });

  it("takes every artifact by a name that a job before it gives", () => {
    const names = (kind: string) =>
      artifacts.filter(({ uses }) => uses?.includes(kind)).map((step) => step.with?.["name"]);

    expect(names("download").filter((name) => !names("upload").includes(name))).toEqual([]);
  });
});
