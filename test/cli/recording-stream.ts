import type { OutputStream } from "../../src/cli/terminal.ts";

/** A stream that keeps what is written to it. */
export interface RecordingStream extends OutputStream {
  readonly text: () => string;
  /** Hands an error to whoever listens. */
  readonly fail: (error: Error) => void;
}

export function recordingStream(
  terminal: { readonly columns?: number } | null = null,
): RecordingStream {
  const written: string[] = [];
  const listeners: ((error: Error) => void)[] = [];
  return {
    ...(terminal === null ? {} : { isTTY: true, ...terminal }),
    write: (text) => written.push(text),
    on: (_, listener) => listeners.push(listener),
    text: () => written.join(""),
    fail(error) {
      for (const listener of listeners) listener(error);
    },
  };
}
