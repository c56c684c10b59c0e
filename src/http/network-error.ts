/** A fault of the connection that this tool found itself, with a code as Node's own have one. */
export function networkError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** The codes of an error and of what caused it, outermost first. */
export function errorCodes(error: unknown): readonly string[] {
  return causes(error).flatMap((cause) =>
    "code" in cause && typeof cause.code === "string" ? [cause.code] : [],
  );
}

/** What went wrong, in the words of the error and of what caused it. */
export function errorText(error: unknown): string {
  const texts = causes(error).map((cause) => {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (cause.message === "") return code;
    return code === "" || cause.message.includes(code)
      ? cause.message
      : `${cause.message} (${code})`;
  });
  return [...new Set(texts.filter((text) => text !== ""))].join(": ") || "no reason was given";
}

const deepest = 5;

// Node tries all addresses of a host and gathers the failures in an AggregateError without a message.
function causes(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth === deepest) return [];
  const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return [error, ...inner.flatMap((cause) => causes(cause, depth + 1))];
}
