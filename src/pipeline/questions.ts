import type { Discovered } from "./discovered.ts";
import type { Answer, Edges } from "./edges.ts";
import type { Owners } from "./owners.ts";
import type { PackageType } from "../vocabulary/package.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** What a run may have to ask about the events around it, each question once however many entities ask. */
export interface Questions {
  readonly refusal: () => Promise<string | null>;
  /** The types of an entity of which a manifest is proven to have been deleted, of those wholly seen. */
  readonly deletedTypes: (entity: string) => Promise<ReadonlySet<PackageType>>;
  /** What there is to tell about the questions that were asked. */
  readonly problems: () => Promise<readonly Problem[]>;
}

export function createQuestions(
  { overtaken, deletedFiles }: Pick<Edges, "overtaken" | "deletedFiles">,
  { formatOf, untrusted }: Pick<Discovered, "formatOf" | "untrusted">,
  { ownerOf }: Pick<Owners, "ownerOf">,
): Questions {
  const late = once(overtaken);
  const deletions = once(deletedFiles);
  const hidden = new Set(untrusted.flatMap(({ packageTypes }) => packageTypes));
  return {
    refusal: async () => (await late.ask()).value,
    async deletedTypes(entity) {
      const { value: paths } = await deletions.ask();
      const types = paths
        .filter((path) => ownerOf(path).entity === entity)
        .flatMap((path) => formatOf(path)?.packageType ?? []);
      return new Set(types).difference(hidden);
    },
    problems: async () => [
      ...((await late.asked())?.problems ?? []),
      ...((await deletions.asked())?.problems ?? []),
    ],
  };
}

interface Once<Value> {
  readonly ask: () => Promise<Answer<Value>>;
  /** The answer, where the question was asked at all; whoever asked tells what kept it from being answered. */
  readonly asked: () => Promise<Answer<Value> | null>;
}

function once<Value>(question: () => Promise<Answer<Value>>): Once<Value> {
  let answer: Promise<Answer<Value>> | null = null;
  return {
    ask: () => (answer ??= question()),
    asked: async () => answer?.catch(() => null) ?? null,
  };
}
