import type { Catalog, SeedRow } from "./catalog.ts";
import type { NewDatum } from "./custom-data.ts";
import { shownDetails, type EntityDetails } from "./entities.ts";

/** An entity as the state is shown and as it can be seeded. */
export interface SeededEntity extends Partial<EntityDetails> {
  readonly entity: string;
  readonly packages?: readonly SeedRow[];
  readonly customData?: readonly NewDatum[];
}

/** Writes entities as if they had always been there. */
export function seed(catalog: Catalog, entities: readonly SeededEntity[]): void {
  for (const { entity, packages = [], customData = [], ...more } of entities) {
    catalog.seed(entity, packages);
    catalog.customData.seed(entity, customData);
    catalog.entities.know(entity, more);
  }
}

/** Every entity that holds something, in truth, however the service lags. */
export function stateOf(catalog: Catalog): readonly SeededEntity[] {
  const packages = catalog.state();
  const customData = catalog.customData.state();
  return [...catalog.entities.all()].flatMap(([entity, details]) => {
    const data = customData.get(entity) ?? [];
    const shown = shownDetails(entity, details);
    const isKnownOnly = Object.keys(shown).length + data.length === 0;
    if (isKnownOnly && !packages.has(entity)) return [];
    return [
      {
        entity,
        ...shown,
        packages: packages.get(entity) ?? [],
        ...(data.length === 0 ? {} : { customData: data }),
      },
    ];
  });
}
