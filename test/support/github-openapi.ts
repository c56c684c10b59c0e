import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";

/** A request or an answer as it went over the wire, its body already JSON. */
export interface Asked {
  readonly method: string;
  /** Percent-encoded, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Operation {
  /** `GET /repos/{owner}/{repo}`. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Json;
}

interface OperationObject {
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, Json>>;
}

type Contents = Readonly<Record<string, { readonly schema: Json; readonly examples?: Json }>>;

const require = createRequire(import.meta.url);
const file = require.resolve("@octokit/openapi/generated/api.github.com.json");
let loaded: Description | null = null;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validators = new Map<string, ValidateFunction>();
const patterns = new Map<string, RegExp>();

/** The operation that a request is of; `null` where GitHub's description has none. */
export function operationOf({ method, path }: Pick<Asked, "method" | "path">): Operation | null {
  const candidates = Object.entries(description().paths)
    .filter(([, operations]) => Object.hasOwn(operations, method.toLowerCase()))
    .map(([template]) => ({ template, match: pattern(template).exec(path) }))
    .filter(({ match }) => match !== null)
    .toSorted((a, b) => literals(b.template) - literals(a.template));
  const [best] = candidates;
  if (best === undefined) return null;
  const names = [...best.template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = names.map((name, index): [string, string] => [
    name,
    decodeURIComponent(best.match?.[index + 1] ?? ""),
  ]);
  return { route: `${method} ${best.template}`, parameters: Object.fromEntries(values) };
}

/** What of a request is not as GitHub describes it. */
export function requestViolations(operation: Operation, { query, body }: Asked): readonly string[] {
  const { parameters = [], requestBody } = operationObject(operation.route);
  const known = parameters.map((parameter) => resolved(parameter));
  const described = new Map(known.map((parameter) => [String(parameter["name"]), parameter]));
  const given = [...Object.entries(operation.parameters), ...query];
  const unknown = [...query.keys()].filter((name) => described.get(name)?.["in"] !== "query");
  return [
    ...unknown.map((name) => `unknown parameter ${name}`),
    ...given.flatMap(([name, text]) => {
      const schema = described.get(name)?.["schema"];
      return schema === undefined ? [] : broken(schema as Json, typed(schema as Json, text), name);
    }),
    ...bodyViolations(requestBody?.content["application/json"]?.schema, body),
  ];
}

/** What of an answer is not as GitHub describes it. A status that is not described is none. */
export function responseViolations(
  { route }: Operation,
  status: number,
  body: unknown,
): readonly string[] {
  const response = operationObject(route).responses[String(status)];
  if (response === undefined) return [`status ${status} is not described`];
  const content = resolved(response)["content"] as Contents | undefined;
  const schema = content?.["application/json"]?.schema;
  return schema === undefined ? [] : broken(schema, body, "answer");
}

/** GitHub's own example of an answer, to be given the parts that a stand-in knows. */
export function exampleOf(route: string, status: number): Json {
  const response = resolved(operationObject(route).responses[String(status)] ?? {});
  const [example] = Object.values(
    (response["content"] as Contents)["application/json"]?.examples ?? {},
  );
  const { value } = resolved(example as Json) as { readonly value: Json | readonly Json[] };
  return structuredClone(Array.isArray(value) ? (value[0] as Json) : (value as Json));
}

function description(): Description {
  loaded ??= JSON.parse(readFileSync(file, "utf8")) as Description;
  return loaded;
}

function operationObject(route: string): OperationObject {
  const [method = "", template = ""] = route.split(" ");
  const operation = description().paths[template]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub's description has no ${route}`);
  return operation;
}

function pattern(template: string): RegExp {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const parts = template.split(/\{\w+\}/).map((text) => text.replace(/[.+]/g, "\\$&"));
  const made = new RegExp(`^${parts.join("([^/]+)")}$`);
  patterns.set(template, made);
  return made;
}

function literals(template: string): number {
  return template.split("/").filter((part) => !part.includes("{")).length;
}

function bodyViolations(schema: Json | undefined, body: unknown): readonly string[] {
  if (schema === undefined) return body === undefined ? [] : ["a body where none belongs"];
  const properties = schema["properties"];
  const names = typeof body === "object" && body !== null ? Object.keys(body) : [];
  const unknown = names.filter((name) => !Object.hasOwn((properties ?? {}) as Json, name));
  return [
    ...(properties === undefined
      ? []
      : unknown.map((name) => `unknown member ${name} of the body`)),
    ...broken(schema, body ?? null, "body"),
  ];
}

function typed(schema: Json, text: string): unknown {
  const { type } = resolved(schema);
  if (type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  return text;
}

function broken(schema: Json, value: unknown, what: string): readonly string[] {
  const key = JSON.stringify(schema);
  const validate = validators.get(key) ?? ajv.compile(standalone(schema));
  validators.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${what}${instancePath} ${message ?? "is wrong"}`,
  );
}

/** A schema with all that it refers to, and nothing else of the huge description. */
function standalone(schema: Json): Json {
  const definitions = new Map<string, unknown>();
  const open = [...references(schema)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (definitions.has(name)) continue;
    const component = at(name);
    definitions.set(name, component);
    open.push(...references(component));
  }
  const local = [...definitions].map(([name, component]) => [nameOf(name), plain(component)]);
  return { ...(plain(schema) as Json), definitions: Object.fromEntries(local) };
}

function* references(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "$ref" && typeof inner === "string") yield inner;
    else if (name !== "example" && name !== "examples") yield* references(inner);
  }
}

function at(reference: string): unknown {
  return reference
    .slice("#/".length)
    .split("/")
    .reduce<unknown>((value, name) => (value as Json)[name], description());
}

function resolved(value: Json): Json {
  const reference = value["$ref"];
  return typeof reference === "string" ? resolved(at(reference) as Json) : value;
}

function nameOf(reference: string): string {
  return reference.replace(/[^\w-]/g, "_");
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references lead to the definitions beside. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, example: _, examples: __, ...rest } = value as Json;
  if (typeof rest["$ref"] === "string") return { $ref: `#/definitions/${nameOf(rest["$ref"])}` };
  const inner = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, plain(one)]));
  return nullable === true ? { anyOf: [{ type: "null" }, inner] } : inner;
}
