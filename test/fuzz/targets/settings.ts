import { readDescriptor } from "../../../src/entities/descriptor.ts";
import { eventFacts } from "../../../src/settings/event-facts.ts";
import { inputs } from "../../../src/settings/inputs.ts";
import { parseSettings } from "../../../src/settings/parse.ts";
import { promise, type Target } from "../target.ts";

/** What users and GitHub say of a run. */
export function settingsTargets(): readonly Target[] {
  return [
    {
      name: "settings",
      source: ["settings"],
      seeds: ["", "key-of-secrets\n\u001c\u001cshop\u001csync", written()],
      read: readSettings,
    },
    {
      name: "descriptor",
      source: ["entities"],
      seeds: [descriptor, `${descriptor}---\ninfo: {x-cortex-type: team}\n`],
      read: readDescriptors,
    },
    { name: "event", source: ["settings"], seeds: [push, pullRequest], read: readEvent },
  ];
}

const key = "key-of-secrets";
const separator = "\u001c";

/** An input for each piece, in the order of action.yml. */
function readSettings(text: string): void {
  const pieces = text.split(separator);
  const raw = new Map<string, string>(inputs.map(({ name }, at) => [name, pieces[at] ?? ""]));
  raw.set("github-token", key);
  const { settings, problems } = parseSettings(raw, { needsKey: true });
  promise((settings === null) === problems.length > 0, "there are settings or problems");
  for (const { code, message } of problems) {
    promise(
      code === "input-invalid" || code === "api-key-missing",
      `${code} is not a fault of an input`,
    );
    promise(!message.includes(key), "no message has a secret");
    promise(message.length <= longestMessage, "a message is short");
  }
}

const longestMessage = 10_000;

function written(): string {
  const values = new Map<string, string>([
    ["cortex-api-key", "k".repeat(20)],
    ["cortex-api-url", "https://cortex.example/api"],
    ["entity", "shop: shop\napi/x: api\n.: rest"],
    ["working-directory", "a/b"],
    ["include", "**/*.json\n!a"],
    ["exclude", "a/**"],
    ["package-types", "node, java"],
    ["prune-limit", "30%"],
    ["fail-on", "drift"],
    ["requests-per-minute", "100"],
  ]);
  return inputs.map(({ name }) => values.get(name) ?? "").join(separator);
}

const descriptor = `openapi: 3.0.1
info:
  title: Shop
  x-cortex-tag: shop
  x-cortex-type: service
  x-cortex-git:
    github: { repository: acme/shop, basepath: services/shop }
    azure:
      project: acme
      repository: shop
      basepath: ../..
`;

async function readDescriptors(text: string): Promise<void> {
  for (const path of ["cortex.yaml", "a/.cortex/catalog/b.yml"])
    for (const one of await readDescriptor(text, path, "acme/shop")) {
      if (one.kind === "idle") continue;
      const segments = (one.path ?? "").split("/");
      promise(!segments.includes("..") && one.path !== "", "what is owned is in the repository");
      if (one.kind === "owner") promise(one.entity !== "", "an owner has a tag");
      else {
        promise(
          one.problem.code === "descriptor-invalid",
          `${one.problem.code}: ${one.problem.message}`,
        );
        promise(one.problem.message.length <= longestMessage, "a message is short");
      }
    }
}

const push = JSON.stringify({
  before: "a".repeat(40),
  after: "b".repeat(40),
  deleted: false,
  repository: { default_branch: "main", full_name: "acme/shop" },
  sender: { login: "ann" },
});
const pullRequest = JSON.stringify({
  pull_request: {
    number: 7,
    user: { login: "ann" },
    base: { sha: "a".repeat(40) },
    head: { repo: { full_name: "ann/shop", fork: true } },
  },
  repository: { default_branch: "main", full_name: "acme/shop" },
});

/** A payload of whatever shape is read as far as it says anything. */
function readEvent(text: string): void {
  let payload: unknown = text;
  try {
    payload = JSON.parse(text);
  } catch {
    // As text it is a payload of another shape.
  }
  for (const eventName of ["push", "pull_request", "merge_group"]) {
    const facts = eventFacts({ eventName, ref: null, actor: "", payload });
    promise(facts.defaultBranch !== "", "a branch has a name");
  }
}
