import { Fault } from "../../../../domain/problem.ts";

export type Dialect = "groovy" | "kotlin" | "java";

/** Where reading stands in the text of a script. */
export class Cursor {
  readonly text: string;
  readonly path: string;
  readonly dialect: Dialect;
  at = 0;
  line = 1;

  constructor(text: string, path: string) {
    this.text = text;
    this.path = path;
    this.dialect = dialectOf(path);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The character there, or some characters after it; empty behind the end. */
  peek(offset = 0): string {
    return this.text.charAt(this.at + offset);
  }

  sees(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Passes over so many characters and counts their line breaks. */
  skip(length: number): string {
    const passed = this.text.slice(this.at, this.at + length);
    for (let next = passed.indexOf("\n"); next !== -1; next = passed.indexOf("\n", next + 1))
      this.line += 1;
    this.at += length;
    return passed;
  }

  /** Passes over what a sticky expression without line breaks finds there; `null` where it finds nothing. */
  match(expression: RegExp): string | null {
    expression.lastIndex = this.at;
    if (!expression.test(this.text)) return null;
    const found = this.text.slice(this.at, expression.lastIndex);
    this.at = expression.lastIndex;
    return found;
  }

  /** The fault of a script that the compiler would refuse as well. */
  fault(fact: string, line = this.line): Fault {
    return new Fault(
      "manifest-invalid",
      `${this.path} ${fact}. Fix the file, or add it to \`exclude\` when it is not a build script.`,
      { path: this.path, line },
    );
  }
}

function dialectOf(path: string): Dialect {
  if (/\.(?:kts?|dcl)$/.test(path)) return "kotlin";
  return path.endsWith(".java") ? "java" : "groovy";
}
