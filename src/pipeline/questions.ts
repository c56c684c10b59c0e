import { isDescriptorPath, mayOwn } from "../entities/descriptor-paths.ts";
import type { Discovered } from "./discovered.ts";
import type { Answer, Edges } from "./edges.ts";
import type { Owners } from "./owners.ts";
import type { PackageType } from "../vocabulary/package.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";

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
  { ownerOf, byDescriptors }: Pick<Owners, "ownerOf" | "byDescriptors">,
): Questions {
  const late = once(overtaken);
  const deletions = once(deletedFiles);
  const hidden = new Set(untrusted.flatMap(({ packageTypes }) => packageTypes));

  /** The manifests among deleted files, with the descriptor that was deleted, too, and may have owned them. */
  function manifestsAmong(paths: readonly string[]): readonly DeletedManifest[] {
    const descriptors = byDescriptors ? paths.filter(isDescriptorPath) : [];
    return paths.flatMap((path) => {
      const packageType = formatOf(path)?.packageType;
      if (packageType === undefined) return [];
      return { path, packageType, lost: descriptors.find((each) => mayOwn(each, path)) ?? null };
    });
  }

  return {
    refusal: async () => (await late.ask()).value,
    async deletedTypes(entity) {
      const { value: paths } = await deletions.ask();
      const types = manifestsAmong(paths)
        .filter(({ path, lost }) => lost === null && ownerOf(path).entity === entity)
        .map(({ packageType }) => packageType);
      return new Set(types).difference(hidden);
    },
    async problems() {
      const deleted = await deletions.asked();
      return [
        ...((await late.asked())?.problems ?? []),
        ...(deleted?.problems ?? []),
        ...ownersLost(manifestsAmong(deleted?.value ?? [])),
      ];
    },
  };
}

interface DeletedManifest {
  readonly path: string;
  readonly packageType: PackageType;
  readonly lost: string | null;
}

/** Who owns the place now need not have owned the manifests, and nothing of theirs goes for their sake. */
function ownersLost(manifests: readonly DeletedManifest[]): readonly Problem[] {
  const byDescriptor = Map.groupBy(manifests, ({ lost }) => lost);
  return [...byDescriptor].flatMap(([lost, [first, ...others]]) => {
    if (lost === null || first === undefined) return [];
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    const message = `${lost} was deleted together with manifests that it may have given to another entity (${first.path}${more}). No type was emptied for them.`;
    return [problem("notice", "not-owned", message)];
  });
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
