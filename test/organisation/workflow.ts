import { readFileSync } from "node:fs";
import { load } from "js-yaml";

export interface WorkflowStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

export interface WorkflowJob {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly environment: string;
  readonly strategy?: {
    readonly "max-parallel": string;
    readonly matrix: { readonly include: string };
  };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly WorkflowStep[];
}

export interface OrganisationWorkflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, { readonly default?: string | number }>>;
      readonly outputs: Readonly<Record<string, { readonly value: string }>>;
      readonly secrets: Readonly<Record<string, { readonly required?: boolean }>>;
    };
  };
  readonly jobs: Readonly<Record<"plan" | "run" | "report", WorkflowJob>>;
}

export const workflowFiles = {
  "github.com": ".github/workflows/organisation.yml",
  "GitHub Enterprise Server": ".github/workflows/organisation-enterprise.yml",
} as const;

/** The workflow as it is shipped. */
export function readWorkflow(host: keyof typeof workflowFiles = "github.com"): {
  readonly text: string;
  readonly workflow: OrganisationWorkflow;
} {
  const text = readFileSync(workflowFiles[host], "utf8");
  return { text, workflow: load(text) as OrganisationWorkflow };
}
