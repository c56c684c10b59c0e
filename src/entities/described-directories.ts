import { descriptorHome } from "./descriptor-paths.ts";
import { readDescriptor, type Described } from "./descriptor.ts";

/**
 * The directories that descriptors give to an entity, each once. One that cannot be read counts by
 * its place: its directory is held, and so must be seen.
 * @param repository `owner/name`, `null` where it is not known.
 */
export async function describedDirectories(
  descriptors: readonly string[],
  text: (path: string) => string,
  repository: string | null,
): Promise<readonly string[]> {
  const named = await Promise.all(descriptors.map((path) => directoriesOf(path, text, repository)));
  return [...new Set(named.flat())];
}

async function directoriesOf(
  path: string,
  text: (path: string) => string,
  repository: string | null,
): Promise<readonly string[]> {
  const described = await read(path, text, repository);
  if (described === null) return [descriptorHome(path).path];
  return described.flatMap((each) => (each.kind === "idle" ? [] : (each.path ?? [])));
}

async function read(
  path: string,
  text: (path: string) => string,
  repository: string | null,
): Promise<readonly Described[] | null> {
  try {
    return await readDescriptor(text(path), path, repository);
  } catch {
    // Whoever asks for the owners reports why.
    return null;
  }
}
