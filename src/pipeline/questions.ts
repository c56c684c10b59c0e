import { isDescriptorPath, mayOwn } from "../entities/descriptor-paths.ts";
import type { Discovered } from "./discovered.ts";
import type { Answer } from "../domain/answer.ts";
import type { Edges } from "./edges.ts";
import type { Owners } from "./owners.ts";
import type { FileChanges } from "../domain/file-changes.ts";
import type { PackageType } from "../domain/package.ts";
import { problem, type Problem } from "../domain/problem.ts";

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

  /** The deleted manifests, each with a descriptor that the same change touched and that may own or have owned it. */
  function manifestsAmong({ deleted, written }: FileChanges): readonly DeletedManifest[] {
    const descriptors = byDescriptors ? [...deleted, ...written].filter(isDescriptorPath) : [];
    return deleted.flatMap((path) => {
      const packageType = formatOf(path)?.packageType;
      if (packageType === undefined) return [];
      return { path, packageType, doubt: descriptors.find((each) => mayOwn(each, path)) ?? null };
    });
  }

  return {
    refusal: async () => (await late.ask()).value,
    async deletedTypes(entity) {
      const { value: changes } = await deletions.ask();
      const types = manifestsAmong(changes)
        .filter(({ path, doubt }) => doubt === null && ownerOf(path).entity === entity)
        .map(({ packageType }) => packageType);
      return new Set(types).difference(hidden);
    },
    async problems() {
      const deleted = await deletions.asked();
      return [
        ...((await late.asked())?.problems ?? []),
        ...(deleted?.problems ?? []),
        ...(deleted === null ? [] : doubtfulOwners(manifestsAmong(deleted.value))),
      ];
    },
  };
}

interface DeletedManifest {
  readonly path: string;
  readonly packageType: PackageType;
  readonly doubt: string | null;
}

/** Who owns the place now need not have owned the manifests, and nothing of theirs goes for their sake. */
function doubtfulOwners(manifests: readonly DeletedManifest[]): readonly Problem[] {
  const byDescriptor = Map.groupBy(manifests, ({ doubt }) => doubt);
  return [...byDescriptor].flatMap(([descriptor, [first, ...others]]) => {
    if (descriptor === null || first === undefined) return [];
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    const message = `${descriptor} was written or deleted together with the deletion of manifests that it may have given to another entity (${first.path}${more}). No type was emptied for them. Name the types in \`package-types\` to have them emptied.`;
    return [problem("notice", "type-unmanaged", message)];
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
