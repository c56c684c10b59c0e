import { wantsColor } from "../report/paint.ts";
import { cutToWidth } from "../report/display-width.ts";
import { wrapText } from "../report/wrap-line.ts";
import type { Environment } from "../domain/program.ts";

/** As much of a standard stream as is written to. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

interface StreamInfo {
  readonly isTerminal: boolean;
  readonly color: boolean;
  /** In columns; `Infinity` in a pipe. */
  readonly width: number;
}

/** The two streams of the command line: results on standard output, messages on standard error. */
export interface Terminal {
  readonly results: StreamInfo;
  readonly messages: StreamInfo;
  /** Text with its line breaks, wrapped to the width. */
  result(text: string): void;
  /** Text for other programs, as it is. */
  data(text: string): void;
  /** One line, already safe to print, wrapped to the width. */
  message(line: string): void;
  /** One line that the next one replaces, where the stream can. */
  progress(line: string): void;
}

const defaultWidth = 80;
const clearLine = "\r\u001b[2K";

export function openTerminal(
  { stdout, stderr }: { readonly stdout: OutputStream; readonly stderr: OutputStream },
  env: Environment,
): Terminal {
  const results = streamInfo(stdout, env);
  const messages = streamInfo(stderr, env);
  let shown = false;
  function write(stream: OutputStream, text: string): void {
    if (shown) stderr.write(clearLine);
    shown = false;
    stream.write(text);
  }
  for (const stream of [stdout, stderr]) stream.on("error", unlessClosed);
  return {
    results,
    messages,
    result: (text) => write(stdout, wrapText(text, results.width)),
    data: (text) => write(stdout, text),
    message: (line) => write(stderr, `${wrapText(line, messages.width)}\n`),
    progress(line) {
      if (!messages.isTerminal) return write(stderr, `${line}\n`);
      // A line that fills the last column is no longer one that can be cleared.
      write(stderr, cutToWidth(line, messages.width - 1));
      shown = true;
    },
  };
}

function streamInfo(stream: OutputStream, env: Environment): StreamInfo {
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    color: wantsColor(env, isTerminal),
    // Asked each time: a window can change while a run goes on.
    get width() {
      return isTerminal ? stream.columns || defaultWidth : Infinity;
    },
  };
}

/** A reader that has seen enough (`| head`) must not end a sync half way. */
function unlessClosed(error: Error): void {
  if (!("code" in error && error.code === "EPIPE")) throw error;
}
