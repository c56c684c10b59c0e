import { Fault } from "../../domain/problem.ts";
import type { FileLines, FileMeaning } from "./requirements-lines.ts";

/** A file that is being read. */
export interface OpenFile {
  readonly path: string;
  /** Whether its packages only limit others. */
  readonly constraint: boolean;
  /** Whether what it requires is for development. */
  readonly development: boolean;
  readonly lines: FileLines;
  /** The index of the next of its lines. */
  next: number;
}

/** pip follows about a thousand files that include one another, and fails at the next. */
const deepest = 900;

/** The files from the outermost to the one that is being read. */
export class IncludeTrail {
  readonly #files: OpenFile[];
  readonly #paths: Set<string>;
  /** The innermost file. */
  file: OpenFile;

  constructor(root: OpenFile) {
    this.#files = [root];
    this.#paths = new Set([root.path]);
    this.file = root;
  }

  get isRoot(): boolean {
    return this.#files.length === 1;
  }

  /** The number of the line that was read last, in the innermost file. */
  get line(): number {
    return this.file.lines.numbers[this.file.next - 1] ?? 0;
  }

  /** The next line of the innermost file that has one; `null` at the end of all. */
  next(): FileMeaning | null {
    for (;;) {
      const meaning = this.file.lines.meanings[this.file.next];
      if (meaning !== undefined) {
        this.file.next += 1;
        return meaning;
      }
      const outer = this.#files.at(-2);
      if (outer === undefined) return null;
      this.#files.pop();
      this.#paths.delete(this.file.path);
      this.file = outer;
    }
  }

  enter(file: OpenFile): void {
    if (this.#files.length > deepest)
      throw new Fault(
        "manifest-invalid",
        `${this.file.path} is reached through more than ${deepest} files that include one another, which pip does not follow. Include fewer files.`,
        { path: this.file.path, line: this.line },
      );
    this.#files.push(file);
    this.#paths.add(file.path);
    this.file = file;
  }

  refuseCircle(target: string): void {
    if (!this.#paths.has(target)) return;
    const chain = this.#files.map(({ path }) => path);
    const cycle = [...chain.slice(chain.indexOf(target)), target];
    throw new Fault("include-cycle", `${cycle.join(" → ")} is a cycle of includes. Break it.`, {
      path: this.file.path,
      line: this.line,
    });
  }
}
