/** A lookup that is made at most once, however many ask for it. */
export interface Once<Value> {
  readonly ask: () => Promise<Value>;
  /** The answer of a lookup that was made; whoever made it reports its failure. */
  readonly answer: () => Promise<Value | null>;
}

export function once<Value>(question: () => Promise<Value>): Once<Value> {
  let answer: Promise<Value> | null = null;
  return {
    ask: () => (answer ??= question()),
    answer: async () => answer?.catch(() => null) ?? null,
  };
}

/** A value that is computed when it is first needed, and then kept. */
export function memoize<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => (computed ??= { value: compute() }).value;
}
