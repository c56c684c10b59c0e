import type { Shown } from "../../scripts/pictures/page.ts";
import { organisationIssue } from "../../src/organisation/drift-issue.ts";
import { organisationSummary } from "../../src/organisation/summary.ts";
import { driftIssue } from "../../src/report/drift-issue.ts";
import { pullRequestComment } from "../../src/report/pull-request-comment.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { organisation, organisationView } from "../organisation/reported.ts";
import { longNames } from "../report/golden/long-names.ts";
import { situations } from "../report/golden/situations.ts";
import { githubView, postView } from "../report/views.ts";

export const summaries: readonly Shown[] = [
  ...[...situations].map(([name, { report, view }]) => ({
    name,
    markdown: renderSummary(report, view),
    breaks: false,
  })),
  {
    name: "organisation",
    markdown: organisationSummary(organisation, organisationView),
    breaks: false,
  },
  { name: "long-names", markdown: renderSummary(longNames, githubView), breaks: false },
];

export const posts: readonly Shown[] = [
  {
    name: "organisation-issue",
    markdown: organisationIssue(organisation, organisationView)?.body ?? "",
    breaks: true,
  },
  ...["drift", "preview", "held", "hostile-names"].flatMap((name) => {
    const { report } = situations.get(name) ?? { report: longNames };
    return [
      { name: `${name}-comment`, markdown: pullRequestComment(report, postView), breaks: true },
      { name: `${name}-issue`, markdown: driftIssue(report, postView).body, breaks: true },
    ];
  }),
];

/** A script that writes a value into the title, where `titleIn` finds it. */
export function writeTitle(expression: string): string {
  return `document.title = btoa(encodeURIComponent(JSON.stringify(${expression})));`;
}

/** What `writeTitle` wrote into a page. @throws SyntaxError where it wrote nothing. */
export function titleIn(dom: string): unknown {
  const title = /<title>(?<title>[^<]*)<\/title>/.exec(dom)?.groups?.["title"] ?? "";
  return JSON.parse(decodeURIComponent(atob(title)));
}
