import { upsertPost, type UpsertResult, type PostKind } from "./upsert-post.ts";
import { marked, sameText } from "./marker.ts";
import { openLabelled } from "./open-labelled.ts";
import { ownPosts, post, type Post } from "./own-posts.ts";
import { type Rest, ownerAndRepo } from "./rest.ts";

/** The label by which the issue is found, and with which it is made. */
export const driftLabel = "cortex-drift";

const kind: PostKind = { what: "an issue about drift", permission: "issues", exception: "" };

/**
 * Keeps one open issue with this marker while there is `drift`, and in it this text; without drift
 * (`null`) closes it and comments with `gone`. Nothing but the search is asked where nothing is to
 * be done. Where two runs made one each at the same time, the older stays.
 */
export function keepDriftIssue(
  rest: Rest,
  {
    repository,
    marker,
    drift,
    gone,
  }: {
    readonly repository: string;
    readonly marker: string;
    readonly drift: { readonly title: string; readonly body: string } | null;
    readonly gone: string;
  },
): Promise<UpsertResult> {
  const place = ownerAndRepo(repository);

  async function close({ number }: Post, reason: "completed" | "not_planned"): Promise<void> {
    const closed = { state: "closed", state_reason: reason };
    await rest.request(`PATCH ${one}`, { ...place, issue_number: number, ...closed });
  }

  return upsertPost(kind, async () => {
    const search = { ...place, state: "open", labels: driftLabel, sort: "created" };
    const [first, ...others] = await ownPosts(
      rest,
      "GET /repos/{owner}/{repo}/issues",
      { ...search, direction: "asc" },
      marker,
    );
    for (const other of others) await close(other, "not_planned");
    if (first === undefined) {
      if (drift === null) return "unchanged";
      const { title, body } = drift;
      const text = marked(marker, body);
      const made = await openLabelled(rest, place, driftLabel, { title, body: text });
      const { id, number } = post("POST /repos/{owner}/{repo}/issues", made);
      const numbered = { issue_number: number, body: marked(marker, body, id) };
      await rest.request(`PATCH ${one}`, { ...place, ...numbered });
      return "created";
    }
    const about = { ...place, issue_number: first.number };
    if (drift === null) {
      // Closed first: should the comment fail, the next run does not repeat it.
      await close(first, "completed");
      await rest.request(`POST ${one}/comments`, { ...about, body: gone });
      return "closed";
    }
    const body = marked(marker, drift.body, first.id);
    if (sameText(first.body, body)) return "unchanged";
    await rest.request(`PATCH ${one}`, { ...about, body });
    return "updated";
  });
}

const one = "/repos/{owner}/{repo}/issues/{issue_number}";
