import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";

interface IssueForm {
  readonly name?: string;
  readonly description?: string;
  readonly body?: readonly { readonly id?: string; readonly type: string }[];
}

const forms = projectFiles(/^\.github\/ISSUE_TEMPLATE\/(?!config\.).*\.yml$/);

describe("the owners of code", () => {
  const owned = textOf(".github/CODEOWNERS")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/));

  it.each(["*", "/.github/", "/dist/", "/action.yml"])("cover %s", (pattern) => {
    expect(owned.find(([first]) => first === pattern)?.[1]).toMatch(/^@/);
  });
});

describe.each(forms)("%s", (path) => {
  const { name, description, body = [] } = load(textOf(path)) as IssueForm;

  it("has a name, a description, and an id for every field", () => {
    expect(name).toBeTruthy();
    expect(description).toBeTruthy();
    expect(body.length).toBeGreaterThan(0);
    expect(body.filter(({ id, type }) => type !== "markdown" && id === undefined)).toEqual([]);
  });
});

describe("the development container", () => {
  it("has the Node of .node-version", () => {
    const { image } = JSON.parse(textOf(".devcontainer/devcontainer.json")) as { image: string };
    const [major = ""] = textOf(".node-version").trim().split(".");

    expect(image).toContain(`typescript-node:${major}-`);
  });
});

describe("the commands that CONTRIBUTING names", () => {
  it("are scripts of the project", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [
      ...textOf("CONTRIBUTING.md").matchAll(/`(?:npm (?:run )?)?(?<name>test:[a-z]+)[^`]*`/g),
    ].map(({ groups }) => groups?.["name"] ?? "");

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
