/** Maps in the order of the items, working on at most `limit` of them at a time. */
export async function mapAtMost<Item, Mapped>(
  limit: number,
  items: readonly Item[],
  map: (item: Item) => Promise<Mapped>,
): Promise<readonly Mapped[]> {
  const mapped: Mapped[] = [];
  const waiting = items.entries();
  async function work(): Promise<void> {
    for (const [index, item] of waiting) mapped[index] = await map(item);
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return mapped;
}
