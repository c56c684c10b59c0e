import { GitHubFault } from "./github-fault.ts";
import type { Rest } from "./rest.ts";

/**
 * Opens an issue with a label, which is made where it is missing. The label comes first: for those
 * who may not give it GitHub would leave it out without a word, and the issue be never found again.
 * @returns the issue as GitHub gives it.
 */
export async function openLabelled(
  rest: Rest,
  place: { readonly owner: string; readonly repo: string },
  label: string,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<unknown> {
  try {
    await rest.request("POST /repos/{owner}/{repo}/labels", {
      ...place,
      ...labelStyle,
      name: label,
    });
  } catch (thrown) {
    // 422: it is there already.
    if (!(thrown instanceof GitHubFault && thrown.status === 422)) throw thrown;
  }
  return rest.request("POST /repos/{owner}/{repo}/issues", {
    ...place,
    title,
    body,
    labels: [label],
  });
}

const labelStyle = {
  color: "d93f0b",
  description: "Cortex records other packages than this repository declares",
};
