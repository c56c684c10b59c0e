import { effects, type CodeHelp } from "./effects.ts";

/** What keeps the record of an entity from being what is declared. */
export const recordCodes = {
  "type-held": {
    meaning: "A package type was left alone because something about it is not known.",
    effect: effects.typeHeld,
    remedy: "Fix the problem that the message names; the next run goes on.",
  },
  "prune-limit": {
    meaning: "More recorded packages would go than `prune-limit` allows.",
    effect: effects.typeHeld,
    remedy: "When the removal is meant, run once with `prune-limit: 100%`.",
  },
  "manifests-empty": {
    meaning: "The manifests of a type declare no package at all while Cortex records some.",
    effect: effects.typeHeld,
    remedy: "When that is meant, run once with `prune-limit: 100%`.",
  },
  "document-too-large": {
    meaning: "The packages of one type do not fit into the 2 MB that the service takes.",
    effect: effects.typeHeld,
    remedy: "Split the repository over several entities, or leave out development packages.",
  },
  "upload-rejected": {
    meaning: "Cortex refused an upload.",
    effect: effects.readBackFailed,
    remedy: "The message carries Cortex's own words and the request to quote to its support.",
  },
  "not-recorded": {
    meaning: "Cortex took an upload, but reading back does not show all of it.",
    effect: effects.readBackFailed,
    remedy: "Run again; if it stays, another writer may be at work on the same entity.",
  },
  "not-removed": {
    meaning: "Cortex still records packages that were to go.",
    effect: effects.readBackFailed,
    remedy: "Run again; if it stays, another writer may be at work on the same entity.",
  },
  "versions-unlocked": {
    meaning:
      "Cortex records a version of a package, and the repository gives only a range now, as after a lockfile was deleted.",
    effect: effects.onlyReported,
    remedy: "Commit the lockfile again, or leave it out on purpose: the next run is silent then.",
  },
  "versions-open": {
    meaning:
      "Beside a platform of Gradle that was looked for in vain, Cortex records another version of a package than the build script writes: the platform may ask for it.",
    effect: effects.onlyReported,
    remedy:
      "Have the platform found (`java-versions`, `maven-repositories`, a restored cache), or commit a lockfile.",
  },
  "type-unmanaged": {
    meaning:
      "Cortex records packages of a type of which the run read no manifest, and no source is known to have declared them. They stay.",
    effect: effects.kept,
    remedy: "Nothing, where another writer records them. `prune: all` removes them.",
  },
  unclaimed: {
    meaning:
      "Cortex records packages that the repository does not declare, and no source is known to have declared them. They stay.",
    effect: effects.kept,
    remedy:
      "Let every repository of the entity sync once. What is left then came from elsewhere; `prune: all` removes it.",
  },
  "claimed-elsewhere": {
    meaning: "A package that this source does not declare is declared by another one. It stays.",
    effect: effects.kept,
    remedy: "Nothing: it goes when the other source drops it, too.",
  },
  "claim-missing": {
    meaning: "A package that another source declares is not recorded after the upload.",
    effect: "The state keeps the claim of the other source. Nothing was removed for it.",
    remedy:
      "Run the workflow of the other source again, and give all workflows that write the entity one `concurrency` group.",
  },
  "other-writer": {
    meaning: "A package that `prune: all` removed has come back, so another writer records it.",
    effect: effects.kept,
    remedy: "Find the other writer, or set `prune: true`.",
  },
  "still-referenced": {
    meaning:
      "A package that no manifest declares any more still stands as a direct dependency in a file that was not read. It stays.",
    effect: effects.kept,
    remedy:
      "Have the file read (`exclude`, `include`, `working-directory`), or remove the reference.",
  },
  "prune-disabled": {
    meaning:
      "Packages that the repository no longer declares were kept because `prune` is `false`.",
    effect: effects.kept,
    remedy: "Set `prune: true` to have them removed.",
  },
  "commit-unproven": {
    meaning:
      "It is not known whether the work tree is the newest commit of its branch, so nothing was removed.",
    effect: effects.nothingRemovedAtAll,
    remedy:
      "Give `git` access to the remote, or set `--current` where the work tree is that commit.",
  },
  "source-stale": {
    meaning:
      "A source of the entity has not synced for 30 days, or is this repository under other settings and did not sync in the two days before the last sync of this one. What it declared then is kept.",
    effect: effects.kept,
    remedy: "Sync it again, or end it with `cortex-deps forget`.",
  },
  "repository-unknown": {
    meaning: "The repository is not known, so no state is kept, and nothing is removed.",
    effect: effects.nothingRemovedAtAll,
    remedy: "Set `--repository`, or give the work tree an `origin` remote.",
  },
  "source-unknown": {
    meaning: "An entity has no source of the name that `forget` was given.",
    effect: "Nothing was changed.",
    remedy: "The message names the sources of the entity. Use one of them as it is written there.",
  },
  "state-invalid": {
    meaning: "The state of an entity (custom data `dependency-report`) cannot be understood.",
    effect: effects.withoutBase,
    remedy:
      "Nothing: the next sync writes this source's part again. Do not edit the state by hand.",
  },
  "state-newer": {
    meaning: "The state of an entity was written by a newer version of this action.",
    effect: "What is declared was uploaded. Nothing was removed, and the state was not written.",
    remedy: "Update this action.",
  },
  "state-unavailable": {
    meaning: "The state of an entity could not be read or written.",
    effect: effects.withoutBase,
    remedy:
      "The API key needs the `Edit entities` permission for custom data. After a network fault, run again.",
  },
  "state-too-large": {
    meaning: "The state of an entity would pass 1.5 MB and was not written.",
    effect: "The sync was done. The state keeps what it had before.",
    remedy: "Split the repository over several entities.",
  },
  "entity-foreign": {
    meaning:
      "A descriptor names an entity that belongs to another repository in Cortex. It is held.",
    effect: effects.areaHeld,
    remedy:
      "Correct the tag in the descriptor or the repository in Cortex, or set `entity` in the workflow.",
  },
  "entities-shared": {
    meaning: "Several entities of Cortex have the same directory of the repository.",
    effect: "Each of the entities gets what the directory declares.",
    remedy: "Give each a `basepath` in Cortex, or set `entity`.",
  },
  "catalog-unavailable": {
    meaning: "The Cortex catalog could not be listed, so the owner of an entity was not checked.",
    effect: "The owner of the entity was not checked. The run went on.",
    remedy: "Give the API key the permission to view entities.",
  },
  "names-unresolved": {
    meaning:
      "A manifest declares packages whose names the repository does not give, or a file that may name packages cannot be read (a Git LFS pointer, a sparse checkout), so no recorded package of the type was removed.",
    effect: effects.nothingRemoved,
    remedy:
      "The warnings on the manifest name what is not known. Write those names, or lock the build. Have the file that cannot be read checked out, or add it to `exclude` beside a line `defaults`.",
  },
} as const satisfies Record<string, CodeHelp>;
