import { registerHooks } from "node:module";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { projectFiles, textOf } from "./project-files.ts";

// The language service imports JSON without the attribute that Node asks for.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");
hooks.deregister();

async function faultsOf(path: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${path}`, "yaml", 1, text);
  const diagnostics = await validate(document, {});
  return diagnostics.map(({ message, range }) => {
    const fault = typeof message === "string" ? message : message.value;
    return `${range.start.line + 1}: ${fault}`;
  });
}

it.each(projectFiles(/^(?:\.github\/workflows\/.*|action)\.yml$/))(
  "GitHub's language service has nothing against %s",
  async (path) => {
    expect(await faultsOf(path, textOf(path))).toEqual([]);
  },
);

it("GitHub's language service finds what is wrong in a workflow", async () => {
  const faults = await faultsOf(".github/workflows/a.yml", "on: pushh\njobs: {}\n");

  expect(faults.join()).toContain("pushh");
});
