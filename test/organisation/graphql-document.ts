import { bare, schema } from "./github-graphql-schema.ts";

/** A field that is asked for, with what is asked for below it. */
export interface Selection {
  readonly name: string;
  readonly args: Readonly<Record<string, string>>;
  readonly fields: readonly Selection[];
}

/** A query with one operation, in the part of GraphQL that has no fragments, aliases and directives. */
export interface Query {
  /** Their types, by name without `$`. */
  readonly variables: Readonly<Record<string, string>>;
  readonly fields: readonly Selection[];
}

const token = /\s*(?<text>\.\.\.|[$]?[A-Za-z_]\w*|-?\d+|"[^"]*"|[{}()[\]:!=@|])[\s,]*/y;

/** @throws Error for what is not in that part of https://spec.graphql.org/October2021. */
export function parseQuery(text: string): Query {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text)?.groups?.["text"];
    if (found === undefined) throw new Error(`no GraphQL from here: ${text.slice(at, at + 20)}`);
    tokens.push(found);
  }
  const next = (): string => tokens.shift() ?? "the end";
  const peek = (): string | undefined => tokens[0];
  const take = (expected: string): void => {
    const found = next();
    if (found !== expected) throw new Error(`${expected} is expected, and ${found} stands there`);
  };

  /** Pairs up to the closing sign, each a name and all that stands before the next name with a colon. */
  function pairs(): Record<string, string> {
    const found: Record<string, string> = {};
    if (peek() !== "(") return found;
    take("(");
    while (peek() !== ")") {
      const name = next().replace("$", "");
      take(":");
      let depth = 0;
      let value = "";
      do {
        const part = next();
        if (/[[{]/.test(part)) depth += 1;
        if (/[\]}]/.test(part)) depth -= 1;
        value += part;
      } while (depth > 0 || peek() === "!");
      found[name] = value;
    }
    take(")");
    return found;
  }

  function selections(): readonly Selection[] {
    const found: Selection[] = [];
    if (peek() !== "{") return found;
    take("{");
    while (peek() !== "}") {
      const name = next();
      found.push({ name, args: pairs(), fields: selections() });
    }
    take("}");
    return found;
  }

  take("query");
  const query = { variables: pairs(), fields: selections() };
  if (tokens.length > 0) throw new Error(`${next()} stands behind the query`);
  return query;
}

/** What GitHub's schema has against a query, in words; empty where it is valid. */
export function violations(query: Query, given: Readonly<Record<string, unknown>>): string[] {
  const found: string[] = [];
  for (const [name, type] of Object.entries(query.variables))
    if (type.endsWith("!") && (given[name] ?? null) === null) found.push(`$${name} is not given`);
  const used = new Set<string>();
  checkFields("Query", query.fields);
  for (const name of Object.keys(query.variables))
    if (!used.has(name)) found.push(`$${name} is not used`);
  return found;

  function checkFields(type: string, fields: readonly Selection[]): void {
    const known = schema[type];
    if (known === undefined && fields.length > 0) found.push(`${type} has no fields`);
    if (known !== undefined && fields.length === 0) found.push(`${type} needs fields`);
    for (const { name, args, fields: below } of fields) {
      const field = known?.[name];
      if (field === undefined) {
        found.push(`${type} has no field ${name}`);
        continue;
      }
      for (const [arg, value] of Object.entries(args))
        checkArgument(`${name}(${arg})`, field.args?.[arg], value);
      for (const [arg, wanted] of Object.entries(field.args ?? {}))
        if (wanted.endsWith("!") && args[arg] === undefined) found.push(`${name} needs ${arg}`);
      // A connection without a size is an error of its own (https://docs.github.com/en/graphql/overview).
      if (field.args?.["first"] !== undefined && !("first" in args) && !("last" in args))
        found.push(`${name} needs first or last`);
      checkFields(bare(field.type), below);
    }
  }

  function checkArgument(place: string, type: string | undefined, value: string): void {
    if (type === undefined) return void found.push(`${place} is no argument`);
    if (!value.startsWith("$")) return;
    const name = value.slice(1);
    used.add(name);
    const declared = query.variables[name];
    if (declared === undefined || (declared !== type && declared !== `${type}!`))
      found.push(`${place} is ${type}, and $${name} is ${declared ?? "not declared"}`);
  }
}
