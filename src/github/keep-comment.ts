import { upsertPost, type UpsertResult, type PostKind } from "./upsert-post.ts";
import { marked, sameText } from "./marker.ts";
import { ownPosts, post } from "./own-posts.ts";
import { type Rest, ownerAndRepo } from "./rest.ts";

const kind: PostKind = {
  what: "a comment on the pull request",
  permission: "pull-requests",
  exception: " On a pull request from a fork the token only reads, whatever the workflow sets.",
};

/**
 * Keeps one comment with this marker on a pull request, and in it this text: made where there is
 * none and the text is worth a new one, changed in place where it has another content, and otherwise left alone. Where two runs made
 * one each at the same time, the older stays.
 */
export function keepComment(
  rest: Rest,
  {
    repository,
    pullRequest,
    marker,
    body,
    isWorthNew,
  }: {
    readonly repository: string;
    readonly pullRequest: number;
    readonly marker: string;
    readonly body: string;
    readonly isWorthNew: boolean;
  },
): Promise<UpsertResult> {
  const place = ownerAndRepo(repository);
  return upsertPost(kind, async () => {
    const of = { ...place, issue_number: pullRequest };
    const [first, ...others] = await ownPosts(rest, `GET ${all}`, of, marker);
    if (first === undefined) {
      if (!isWorthNew) return "unchanged";
      const made = await rest.request(`POST ${all}`, { ...of, body: marked(marker, body) });
      await change(post(`POST ${all}`, made).id);
      return "created";
    }
    for (const { id } of others) await rest.request(`DELETE ${one}`, { ...place, comment_id: id });
    if (sameText(first.body, marked(marker, body, first.id))) return "unchanged";
    await change(first.id);
    return "updated";
  });

  async function change(id: number): Promise<void> {
    const text = marked(marker, body, id);
    await rest.request(`PATCH ${one}`, { ...place, comment_id: id, body: text });
  }
}

const all = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
