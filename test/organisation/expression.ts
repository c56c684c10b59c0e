/** What expressions of a workflow can name: `inputs`, `needs`, `steps`, `matrix`, `secrets` and `github`. */
export type Context = Readonly<Record<string, unknown>>;

const token = /\s*(?<text>&&|\|\||[!=]=|'[^']*'|[\w.-]+|[(),])\s*/y;

/** A text with `${{ … }}` in it; one that is nothing else has the value of the expression. */
export function interpolated(text: string, context: Context): unknown {
  const whole = /^\$\{\{((?:(?!\}\}).)+)\}\}$/.exec(text)?.[1];
  if (whole !== undefined) return evaluated(whole, context);
  return text.replaceAll(/\$\{\{(.+?)\}\}/g, (_, inner: string) =>
    plain(evaluated(inner, context)),
  );
}

/**
 * Evaluates the expressions that the workflow uses
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions).
 * @throws Error for any other.
 */
export function evaluated(text: string, context: Context): unknown {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.groups?.["text"];
    if (found === undefined) throw new Error(`no expression: ${text}`);
    tokens.push(found);
  }
  const peek = (): string | undefined => tokens[0];

  function any(): unknown {
    let value = all();
    while (peek() === "||") {
      tokens.shift();
      const right = all();
      value = isTruthy(value) ? value : right;
    }
    return value;
  }

  function all(): unknown {
    let value = compared();
    while (peek() === "&&") {
      tokens.shift();
      const right = compared();
      value = isTruthy(value) ? right : value;
    }
    return value;
  }

  function compared(): unknown {
    const left = primary();
    const operator = peek();
    if (operator !== "==" && operator !== "!=") return left;
    tokens.shift();
    return (plain(left) === plain(primary())) === (operator === "==");
  }

  function primary(): unknown {
    const word = tokens.shift() ?? "";
    if (word.startsWith("'")) return word.slice(1, -1);
    if (peek() !== "(") return at(word.split("."), context);
    tokens.shift();
    const given: unknown[] = [];
    while (peek() !== ")") {
      if (peek() === ",") tokens.shift();
      given.push(any());
    }
    tokens.shift();
    const called = functions[word];
    if (called === undefined) throw new Error(`no function ${word}`);
    return called(given.map((each) => (typeof each === "string" ? each : "")));
  }

  const value = any();
  if (tokens.length > 0) throw new Error(`${tokens.join(" ")} stands behind ${text}`);
  return value;
}

const functions: Readonly<Record<string, (given: readonly string[]) => unknown>> = {
  always: () => true,
  startsWith: ([text = "", begin = ""]) => text.toLowerCase().startsWith(begin.toLowerCase()),
  fromJSON: ([text = ""]) => JSON.parse(text) as unknown,
  format: ([text = "", ...values]) =>
    text.replaceAll(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? ""),
};

export function isTruthy(value: unknown): boolean {
  return value !== "" && value !== null && value !== undefined && value !== false && value !== 0;
}

function at(path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== "object" || value === null) return null;
  return at(rest, new Map(Object.entries(value)).get(name) ?? null);
}

/** A value as a text; empty for what is none. */
export function plain(value: unknown): string {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}
