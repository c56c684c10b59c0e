import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Where a grammar sees a string or a comment, from and to characters of the text. */
export interface Span {
  readonly capture: string;
  readonly start: number;
  readonly end: number;
}

/** What the module of a grammar has, as far as it is asked for. */
interface Grammar {
  initSync(from: { readonly module: Uint8Array }): unknown;
  create_session(): number;
  set_text(session: number, text: string): void;
  parse_utf16(session: number): { readonly spans: readonly Span[] };
  free_session(session: number): void;
}

export type Spans = (text: string) => readonly Span[];

/**
 * The tree-sitter grammar of a language, compiled to WebAssembly (https://github.com/bearcove/arborium);
 * `null` where it is not installed below `tools/judges`.
 */
export async function grammarOf(language: "groovy" | "kotlin"): Promise<Spans | null> {
  const folder = new URL(`../../tools/judges/node_modules/@arborium/${language}/`, import.meta.url);
  const code = fileURLToPath(new URL("grammar.js", folder));
  if (!existsSync(code)) return null;
  const grammar: unknown = await import(pathToFileURL(code).href);
  if (!isGrammar(grammar)) throw new Error(`${code} is no grammar of arborium`);
  grammar.initSync({ module: readFileSync(new URL("grammar_bg.wasm", folder)) });
  return (text) => {
    const session = grammar.create_session();
    grammar.set_text(session, text);
    const { spans } = grammar.parse_utf16(session);
    grammar.free_session(session);
    return spans;
  };
}

function isGrammar(value: unknown): value is Grammar {
  return (
    typeof value === "object" && value !== null && "initSync" in value && "parse_utf16" in value
  );
}
