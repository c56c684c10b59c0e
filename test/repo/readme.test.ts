import { existsSync } from "node:fs";
import { posix } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";

const readme = textOf("README.md");
const documents = projectFiles(/\.md$/).filter((path) => !path.startsWith("test/"));

describe("the commands of the documentation", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as {
    scripts: Readonly<Record<string, string>>;
  };

  it.each(documents)("in %s are scripts of package.json", (path) => {
    const named = textOf(path).matchAll(/\bnpm (?:run )?(?<script>test\b|(?<=run )[\w:-]+)/g);
    const missing = [...named].map(({ groups }) => groups?.["script"] ?? "");

    expect(missing.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it("stand near the top of the README: the demo and the tests", () => {
    const top = readme.split("\n").slice(0, 40);

    expect(top).toContain("npm ci && npm run demo");
    expect(top).toContain("npm ci && npm test");
  });

  it("are what the judge's script runs", () => {
    const script = textOf(".ci/run").split("\n");

    expect(script).toContain("npm ci");
    expect(script.some((line) => line.startsWith("npm test "))).toBe(true);
  });
});

describe("the README", () => {
  it("is read in a few minutes: at most 1,800 words without the generated tables", () => {
    const own = readme.replaceAll(/<!-- (?<name>\w+)-start -->.*?<!-- \k<name>-end -->/gs, "");

    expect(own.split(/\s+/).length).toBeLessThanOrEqual(1_800);
  });

  it.each([
    "Do I need this beside Cortex's own Git integration?",
    "How do I undo a sync?",
    "How do I take over an entity that a script filled?",
    "How do I hide fixtures and examples?",
    "What does it cost?",
  ])("answers: %s", (question) => {
    const [, answer = ""] = readme.split(`**${question}** `);

    expect(answer.split("\n", 1)[0]?.length).toBeGreaterThan(80);
  });

  it("shows a summary and the demo, light and dark", () => {
    const pictures = [...readme.matchAll(/(?:src|srcset)="(?<path>[^"]+)"/g)].map(
      ({ groups }) => groups?.["path"] ?? "",
    );

    expect(pictures).toHaveLength(4);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("the workflow of the README", () => {
  const blocks = [...readme.matchAll(/```yaml\n(?<yaml>[\s\S]*?)```/g)].map(
    ({ groups }) => groups?.["yaml"] ?? "",
  );
  const { inputs } = load(textOf("action.yml")) as { inputs: Readonly<Record<string, unknown>> };

  it("is YAML", () => {
    expect(blocks).not.toEqual([]);
    for (const block of blocks) expect(() => load(block)).not.toThrow();
  });

  it("sets only inputs that exist", () => {
    const named = blocks.flatMap((block) =>
      [...block.matchAll(/^\s+(?<name>[a-z-]+): .*$/gm)].map(
        ({ groups }) => groups?.["name"] ?? "",
      ),
    );
    const ours = named.filter((name) => /^(?:cortex-|entity$|prune|fail-on$|mode$)/.test(name));

    expect(ours).not.toEqual([]);
    expect(ours.filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
  });

  it("uses the checkout that our own workflows use", () => {
    const [checkout] = /actions\/checkout@.*$/m.exec(textOf(".github/workflows/ci.yml")) ?? [];

    expect(readme).toContain(`- uses: ${checkout}\n`);
  });
});

describe("links", () => {
  it.each(documents)("of %s lead somewhere", (path) => {
    const broken = [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)/g)]
      .map(({ groups }) => posix.join(posix.dirname(path), groups?.["target"] ?? ""))
      .filter((target) => !existsSync(target));

    expect(broken).toEqual([]);
  });

  it.each(documents)("of %s to a section find it", (path) => {
    const links = textOf(path).matchAll(
      /\]\((?!https?:|mailto:)(?<file>[^)#\s]*)#(?<id>[^)\s]+)\)/g,
    );
    const broken = [...links].filter(({ groups }) => {
      const file = groups?.["file"] ?? "";
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      return !sectionsOf(textOf(target)).has(groups?.["id"] ?? "");
    });

    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** The addresses that GitHub gives to the headings of a text. */
function sectionsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (?<heading>.+)$/gm)];
  return new Set(
    headings.map(({ groups }) =>
      (groups?.["heading"] ?? "")
        .toLowerCase()
        .replaceAll(/\[(?<text>[^\]]*)\]\([^)]*\)/g, "$<text>")
        .replaceAll(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe("the decisions", () => {
  const records = projectFiles(/^docs\/adr\/\d{4}-.*\.md$/);

  it.each(records)("%s has date, status, context, decision and consequences", (path) => {
    const headings = [...textOf(path).matchAll(/^(?:- (?:Date|Status)(?=:)|## \w+)/gm)].map(
      ([heading]) => heading,
    );

    expect(headings).toEqual([
      "- Date",
      "- Status",
      "## Context",
      "## Decision",
      "## Consequences",
    ]);
  });

  it("are numbered without a gap and all in the index", () => {
    const index = textOf("docs/adr/README.md");
    const names = records.map((path) => posix.basename(path));

    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, number) => number));
    expect(names.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});
