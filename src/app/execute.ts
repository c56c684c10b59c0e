import { untilAborted, type Cancellation } from "../domain/cancellation.ts";
import type { Problem } from "../domain/problem.ts";
import type { Environment } from "../domain/program.ts";
import type { GitHubClient } from "../github/connection.ts";
import { systemClock } from "../http/clock.ts";
import type { Ports } from "../pipeline/ports.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import { run } from "../pipeline/run.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { createAdapters } from "./adapters.ts";
import type { Notifications } from "./notifications.ts";
import { runReported } from "./run-reported.ts";
import { timed } from "./time-budget.ts";

export interface Execution {
  readonly settings: Settings;
  readonly context: RunContext;
  /** Absolute. */
  readonly workspace: string;
  readonly env: Environment;
  /** `owner/name` of the repository that is read; `null` where it is not known. */
  readonly repository: string | null;
  /** Whether a stranger can influence this run, so that nothing outside the repository is read. */
  readonly isByStranger?: boolean;
  /** Whether a sync may write. */
  readonly permission: Ports["permission"];
  readonly client: GitHubClient | null;
  readonly notifications: Notifications;
  readonly cancellation: Cancellation;
  /** Rejects where the process can no longer be trusted to run to its end. */
  readonly crash?: Promise<never>;
  /** What there is to report of the event beside the run itself, asked for after it. */
  readonly eventProblems?: (cancellation: Cancellation) => Promise<readonly Problem[]>;
  /** Receives each step of the run as a line. */
  readonly step: (text: string) => void;
  /** Receives how far the run is with its entities. */
  readonly progress?: Ports["progress"];
  /** A report in the words of the program, before anything is rendered of it. */
  readonly worded?: (report: Report) => Report;
  /** Receives the place of an internal defect. */
  readonly defect: (stack: string) => void;
}

/** One run of either program with its posts on GitHub. @returns its report, also of a run that broke. */
export async function execute(given: Execution): Promise<Report> {
  const { settings, context, crash, eventProblems = noProblems, worded = same, defect } = given;
  const time = timed(given.cancellation, settings.timeBudgetMs, context.startedAt);
  const { due } = time.cancellation;
  const ports = createAdapters(settings, { ...given, ...time });
  const report = await runReported(
    context,
    () =>
      untilAborted(due, Promise.race([run(settings, context, ports), ...(crash ? [crash] : [])])),
    { secrets: [settings.cortexApiKey, settings.githubToken], defect },
  );
  const found = await eventProblems(time.cancellation);
  const whole = worded({ ...report, problems: [...report.problems, ...found] });
  return worded(await withNotifications(whole, given, time));
}

/** The report with the problems of the comment and the issue. A run without a key leaves neither. */
async function withNotifications(
  report: Report,
  { settings, context, client, notifications, step }: Execution,
  { cancellation }: { readonly cancellation: Cancellation },
): Promise<Report> {
  if (context.mode === "list" || (notifications.comment === null && !notifications.issue))
    return report;
  const { updateNotifications } = await import("./github-notifications.ts");
  const problems = await updateNotifications(report, {
    ...notifications,
    client,
    cortexApiUrl: settings.cortexApiUrl,
    sleep: systemClock.sleep,
    cancelled: cancellation.requested,
    log: step,
  });
  return { ...report, problems: [...report.problems, ...problems] };
}

const same = (report: Report): Report => report;
const noProblems = (): Promise<readonly Problem[]> => Promise.resolve([]);
