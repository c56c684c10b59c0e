/** A field: its type, and the arguments that it takes. */
export interface Field {
  readonly type: string;
  readonly args?: Readonly<Record<string, string>>;
}

const paged = { first: "Int", last: "Int", after: "String", before: "String" };

/**
 * As much of GitHub's public GraphQL schema as the list of repositories needs
 * (https://docs.github.com/en/graphql/overview/public-schema). Types without fields are scalars.
 */
export const schema: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  Query: {
    repository: {
      type: "Repository",
      args: { owner: "String!", name: "String!", followRenames: "Boolean" },
    },
    repositoryOwner: { type: "RepositoryOwner", args: { login: "String!" } },
  },
  RepositoryOwner: {
    login: { type: "String!" },
    repositories: {
      type: "RepositoryConnection!",
      args: {
        ...paged,
        affiliations: "[RepositoryAffiliation]",
        hasIssuesEnabled: "Boolean",
        isArchived: "Boolean",
        isFork: "Boolean",
        isLocked: "Boolean",
        orderBy: "RepositoryOrder",
        ownerAffiliations: "[RepositoryAffiliation]",
        privacy: "RepositoryPrivacy",
        visibility: "RepositoryVisibility",
      },
    },
  },
  RepositoryConnection: {
    nodes: { type: "[Repository]" },
    pageInfo: { type: "PageInfo!" },
    totalCount: { type: "Int!" },
    totalDiskUsage: { type: "Int!" },
  },
  PageInfo: {
    endCursor: { type: "String" },
    hasNextPage: { type: "Boolean!" },
    hasPreviousPage: { type: "Boolean!" },
    startCursor: { type: "String" },
  },
  Repository: {
    databaseId: { type: "Int" },
    defaultBranchRef: { type: "Ref" },
    diskUsage: { type: "Int" },
    isArchived: { type: "Boolean!" },
    isDisabled: { type: "Boolean!" },
    isEmpty: { type: "Boolean!" },
    isFork: { type: "Boolean!" },
    nameWithOwner: { type: "String!" },
    repositoryTopics: { type: "RepositoryTopicConnection!", args: paged },
  },
  Ref: { name: { type: "String!" }, target: { type: "GitObject" } },
  GitObject: { oid: { type: "GitObjectID!" } },
  RepositoryTopicConnection: { nodes: { type: "[RepositoryTopic]" } },
  RepositoryTopic: { topic: { type: "Topic!" } },
  Topic: { name: { type: "String!" } },
};

/** The type without lists and without what says that it is never null. */
export function bare(type: string): string {
  return type.replaceAll(/[[\]!]/g, "");
}
