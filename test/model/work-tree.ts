import { namesIn } from "../support/names-in.ts";
import { isDescriptorPath } from "../../src/entities/descriptor-paths.ts";
import { decodeText } from "../../src/workspace/decode-text.ts";
import { discover } from "../../src/manifests/discovery/discover.ts";
import { formats } from "../../src/manifests/formats.ts";
import type { Ports } from "../../src/pipeline/ports.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { slots } from "./manifest-places.ts";
import type { Tree } from "./state.ts";

const submodule = "vendored/tools";
const noText = new Uint8Array([0x7b, 0xff, 0xff]);

/** The repository of the model in memory, discovered as one on a disk is. */
export async function openWorkTree(
  { files, submoduleMissing }: Pick<Tree, "files" | "submoduleMissing">,
  settings: Settings,
): ReturnType<Ports["discover"]> {
  const contents = new Map(
    slots.flatMap(({ path, write, broken }) => {
      const content = files.get(path);
      if (content === undefined) return [];
      const text = content.broken ? broken : write(content.entries);
      return [[path, text === undefined ? noText : new TextEncoder().encode(text)] as const];
    }),
  );
  function bytes(path: string): Uint8Array {
    const content = contents.get(path);
    if (content === undefined) throw new Error(`the model has no file ${path}`);
    return content;
  }
  const { workingDirectory } = settings;
  const isWithin = ({ path }: { readonly path: string }): boolean =>
    workingDirectory === "." || path.startsWith(`${workingDirectory}/`);
  const all = [...contents.keys()].map((path) => ({ path, kind: "file" as const }));
  const listed = all.filter(isWithin);
  const elsewhere = all.filter((file) => !isWithin(file));
  const hidden = submoduleMissing ? [{ path: submodule, kind: "submodule" as const }] : [];
  const disk = {
    exists: (path: string) => contents.has(path),
    head: () => null,
    realPath: (path: string) => path,
    isEmpty: (path: string) => path === submodule,
  };
  const discovered = await discover(
    { files: [...listed, ...hidden], elsewhere, nested: [], checkouts: [], byGit: false },
    formats,
    {
      ...settings,
      isDescriptor: isDescriptorPath,
      onlyTracked: false,
      namedDirectories: () => Promise.resolve([]),
    },
    disk,
  );
  return {
    discovered,
    repository: {
      manifests: discovered.found.map(({ path }) => path),
      has: (path) => contents.has(path),
      list: (directory) => namesIn(directory, contents.keys()),
      text: (path) => decodeText(bytes(path), path),
      bytes,
    },
  };
}
