import type { CodeHelp } from "./repository.ts";

/** What keeps the record of an entity from being what is declared. */
export const recordCodes = {
  "type-held": {
    meaning: "A package type was left alone because something about it is not known.",
    remedy: "Fix the problem that the message names; the next run goes on.",
  },
  "prune-limit": {
    meaning: "More recorded packages would go than `prune-limit` allows.",
    remedy: "When the removal is meant, run once with `prune-limit: 100%`.",
  },
  "manifests-empty": {
    meaning: "The manifests of a type declare no package at all while Cortex records some.",
    remedy: "When that is meant, run once with `prune-limit: 100%`.",
  },
  "document-too-large": {
    meaning: "The packages of one type do not fit into the 2 MB that the service takes.",
    remedy: "Split the repository over several entities, or leave out development packages.",
  },
  "upload-rejected": {
    meaning: "Cortex refused an upload.",
    remedy: "The message carries Cortex's own words and the request to quote to its support.",
  },
  "not-recorded": {
    meaning: "Cortex took an upload, but reading back does not show all of it.",
    remedy: "Run again; if it stays, another writer may be at work on the same entity.",
  },
  "not-removed": {
    meaning: "Cortex still records packages that were to go.",
    remedy: "Run again; if it stays, another writer may be at work on the same entity.",
  },
  "type-unmanaged": {
    meaning:
      "Cortex records packages of a type of which the repository has no manifest, and no source is known to have declared them. They stay.",
    remedy: "Nothing, where another writer records them. `prune: all` removes them.",
  },
  unclaimed: {
    meaning:
      "Cortex records packages that the repository does not declare, and no source is known to have declared them. They stay.",
    remedy:
      "Let every repository of the entity sync once. What is left then came from elsewhere; `prune: all` removes it.",
  },
  "claimed-elsewhere": {
    meaning: "A package that this source does not declare is declared by another one. It stays.",
    remedy: "Nothing: it goes when the other source drops it, too.",
  },
  "claim-missing": {
    meaning: "A package that another source declares is not recorded after the upload.",
    remedy:
      "Run the workflow of the other source again, and give all workflows that write the entity one `concurrency` group.",
  },
  "other-writer": {
    meaning: "A package that `prune: all` removed has come back, so another writer records it.",
    remedy: "Find the other writer, or set `prune: true`.",
  },
  "still-referenced": {
    meaning:
      "A package that no manifest declares any more still stands as a direct dependency in a file that was not read. It stays.",
    remedy:
      "Have the file read (`exclude`, `include`, `working-directory`), or remove the reference.",
  },
  "prune-disabled": {
    meaning:
      "Packages that the repository no longer declares were kept because `prune` is `false`.",
    remedy: "Set `prune: true` to have them removed.",
  },
  "commit-unproven": {
    meaning:
      "It is not known whether the work tree is the newest commit of its branch, so nothing was removed.",
    remedy:
      "Give `git` access to the remote, or set `--current` where the work tree is that commit.",
  },
  "source-stale": {
    meaning: "A source of the entity has not synced for 30 days. What it declared then is kept.",
    remedy: "Sync it again, or end it with `cortex-deps forget`.",
  },
  "repository-unknown": {
    meaning: "The repository is not known, so no state is kept, and nothing is removed.",
    remedy: "Set `--repository`, or give the work tree an `origin` remote.",
  },
  "source-unknown": {
    meaning: "An entity has no source of the name that `forget` was given.",
    remedy: "The message names the sources of the entity. Use one of them as it is written there.",
  },
  "state-invalid": {
    meaning: "The state of an entity (custom data `dependency-report`) cannot be understood.",
    remedy:
      "Nothing: the next sync writes this source's part again. Do not edit the state by hand.",
  },
  "state-newer": {
    meaning: "The state of an entity was written by a newer version of this action.",
    remedy: "Update this action.",
  },
  "state-unavailable": {
    meaning: "The state of an entity could not be read or written, so nothing was removed.",
    remedy:
      "The API key needs the *Edit entities* permission for custom data. After a network fault, run again.",
  },
  "state-too-large": {
    meaning: "The state of an entity would pass 1.5 MB and was not written.",
    remedy: "Split the repository over several entities.",
  },
  "entity-foreign": {
    meaning:
      "A descriptor names an entity that belongs to another repository in Cortex. It is held.",
    remedy:
      "Correct the tag in the descriptor or the repository in Cortex, or set `entity` in the workflow.",
  },
  "entities-shared": {
    meaning: "Several entities of Cortex have the same directory of the repository.",
    remedy: "Give each a `basepath` in Cortex, or set `entity`.",
  },
  "catalog-unavailable": {
    meaning: "The Cortex catalog could not be listed, so the owner of an entity was not checked.",
    remedy: "Give the API key the permission to view entities.",
  },
  "names-unresolved": {
    meaning:
      "A manifest declares packages whose names the repository does not give, so no recorded package of the type was removed.",
    remedy:
      "The warnings on the manifest say what is not known. Write those names, or lock the build.",
  },
} as const satisfies Record<string, CodeHelp>;
