/** Something to do, with what it costs in requests. */
export interface Costed<Item> {
  readonly item: Item;
  readonly cost: number;
  readonly entities: number;
}

interface Spreading {
  /** `null` for by cost. */
  readonly shards: number | null;
  /** Requests a minute that one shard may make. */
  readonly share: number;
  /** How many shards run at a time. */
  readonly maxParallel: number;
}

/** A shard aims at this time, so that its token, which lives an hour, outlives it by far. */
const aimMinutes = 15;
const mostEntities = 1_000;
const mostShards = 64;

/**
 * The dearest item first into the emptiest shard, the first of equals: the same items in the same
 * order give the same shards. None is empty. In a shard the items keep the order they came in.
 */
export function spread<Item>(
  items: readonly Costed<Item>[],
  { shards, ...spreading }: Spreading,
): readonly (readonly Item[])[] {
  const wanted = shards ?? byCost(items, spreading);
  const number = Math.min(wanted, items.length);
  const filled = Array.from({ length: number }, () => ({ cost: 0, places: new Array<number>() }));
  const dearest = items
    .map((each, place) => ({ ...each, place }))
    .toSorted((a, b) => b.cost - a.cost || a.place - b.place);
  for (const { cost, place } of dearest) {
    const emptiest = filled.reduce((least, each) => (each.cost < least.cost ? each : least));
    emptiest.cost += cost;
    emptiest.places.push(place);
  }
  return filled.map(({ places }) =>
    places.toSorted((a, b) => a - b).flatMap((place) => items[place]?.item ?? []),
  );
}

/** Where they do not all run at once, as many run at the end as at the beginning: no share is left unused. */
function byCost<Item>(
  items: readonly Costed<Item>[],
  { share, maxParallel }: Omit<Spreading, "shards">,
): number {
  const cost = items.reduce((sum, each) => sum + each.cost, 0);
  const entities = items.reduce((sum, each) => sum + each.entities, 0);
  const needed = Math.max(
    Math.ceil(cost / (share * aimMinutes)),
    Math.ceil(entities / mostEntities),
  );
  const whole =
    needed > maxParallel ? Math.ceil(needed / maxParallel) * maxParallel : Math.max(1, needed);
  return whole > mostShards ? mostShards - (mostShards % maxParallel) : whole;
}

/** What each of the shards that run at the same time may ask of Cortex in a minute. */
export function shareOf(requestsPerMinute: number, maxParallel: number): number {
  return Math.max(1, Math.floor((requestsPerMinute * 0.9) / maxParallel));
}
