import type { EntityProgress } from "../pipeline/ports.ts";
import { safeText } from "../report/safe-text.ts";
import { number, wholeSeconds } from "../domain/wording.ts";
import type { Terminal } from "./terminal.ts";

/** What shows how a run goes on, until it is closed. */
interface Progress {
  /** A line each in a pipe; on a terminal it stands until the next one. */
  readonly step: (text: string) => void;
  /** On a terminal alone. */
  readonly entities: (progress: EntityProgress) => void;
  readonly close: () => void;
}

interface ProgressOptions {
  readonly terminal: Pick<Terminal, "messages" | "progress">;
  /** In milliseconds. */
  readonly now: () => number;
  /** Calls back each second until what it returns is called. */
  readonly everySecond: (tick: () => void) => () => void;
}

/** `12/41 entities · svc-048`; one entity is named alone. Safe to print. */
function entitiesText({ done, of, entity }: EntityProgress): string {
  const name = safeText(entity);
  return of === 1 ? name : `${number(done)}/${number(of)} entities · ${name}`;
}

/** Progress of a run: on a terminal one line with the time since its start, which goes on each second. */
export function openProgress({ terminal, now, everySecond }: ProgressOptions): Progress {
  const { isTerminal } = terminal.messages;
  const start = now();
  let current = "";
  function show(text: string): void {
    current = text;
    if (text !== "") terminal.progress(`${text} · ${wholeSeconds(now() - start)}`);
  }
  return {
    step: (text) => (isTerminal ? show(safeText(text)) : terminal.progress(safeText(text))),
    entities(progress) {
      if (isTerminal) show(entitiesText(progress));
    },
    close: isTerminal ? everySecond(() => show(current)) : () => undefined,
  };
}

/** A timer that does not keep the process alive. */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000);
  timer.unref();
  return () => clearInterval(timer);
}
