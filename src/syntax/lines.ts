const carriageReturn = 13;

/**
 * Walks over the lines of a text, without LF or CRLF; a last line may go without a line break. No
 * array of all lines, and no callback for each, which would cost a new reader its compiled code.
 */
export class Lines {
  readonly text: string;
  /** Where the current line starts and ends. */
  start = 0;
  end = 0;
  /** Counted from one. */
  number = 0;
  #next = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line; `false` where there is none. */
  next(): boolean {
    const { text } = this;
    const start = this.#next;
    if (start >= text.length) return false;
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    this.start = start;
    this.end = end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
    this.number += 1;
    this.#next = end + 1;
    return true;
  }

  /** A copy of the current line; readers that pass over most of them look at the text in place. */
  line(): string {
    return this.text.slice(this.start, this.end);
  }
}

const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/;

/** The entries of a properties file such as gradle.properties; of a name, the last. */
export function readProperties(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const lines = new Lines(text);
  while (lines.next()) {
    const [, name, value] = entry.exec(lines.line()) ?? [];
    if (name !== undefined && value !== undefined) properties.set(name, value.trim());
  }
  return properties;
}
