import { onTestFinished } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` for a body that is not JSON. */
  readonly json: unknown;
}

export interface Asked {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
  /** `null` for no key at all. */
  readonly key?: string | null;
}

const timeLimitMs = 10_000;

/** A sandbox that is closed after the test. */
export async function started(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Asks for a path as it is, and follows no redirect. */
export async function ask(sandbox: Sandbox, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = "GET", body, contentType = "application/json", key = "any-key" } = asked;
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(timeLimitMs),
    headers: {
      ...(body === undefined ? {} : { "content-type": contentType }),
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

/** Where the packages of the entity `shop` are, or of another. */
export function packages(below = "", entity = "shop"): string {
  return `/api/v1/catalog/${entity}/packages${below}`;
}

export async function upload(sandbox: Sandbox, endpoint: string, body: string): Promise<Answered> {
  const contentType = endpoint.endsWith("csproj") ? "application/xml" : "application/json";
  return ask(sandbox, packages(`/${endpoint}`), { method: "POST", body, contentType });
}

/** The list as `TYPE name version` lines, in its order. */
export async function list(sandbox: Sandbox, query = ""): Promise<readonly string[]> {
  const { json } = await ask(sandbox, packages(query));
  return rowsOf(json).map(({ packageType, name, version }) => `${packageType} ${name} ${version}`);
}

interface ListedRow {
  readonly packageType: string;
  readonly name: string;
  readonly version: string;
}

function rowsOf(json: unknown): readonly ListedRow[] {
  if (!Array.isArray(json)) throw new Error(`no list: ${JSON.stringify(json)}`);
  return json as readonly ListedRow[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
