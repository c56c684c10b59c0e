/** Runs tasks as they come, at most so many at the same time; the others wait in line. */
export function createConcurrencyLimit(
  concurrency: number,
): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (running < concurrency) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await task();
    } finally {
      const next = queue.shift();
      // A place that is handed on stays taken.
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Maps in the order of the items, working on at most `atOnce` of them at a time. */
export function mapAtMost<Item, Mapped>(
  concurrency: number,
  items: readonly Item[],
  map: (item: Item) => Promise<Mapped>,
): Promise<readonly Mapped[]> {
  const limited = createConcurrencyLimit(concurrency);
  return Promise.all(items.map((item) => limited(() => map(item))));
}
