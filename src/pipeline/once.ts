/** A question that is asked at most once, however many ask it. */
export interface Once<Value> {
  readonly ask: () => Promise<Value>;
  /** The answer where it was asked; whoever asked reports what kept it from being answered. */
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
