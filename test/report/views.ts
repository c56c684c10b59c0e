import { createLinks } from "../../src/report/links.ts";
import { plainView, type View } from "../../src/report/view.ts";

const commit = "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";

/** What is known of a run on GitHub, on a push. */
export const githubView: View = {
  ...plainView,
  links: createLinks({
    serverUrl: "https://github.com",
    repository: "acme/shop",
    revision: commit,
    commit,
    base: null,
    workflowRef: "acme/shop/.github/workflows/cortex.yml@refs/heads/main",
    pullRequest: null,
    action: { repository: "acme/cortex-dependency-report", ref: "v1" },
    appUrl: "https://app.cortex.example/catalog/{tag}",
  }),
  isPreview: false,
  branch: "main",
  command: "CORTEX_API_KEY=… npx cortex-dependency-report@1.2.3 check --repository acme/shop",
};

/** The same on a pull request. */
export const previewView: View = { ...githubView, isPreview: true };

/** What a comment or an issue knows: links to what stays. */
export const postView: View = {
  ...githubView,
  links: createLinks({
    serverUrl: "https://github.com",
    repository: "acme/shop",
    revision: null,
    commit: null,
    base: null,
    workflowRef: "acme/shop/.github/workflows/cortex.yml@refs/heads/main",
    pullRequest: 17,
    action: { repository: "acme/cortex-dependency-report", ref: "v1" },
    appUrl: null,
  }),
  command: null,
};

const hosts =
  "github\\.com/acme|app\\.cortex\\.example/catalog|www\\.npmjs\\.com/package|central\\.sonatype\\.com/artifact|pypi\\.org/project|pkg\\.go\\.dev|www\\.nuget\\.org/packages";

const ownLink = new RegExp(`\\]\\(https://(?:${hosts})/[^\\s()<>"'\`|\\\\]+\\)`, "g");

/** A text without the addresses that this tool builds: what is left of links is others'. */
export function withoutOwnLinks(markdown: string): string {
  return markdown.replace(ownLink, "");
}
