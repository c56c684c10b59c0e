import { registerHooks } from "node:module";
import { TextDocument } from "vscode-languageserver-textdocument";

// The language service imports JSON without the attribute that Node asks for.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");
hooks.deregister();

/** What GitHub's language service has against a workflow or an action, as `line: fault`. */
export async function workflowFaults(path: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${path}`, "yaml", 1, text);
  const diagnostics = await validate(document, {});
  return diagnostics.map(({ message, range }) => {
    const fault = typeof message === "string" ? message : message.value;
    return `${range.start.line + 1}: ${fault}`;
  });
}
