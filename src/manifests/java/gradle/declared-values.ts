import { literalOf, pathOf } from "./language/paths.ts";
import type { Context, Finding } from "./findings.ts";
import { hasWord, isWord, type Node } from "./language/nodes.ts";
import type { Notation } from "./coordinates.ts";
import { notationsOf } from "./notations.ts";
import { gradleVersion, type GradleVersion } from "./versions/rich-version.ts";
import { blocksOf, statementsOf } from "./language/statements.ts";
import { pathsIn } from "./targets.ts";

/** The dependencies among values, with the version that a block behind them gives. */
export function declaredValues(
  values: readonly Node[],
  blocks: readonly (readonly Node[])[],
  line: number,
  context: Context,
): Finding[] {
  const { scope, followed, configuration = "" } = context;
  const memory = context.test ? followed.test : followed.main;
  const rich = blocks.flatMap((block) => richVersion(block, context) ?? []).at(0);
  const notations = notationsOf(values, scope, memory);
  return [
    ...notations.map((notation) => notationFinding(notation, line, context, values, rich)),
    ...projectsIn(values).map((project): Finding => ({
      kind: "project",
      project,
      configuration,
      isEnforced: hasWord(values, enforcing),
      path: context.path,
      line,
    })),
  ];
}

/** What a notation declares: a dependency or constraint, or that its name is not known. */
export function notationFinding(
  notation: Notation,
  line: number,
  { path, test, managed, manner, configuration = "" }: Context,
  values: readonly Node[],
  rich?: GradleVersion,
): Finding {
  if (notation.name === null)
    return {
      kind: "unknown",
      construct: "value",
      subject: notation.missing,
      path,
      line: values[0]?.line ?? line,
    };
  const known = rich === undefined ? notation : { ...notation, version: rich, missing: null };
  const isEnforced = hasWord(values, enforcing);
  const isPlatform = isEnforced || hasWord(values, platforms);
  const kind = managed && !isPlatform ? "constraint" : "dependency";
  const bound = isEnforced ? "enforced" : manner;
  return {
    kind,
    notation: known,
    test,
    isPlatform,
    configuration,
    path,
    line,
    ...(bound && { manner: bound }),
  };
}

const platforms = new Set(["platform"]);
const enforcing = new Set(["enforcedPlatform"]);

function projectsIn(values: readonly Node[]): string[] {
  if (values.length === 1 && values[0]?.kind === "text") return [];
  const accessor = pathOf(values.filter((node) => node.kind !== "group"))?.split(".") ?? [];
  const [head, ...segments] = accessor;
  return head === "projects" ? [`:${segments.join(":")}`] : pathsIn(values);
}

/** `version { strictly("…"); prefer("…") }` */
function richVersion(block: readonly Node[], { scope }: Context): GradleVersion | null {
  const version = statementsOf(block).find(([first]) => isWord(first, "version"));
  const [inner = []] = version === undefined ? [] : blocksOf(version);
  const parts = new Map(
    statementsOf(inner).flatMap(([first, value]): [string, string | null][] => {
      if (first?.kind !== "word" || value === undefined) return [];
      const nodes = value.kind === "group" ? value.nodes : [value];
      const { text, missing } = scope.evaluate(nodes);
      return [[first.text, literalOf(nodes) ?? (missing === null ? text : null)]];
    }),
  );
  return gradleVersion({
    strictly: parts.get("strictly") ?? null,
    require: parts.get("require") ?? null,
    prefer: parts.get("prefer") ?? null,
  });
}
