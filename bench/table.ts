/** What a part of the bench has to report. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Figures of whole runs, each beside the floor of the same run and what is aimed at. */
export function figures(rows: readonly (readonly string[])[]): Table {
  return { head: ["What", "Measured", "Floor", "Ratio", "Aim"], rows };
}

export function ratio(what: string, ms: number, floorMs: number, aim: string): readonly string[] {
  return [what, `${ms.toFixed(0)} ms`, `${floorMs.toFixed(0)} ms`, (ms / floorMs).toFixed(2), aim];
}

/** A figure that has no floor. */
export function figure(what: string, measured: string, aim: string): readonly string[] {
  return [what, measured, "", "", aim];
}
