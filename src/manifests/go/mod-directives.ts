import { Fault } from "../../domain/problem.ts";
import { Lines } from "../../syntax/lines.ts";

/** One line of a go.mod or go.work: the verb of its own or of the block it stands in, and what follows. */
export interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
  readonly line: number;
  /**
   * Set where the words are at a glance what nearly all are: a module whose path names no major version,
   * and a version of a release that goes with it.
   */
  readonly usual?: true;
}

/** Looks at a verb where it begins a line or a block, and throws where it may not stand there. */
export type CheckVerb = (verb: string, isBlock: boolean, line: number) => void;

/**
 * The directives of a go.mod or go.work, blocks taken apart. https://go.dev/ref/mod#go-mod-file-lexical
 * @throws Fault `manifest-invalid`, with the line.
 */
export function modDirectives(
  text: string,
  path: string,
  check: CheckVerb = () => undefined,
): readonly Directive[] {
  const directives: Directive[] = [];
  let block: Directive | null = null;
  const lines = new Lines(text);
  while (lines.next()) {
    const line = lines.number;
    const known = block === null ? null : usualWords(lines);
    if (known !== null && block !== null) {
      directives.push({ verb: block.verb, words: known, line, usual: true });
      continue;
    }
    const words = wordsOf(lines.line());
    if (words === null)
      throw malformedError(path, line, "has an open quote or a comment of another kind");
    const first = words[0];
    const second = words[1];
    if (first === undefined) continue;
    if (block !== null) {
      if (first !== ")") directives.push({ verb: block.verb, words, line });
      else if (second === undefined) block = null;
      else throw malformedError(path, line, "has more behind the end of a block");
    } else if (second === "(") {
      check(first, true, line);
      if (words.length === 2) block = { verb: first, words: [], line };
      else if (words[2] !== ")" || words.length > 3)
        throw malformedError(path, line, "has more behind the start of a block");
    } else if (verb.test(first)) {
      check(first, false, line);
      directives.push({ verb: first, words: words.slice(1), line });
    } else throw malformedError(path, line, "begins with no directive");
  }
  if (block !== null)
    throw malformedError(path, block.line, "does not end the block that begins here");
  return directives;
}

const verb = /^[a-z]+$/;

const token =
  /[ \t\r]*(?:(?<word>"(?:[^"\\]|\\.)*"|=>|[()[\],]|(?:(?!\/\/|\/\*|=>)[^\s"'`()[\],])+)|(?<end>\/\/.*|$))/y;

/** What nearly every line of a block is: `module v1.2.3`, and that it is needed by others only. Read in place. */
const usual =
  /\t(?!gopkg\.in\/)[\w.~-]+(?:\/[\w.~-]+)*(?<!\/v\d+) v(?:[01]\.\d+\.\d[\w.+-]*|\d+\.\d+\.\d+\+incompatible)(?=(?: \/\/ indirect)?\r?(?:\n|$))/y;

function usualWords({ text, start }: Lines): string[] | null {
  usual.lastIndex = start;
  if (!usual.test(text)) return null;
  const blank = text.indexOf(" ", start);
  return [text.slice(start + 1, blank), text.slice(blank + 1, usual.lastIndex)];
}

/** The words of a line without its comment; `null` where the line is none of the grammar's. */
function wordsOf(line: string): string[] | null {
  const words: string[] = [];
  token.lastIndex = 0;
  while (true) {
    const { word, end } = token.exec(line)?.groups ?? {};
    if (end !== undefined) return words;
    if (word === undefined) return null;
    words.push(unquoted(word));
  }
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, "$1") : word;
}

function malformedError(path: string, line: number, fact: string): Fault {
  return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
    path,
    line,
  });
}
