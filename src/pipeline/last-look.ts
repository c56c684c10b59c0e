import type { References } from "../convergence/undeclared.ts";
import type { PackageType } from "../domain/package.ts";
import type { RepositoryDeclaration } from "./declaration.ts";
import type { ReadableRepository } from "./discovered.ts";
import type { Ports } from "./ports.ts";
import type { Settings } from "../settings/settings.ts";

/** Where names of one package type still stand as direct dependencies, for one entity. */
export type LastLook = (
  entity: string,
  packageType: PackageType,
  names: readonly string[],
) => Promise<References>;

interface LookContext {
  readonly declaration: RepositoryDeclaration;
  readonly settings: Settings;
  readonly repository: ReadableRepository;
}

export function createLastLook(ports: Pick<Ports, "trackedFiles">, context: LookContext): LastLook {
  return () => Promise.resolve(new Map());
}
