/** A value that was understood, or all that is wrong with it: each fault reads on from the input's name. */
export type Parsed<Value> = { readonly value: Value } | { readonly faults: readonly string[] };

const maxShown = 100;

/** The fault of a value that is not among those allowed. */
export function notAllowed(text: string, allowed: string): { readonly faults: readonly string[] } {
  return { faults: [`is ${shown(text)}; allowed is ${allowed}.`] };
}

/** A value as a message quotes it: on one line and not endless. */
export function shown(text: string): string {
  return JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}
