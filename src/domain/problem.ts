import type { PackageType } from "./package.ts";
import { withoutUrlCredentials } from "./url.ts";
import { recordCodes } from "./problem-codes/record.ts";
import { repositoryCodes } from "./problem-codes/repository.ts";
import { serviceCodes } from "./problem-codes/services.ts";

/** Every code of a problem, in the order of the documentation. */
export const problemCodes = { ...repositoryCodes, ...recordCodes, ...serviceCodes };

export type ProblemCode = keyof typeof problemCodes;

export const severities = ["error", "warning", "notice"] as const;

export type Severity = (typeof severities)[number];

/** Something that a run has to report, in the form in which the report carries it. */
export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** Names the thing, the fact and the next step. */
  readonly message: string;
  readonly path: string | null;
  /** One-based. */
  readonly line: number | null;
  readonly entity: string | null;
  readonly packageType: PackageType | null;
}

type Place = Partial<Pick<Problem, "path" | "line" | "entity" | "packageType">>;

/** A message may quote a file or a server, which know no measure. */
const longestMessage = 10_000;

/** A problem at a place; parts of the place that are not given are `null`. Credentials in addresses are hidden. */
export function problem(
  severity: Severity,
  code: ProblemCode,
  message: string,
  place: Place = {},
): Problem {
  return {
    severity,
    code,
    message: cut(withoutUrlCredentials(message)),
    path: null,
    line: null,
    entity: null,
    packageType: null,
    ...place,
  };
}

function cut(message: string): string {
  if (message.length <= longestMessage) return message;
  return `${message.slice(0, longestMessage - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A problem on its way up: thrown where it is found, reported where the run can go on. */
export class Fault extends Error {
  override readonly name: string = "Fault";
  readonly code: ProblemCode;
  readonly place: Place;

  constructor(code: ProblemCode, message: string, place: Place = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.place = place;
  }
}

/** Any thrown value as a `Fault`; one that is none is this tool's own defect. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new Fault(
    "internal",
    `Something went wrong that this tool did not foresee (${detail}). Please report it with the log of a run with debug logging.`,
    {},
    thrown,
  );
}

/** Any thrown value as an error problem, at the place that it names itself or else at this one. */
export function problemOf(thrown: unknown, place: Place = {}): Problem {
  const { code, message, place: own } = faultOf(thrown);
  return problem("error", code, message, { ...place, ...own });
}

/** An answer that may be missing, with what there is to report about that. */
export interface Answer<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}
