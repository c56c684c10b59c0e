import { effects, type CodeHelp } from "./effects.ts";

const sbomHeld =
  "The package types that it covered at the last sync are held, and all where that is not known. The other types went on.";

/** What is wrong with the inputs, or with what the repository declares. */
export const repositoryCodes = {
  "input-invalid": {
    meaning: "An input or flag has a value that is not allowed.",
    effect: effects.notStarted,
    remedy: "The message names the input, the value and what is allowed.",
  },
  "api-key-missing": {
    meaning: "There is no Cortex API key.",
    effect: effects.notStarted,
    remedy:
      "Set `cortex-api-key` from a secret, or `CORTEX_API_KEY` on the command line. An empty secret usually means that it does not exist in this repository.",
  },
  "entity-missing": {
    meaning:
      "No entity is named: not by `entity`, not by a Cortex descriptor in the repository, not by the Cortex catalog.",
    effect: "Nothing was uploaded for the manifests that have no entity.",
    remedy:
      "Set `entity` to a tag or CID, or to `path: tag` lines; or add a `cortex.yaml` with an `x-cortex-tag`. The entity must exist in Cortex under that tag.",
  },
  "entity-path-unmatched": {
    meaning: "A line of `entity` matches no manifest, so its entity gets nothing from there.",
    effect: effects.wentOn,
    remedy:
      "Check the path, which is relative to the workspace, and `include` and `exclude`; or remove the line.",
  },
  "entity-directory-missing": {
    meaning:
      "The Cortex catalog gives an entity a directory of the repository that the commit does not have.",
    effect: effects.areaHeld,
    remedy:
      "Correct the `basepath` of the entity in Cortex, or its repository. The case of letters counts.",
  },
  "descriptor-invalid": {
    meaning: "A Cortex descriptor cannot be understood. The directories it would own are held.",
    effect: effects.areaHeld,
    remedy: "Fix the file. The message names the line.",
  },
  "descriptor-conflict": {
    meaning: "Two Cortex descriptors own the same directory. It is held.",
    effect: effects.areaHeld,
    remedy: "Give one of them a `basepath`, or set `entity`.",
  },
  "descriptor-idle": {
    meaning: "A Cortex descriptor owns nothing here. The message names the reason.",
    effect: "The descriptor was passed over. The run went on.",
    remedy:
      "Nothing, where it is about another repository. After a rename, correct its `x-cortex-git` block.",
  },
  "workspace-empty": {
    meaning: "The workspace has no files.",
    effect: effects.notStarted,
    remedy:
      "Check out the repository first; in GitHub Actions, add `actions/checkout` as an earlier step of the job.",
  },
  "submodule-missing": {
    meaning: "A submodule is not checked out, so manifests in it cannot be seen.",
    effect: "The package types that the submodule could declare are held. The others went on.",
    remedy:
      "Set `submodules: true` for `actions/checkout`, or exclude the submodule beside a line `defaults`.",
  },
  "manifest-ignored": {
    meaning:
      "Git does not answer, and a file with a manifest's name is ignored: whether the repository tracks it is not known. Its package type is held.",
    effect: effects.typeHeld,
    remedy:
      "Install git where this runs, before the checkout; or exclude the file beside a line `defaults`.",
  },
  "lfs-pointer": {
    meaning: "A manifest is a Git LFS pointer and not the file itself.",
    effect: effects.typeHeld,
    remedy: "Set `lfs: true` for `actions/checkout`.",
  },
  "sparse-checkout": {
    meaning: "A manifest is left out of the work tree by a sparse checkout.",
    effect: effects.typeHeld,
    remedy: "Drop `sparse-checkout` from `actions/checkout`, or add the manifest to it.",
  },
  "link-outside": {
    meaning: "A manifest is a link that leaves the workspace or leads nowhere.",
    effect: effects.typeHeld,
    remedy: "Replace the link by the file, or add it to `exclude`.",
  },
  "manifest-unreadable": {
    meaning: "A manifest could not be opened. Its package type is held.",
    effect: effects.typeHeld,
    remedy: "Restore the file, or remove what names it.",
  },
  "manifest-invalid": {
    meaning: "A manifest could not be parsed. Its package type is held.",
    effect: effects.typeHeld,
    remedy: "Fix the file, or add it to `exclude` when it is not a real manifest.",
  },
  "manifest-too-large": {
    meaning:
      "A manifest is above 50 MB, or has millions of lines or values. Its package type is held.",
    effect: effects.typeHeld,
    remedy: "Add it to `exclude` when it is not a real manifest.",
  },
  "manifest-encoding": {
    meaning:
      "A manifest is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Its package type is held.",
    effect: effects.typeHeld,
    remedy: "Save the file as UTF-8.",
  },
  "lockfile-version-unknown": {
    meaning: "A lockfile has a version newer than any known here; it was read as the newest known.",
    effect: effects.wentOn,
    remedy: "Compare the result, and update this action.",
  },
  "lockfile-stale": {
    meaning:
      "A lockfile lacks direct dependencies of a manifest that it covers. They stay declared as the manifest writes them.",
    effect: effects.wentOn,
    remedy: "Update the lockfile with its package manager and commit it.",
  },
  "lockfile-undivided": {
    meaning:
      "A lockfile does not record which member of its workspace needs what, so members of other entities count with the versions that they write themselves.",
    effect: effects.wentOn,
    remedy: "Commit a lockfile for each of these members to have exact versions.",
  },
  "manifest-unread": {
    meaning:
      "A file can declare packages and is of a kind that is not read. Nothing recorded of its package type is removed.",
    effect: effects.nothingRemoved,
    remedy:
      "Commit a manifest or lockfile that is read in place of it, or add it to `exclude` when it declares nothing that Cortex should record.",
  },
  "conda-unread": {
    meaning:
      "A manifest requires packages of conda. They are not read: conda has names of its own, and Cortex no package type for them.",
    effect:
      "A recorded package of PYTHON that may be one of them by its name stays. Where nothing of PyPI is declared, none is removed. The run went on.",
    remedy: "Require from PyPI what Cortex is to record, or give an `sbom`.",
  },
  "version-unresolved": {
    meaning: "The repository does not give the version of a package.",
    effect:
      "The package was uploaded without a version where its type has a form for that, and left out where it has none. The run went on.",
    remedy: "The message names the property or parent that is missing from the repository.",
  },
  "maven-settings-unsupported": {
    meaning:
      "Maven's `settings.xml` on this machine configures something of repositories that is not supported here, so they are asked without it.",
    effect: effects.wentOn,
    remedy:
      "Set what the message names another way, such as in `maven-repositories`, or run Maven before this step and leave `java-versions` at `local`.",
  },
  "include-missing": {
    meaning: "A manifest includes a file that does not exist.",
    effect:
      "What the file would declare is not known, so nothing recorded of the type was removed, or the type is held.",
    remedy: "Fix the include line.",
  },
  "include-outside": {
    meaning:
      "A manifest includes a file outside the workspace. What the file would declare is not known.",
    effect: effects.nothingRemoved,
    remedy: "Move the file into the repository, or exclude the manifest.",
  },
  "include-cycle": {
    meaning: "Manifests include each other in a cycle.",
    effect: effects.typeHeld,
    remedy: "Break the cycle that the message names.",
  },
  "sbom-missing": {
    meaning: "No file matches a pattern of `sbom`.",
    effect: sbomHeld,
    remedy: "Check the pattern, and that the earlier step wrote the file.",
  },
  "sbom-invalid": {
    meaning: "A file named by `sbom` is no CycloneDX or SPDX document in JSON.",
    effect: sbomHeld,
    remedy: "The message names what it is instead, and what to set in the tool that wrote it.",
  },
  "sbom-empty": {
    meaning: "A file named by `sbom` has no component that Cortex could record.",
    effect: sbomHeld,
    remedy: "Look at the log of the step that wrote it.",
  },
  "sbom-others": {
    meaning: "An SBOM has components that are of no package type of Cortex. They are left out.",
    effect: effects.wentOn,
    remedy: "Nothing, unless the message names a kind that should have been read.",
  },
} as const satisfies Record<string, CodeHelp>;
