import { load } from "js-yaml";
import { code, markdownTable } from "./markdown-table.ts";

interface Input {
  readonly description: string;
  readonly default?: string | number | boolean;
}

/** The part of action.yml that the README repeats. */
interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export function inputsTable(actionYaml: string): string {
  const rows = Object.entries(readAction(actionYaml).inputs).map(([name, input]) => [
    code(name),
    defaultOf(input),
    input.description,
  ]);
  return markdownTable(["Input", "Default", "Meaning"], rows);
}

export function outputsTable(actionYaml: string): string {
  const rows = Object.entries(readAction(actionYaml).outputs).map(([name, { description }]) => [
    code(name),
    description,
  ]);
  return markdownTable(["Output", "Meaning"], rows);
}

// The file is our own, and the test of the workflows checks it against GitHub's schema.
function readAction(actionYaml: string): Action {
  return load(actionYaml) as Action;
}

function defaultOf({ default: value = "" }: Input): string {
  return String(value).trim().split("\n").map(code).join("<br>");
}
