import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { organisationFlags } from "../../src/cli/flags.ts";
import { organisationInputs } from "../../src/organisation/inputs.ts";
import { workTreeInputs } from "../../src/settings/inputs.ts";
import { interpolated } from "./expression.ts";
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
const ofJobs = ["tool-repository", "tool-ref", "runs-on", "environment", "app-client-id"];

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

  it("passes each on from the caller by the same name, with the same default", () => {
    for (const [input, value] of given) {
      if (/secrets|steps|matrix/.test(String(value))) continue;

      expect(String(value), input).toContain(`inputs.${input}`);
      if (input !== "organisation" && input !== "tool")
        expect(String(inputs.get(input)?.default), input).toBe(action.inputs[input]?.default ?? "");
    }
  });
});

describe("the inputs that set how to read", () => {
  const own = new Set<string>(organisationInputs.map(({ name }) => name));
  const read = Object.keys(organisationFlags).filter((name) => !own.has(name));
  const documented = readFileSync("docs/organisation.md", "utf8");

  it("are inputs of the workflow, but what is for single repositories", () => {
    expect(read.filter((name) => !inputs.has(name))).toEqual(["working-directory"]);
  });

  it.each(workTreeInputs)(
    "%s is none, because it needs a work tree: the page states it",
    (name) => {
      expect(read).not.toContain(name);
      expect(inputs.has(name)).toBe(false);
      expect(documented).toMatch(new RegExp(`^.*\`${name}\`.* are neither inputs here nor`, "m"));
    },
  );
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

  it("takes secrets of an environment in every job, by names that a secret can have there", () => {
    const { secrets } = workflow.on.workflow_call;

    for (const job of Object.values(workflow.jobs))
      expect(job.environment).toBe("${{ inputs.environment }}");
    // https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets
    expect(Object.keys(secrets).filter((name) => !/^[A-Z_][A-Z0-9_]*$/.test(name))).toEqual([]);
    // Those of an environment do not come from the caller, who could not be asked for them.
    expect(Object.values(secrets).filter(({ required = false }) => required)).toEqual([]);
    const used = [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = ""]) => name);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(secrets).toSorted());
  });

  it("checks out the tool by the app's token only where it is a repository of the organisation", () => {
    const [first] = steps.filter((step) => step.with?.["path"] === "tool");
    const tokenFor = (repository: string) =>
      interpolated(String(first?.with?.["token"]), {
        inputs: { "tool-repository": repository, organisation: "Acme" },
        steps: { app: { outputs: { token: "of-the-app" } } },
        github: { token: "of-the-run" },
      });

    expect(tokenFor("acme/tool")).toBe("of-the-app");
    expect(tokenFor("acme-tools/tool")).toBe("of-the-run");
    expect(steps.filter((step) => step.with?.["path"] === "tool")).toHaveLength(3);
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
