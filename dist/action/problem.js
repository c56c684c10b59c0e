// src/domain/url.ts
const userInfo = /(?<ssh>ssh)?:(?<slashes>(?:\\?\/){2})(?<user>[^\s/?#"'`<>\\]*)@/gi;
const secretParameter = /(?<before>[?&](?:sig|[\w.-]{0,40}(?:token|secret|passw(?:or)?d|api[-_]?key|credential|signature)[\w.-]{0,40})=)[^\s&#"'`<>\\]+/gi;
function hasUrlCredentials(text) {
	return text.includes(":") && withoutUrlCredentials(text) !== text;
}
function withoutUrlCredentials(text) {
	return text.replaceAll(userInfo, (whole, ssh = "", slashes, user) => user === "***" || user === "" || ssh !== "" && !user.includes(":") ? whole : `${ssh}:${slashes}***@`).replaceAll(secretParameter, "$<before>***");
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
// src/domain/problem-codes/effects.ts
const effects = {
	notStarted: "The run ended before its first request. Nothing was read or written.",
	typeHeld: "The package type is held: nothing of it was uploaded or removed. The other types went on.",
	areaHeld: "The package types of these directories are held: nothing of them was uploaded or removed. The others went on.",
	entityFailed: "Nothing of the entity was written. The other entities went on.",
	nothingRemoved: "What is declared was uploaded. Nothing recorded of the type was removed.",
	nothingRemovedAtAll: "What is declared was uploaded. Nothing was removed.",
	withoutBase: "What is declared was uploaded. Nothing was removed, unless by `prune: all` under `record: false`.",
	kept: "The packages were kept, and carried along in the upload. Everything else was synced.",
	wentOn: "Nothing was held. The run went on.",
	readBackFailed: "Only what reading back shows is reported as done. The type counts as failed, the others went on.",
	endedByService: "The request was tried again where that can help. What could not be compared was not written; what was read back by then stays.",
	onlyReported: "The sync itself is not affected."
};
// src/domain/problem-codes/record.ts
const recordCodes = {
	"type-held": {
		meaning: "A package type was left alone because something about it is not known.",
		effect: effects.typeHeld,
		remedy: "Fix the problem that the message names; the next run goes on."
	},
	"prune-limit": {
		meaning: "More recorded packages would go than `prune-limit` allows.",
		effect: effects.typeHeld,
		remedy: "When the removal is meant, run once with `prune-limit: 100%`."
	},
	"manifests-empty": {
		meaning: "The manifests of a type declare no package at all while Cortex records some.",
		effect: effects.typeHeld,
		remedy: "When that is meant, run once with `prune-limit: 100%`."
	},
	"document-too-large": {
		meaning: "The packages of one type do not fit into the 2 MB that the service takes.",
		effect: effects.typeHeld,
		remedy: "Split the repository over several entities, or leave out development packages."
	},
	"upload-rejected": {
		meaning: "Cortex refused an upload.",
		effect: effects.readBackFailed,
		remedy: "The message carries Cortex's own words and the request to quote to its support."
	},
	"not-recorded": {
		meaning: "Cortex took an upload, but reading back does not show all of it.",
		effect: effects.readBackFailed,
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"not-removed": {
		meaning: "Cortex still records packages that were to go.",
		effect: effects.readBackFailed,
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"versions-unlocked": {
		meaning: "Cortex records a version of a package, and the repository gives only a range now, as after a lockfile was deleted.",
		effect: effects.onlyReported,
		remedy: "Commit the lockfile again, or leave it out on purpose: the next run is silent then."
	},
	"versions-open": {
		meaning: "Beside a platform of Gradle that was looked for in vain, Cortex records another version of a package than the build script writes: the platform may ask for it.",
		effect: effects.onlyReported,
		remedy: "Have the platform found (`java-versions`, `maven-repositories`, a restored cache), or commit a lockfile."
	},
	"type-unmanaged": {
		meaning: "Cortex records packages of a type of which the run read no manifest, and no source is known to have declared them. They stay.",
		effect: effects.kept,
		remedy: "Nothing, where another writer records them. `prune: all` removes them."
	},
	unclaimed: {
		meaning: "Cortex records packages that the repository does not declare, and no source is known to have declared them. They stay.",
		effect: effects.kept,
		remedy: "Let every repository of the entity sync once. What is left then came from elsewhere; `prune: all` removes it."
	},
	"claimed-elsewhere": {
		meaning: "A package that this source does not declare is declared by another one. It stays.",
		effect: effects.kept,
		remedy: "Nothing: it goes when the other source drops it, too."
	},
	"claim-missing": {
		meaning: "A package that another source declares is not recorded after the upload.",
		effect: "The state keeps the claim of the other source. Nothing was removed for it.",
		remedy: "Run the workflow of the other source again, and give all workflows that write the entity one `concurrency` group."
	},
	"other-writer": {
		meaning: "A package that `prune: all` removed has come back, so another writer records it.",
		effect: effects.kept,
		remedy: "Find the other writer, or set `prune: true`."
	},
	"still-referenced": {
		meaning: "A package that no manifest declares any more still stands as a direct dependency in a file that was not read. It stays.",
		effect: effects.kept,
		remedy: "Have the file read (`exclude`, `include`, `working-directory`), or remove the reference."
	},
	"prune-disabled": {
		meaning: "Packages that the repository no longer declares were kept because `prune` is `false`.",
		effect: effects.kept,
		remedy: "Set `prune: true` to have them removed."
	},
	"commit-unproven": {
		meaning: "It is not known whether the work tree is the newest commit of its branch, so nothing was removed.",
		effect: effects.nothingRemovedAtAll,
		remedy: "Give `git` access to the remote, or set `--current` where the work tree is that commit."
	},
	"source-stale": {
		meaning: "A source of the entity has not synced for 30 days, or is this repository under other settings and did not sync in the two days before the last sync of this one. What it declared then is kept.",
		effect: effects.kept,
		remedy: "Sync it again, or end it with `cortex-deps forget`."
	},
	"repository-unknown": {
		meaning: "The repository is not known, so no state is kept, and nothing is removed.",
		effect: effects.nothingRemovedAtAll,
		remedy: "Set `--repository`, or give the work tree an `origin` remote."
	},
	"source-unknown": {
		meaning: "An entity has no source of the name that `forget` was given.",
		effect: "Nothing was changed.",
		remedy: "The message names the sources of the entity. Use one of them as it is written there."
	},
	"state-invalid": {
		meaning: "The state of an entity (custom data `dependency-report`) cannot be understood.",
		effect: effects.withoutBase,
		remedy: "Nothing: the next sync writes this source's part again. Do not edit the state by hand."
	},
	"state-newer": {
		meaning: "The state of an entity was written by a newer version of this action.",
		effect: "What is declared was uploaded. Nothing was removed, and the state was not written.",
		remedy: "Update this action."
	},
	"state-unavailable": {
		meaning: "The state of an entity could not be read or written.",
		effect: effects.withoutBase,
		remedy: "The API key needs the `Edit entities` permission for custom data. After a network fault, run again."
	},
	"state-too-large": {
		meaning: "The state of an entity would pass 1.5 MB and was not written.",
		effect: "The sync was done. The state keeps what it had before.",
		remedy: "Split the repository over several entities."
	},
	"entity-foreign": {
		meaning: "A descriptor names an entity that belongs to another repository in Cortex. It is held.",
		effect: effects.areaHeld,
		remedy: "Correct the tag in the descriptor or the repository in Cortex, or set `entity` in the workflow."
	},
	"entities-shared": {
		meaning: "Several entities of Cortex have the same directory of the repository.",
		effect: "Each of the entities gets what the directory declares.",
		remedy: "Give each a `basepath` in Cortex, or set `entity`."
	},
	"catalog-unavailable": {
		meaning: "The Cortex catalog could not be listed, so the owner of an entity was not checked.",
		effect: "The owner of the entity was not checked. The run went on.",
		remedy: "Give the API key the permission to view entities."
	},
	"names-unresolved": {
		meaning: "A manifest declares packages whose names the repository does not give, or a file that may name packages cannot be read (a Git LFS pointer, a sparse checkout), so no recorded package of the type was removed.",
		effect: effects.nothingRemoved,
		remedy: "The warnings on the manifest say what is not known. Write those names, or lock the build. Have the file that cannot be read checked out, or add it to `exclude` beside a line `defaults`."
	}
};
// src/domain/problem-codes/repository.ts
const sbomHeld = "The package types that it covered at the last sync are held, and all where that is not known. The other types went on.";
const repositoryCodes = {
	"input-invalid": {
		meaning: "An input or flag has a value that is not allowed.",
		effect: effects.notStarted,
		remedy: "The message names the input, the value and what is allowed."
	},
	"api-key-missing": {
		meaning: "There is no Cortex API key.",
		effect: effects.notStarted,
		remedy: "Set `cortex-api-key` from a secret, or `CORTEX_API_KEY` on the command line. An empty secret usually means that it does not exist in this repository."
	},
	"entity-missing": {
		meaning: "No entity is named: not by `entity`, not by a Cortex descriptor in the repository, not by the Cortex catalog.",
		effect: "Nothing was uploaded for the manifests that have no entity.",
		remedy: "Set `entity` to a tag or CID, or to `path: tag` lines; or add a `cortex.yaml` with an `x-cortex-tag`. The entity must exist in Cortex under that tag."
	},
	"entity-path-unmatched": {
		meaning: "A line of `entity` matches no manifest, so its entity gets nothing from there.",
		effect: effects.wentOn,
		remedy: "Check the path, which is relative to the workspace, and `include` and `exclude`; or remove the line."
	},
	"entity-directory-missing": {
		meaning: "The Cortex catalog gives an entity a directory of the repository that the commit does not have.",
		effect: effects.areaHeld,
		remedy: "Correct the `basepath` of the entity in Cortex, or its repository. The case of letters counts."
	},
	"descriptor-invalid": {
		meaning: "A Cortex descriptor cannot be understood. The directories it would own are held.",
		effect: effects.areaHeld,
		remedy: "Fix the file. The message names the line."
	},
	"descriptor-conflict": {
		meaning: "Two Cortex descriptors own the same directory. It is held.",
		effect: effects.areaHeld,
		remedy: "Give one of them a `basepath`, or set `entity`."
	},
	"descriptor-idle": {
		meaning: "A Cortex descriptor owns nothing here. The message says why.",
		effect: "The descriptor was passed over. The run went on.",
		remedy: "Nothing, where it is about another repository. After a rename, correct its `x-cortex-git` block."
	},
	"workspace-empty": {
		meaning: "The workspace has no files.",
		effect: effects.notStarted,
		remedy: "Check out the repository first; in GitHub Actions, add `actions/checkout` as an earlier step of the job."
	},
	"submodule-missing": {
		meaning: "A submodule is not checked out, so manifests in it cannot be seen.",
		effect: "The package types that the submodule could declare are held. The others went on.",
		remedy: "Set `submodules: true` for `actions/checkout`, or exclude the submodule beside a line `defaults`."
	},
	"manifest-ignored": {
		meaning: "Git does not answer, and a file with a manifest's name is ignored: whether the repository tracks it is not known. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Install git where this runs, before the checkout; or exclude the file beside a line `defaults`."
	},
	"lfs-pointer": {
		meaning: "A manifest is a Git LFS pointer and not the file itself.",
		effect: effects.typeHeld,
		remedy: "Set `lfs: true` for `actions/checkout`."
	},
	"sparse-checkout": {
		meaning: "A manifest is left out of the work tree by a sparse checkout.",
		effect: effects.typeHeld,
		remedy: "Drop `sparse-checkout` from `actions/checkout`, or add the manifest to it."
	},
	"link-outside": {
		meaning: "A manifest is a link that leaves the workspace or leads nowhere.",
		effect: effects.typeHeld,
		remedy: "Replace the link by the file, or add it to `exclude`."
	},
	"manifest-unreadable": {
		meaning: "A manifest could not be opened. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Restore the file, or remove what names it."
	},
	"manifest-invalid": {
		meaning: "A manifest could not be parsed. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Fix the file, or add it to `exclude` when it is not a real manifest."
	},
	"manifest-too-large": {
		meaning: "A manifest is above 50 MB, or has millions of lines or values. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Add it to `exclude` when it is not a real manifest."
	},
	"manifest-encoding": {
		meaning: "A manifest is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Save the file as UTF-8."
	},
	"lockfile-version-unknown": {
		meaning: "A lockfile has a version newer than any known here; it was read as the newest known.",
		effect: effects.wentOn,
		remedy: "Compare the result, and update this action."
	},
	"lockfile-stale": {
		meaning: "A lockfile lacks direct dependencies of a manifest that it covers. They stay declared as the manifest writes them.",
		effect: effects.wentOn,
		remedy: "Update the lockfile with its package manager and commit it."
	},
	"lockfile-undivided": {
		meaning: "A lockfile does not say which member of its workspace needs what, so members of other entities count with the versions that they write themselves.",
		effect: effects.wentOn,
		remedy: "Commit a lockfile for each of these members to have exact versions."
	},
	"manifest-unread": {
		meaning: "A file can declare packages and is of a kind that is not read. Nothing recorded of its package type is removed.",
		effect: effects.nothingRemoved,
		remedy: "Commit a manifest or lockfile that is read in place of it, or add it to `exclude` when it declares nothing that Cortex should record."
	},
	"conda-unread": {
		meaning: "A manifest requires packages of conda. They are not read: conda has names of its own, and Cortex no package type for them.",
		effect: "A recorded package of PYTHON that may be one of them by its name stays. Where nothing of PyPI is declared, none is removed. The run went on.",
		remedy: "Require from PyPI what Cortex is to record, or give an `sbom`."
	},
	"version-unresolved": {
		meaning: "The repository does not give the version of a package.",
		effect: "The package was uploaded without a version where its type has a form for that, and left out where it has none. The run went on.",
		remedy: "The message names the property or parent that is missing from the repository."
	},
	"maven-settings-unsupported": {
		meaning: "Maven's `settings.xml` on this machine says something of repositories that is not supported here, so they are asked without it.",
		effect: effects.wentOn,
		remedy: "Set what the message names another way, such as in `maven-repositories`, or run Maven before this step and leave `java-versions` at `local`."
	},
	"include-missing": {
		meaning: "A manifest includes a file that does not exist.",
		effect: "What the file would declare is not known, so nothing recorded of the type was removed, or the type is held.",
		remedy: "Fix the include line."
	},
	"include-outside": {
		meaning: "A manifest includes a file outside the workspace. What the file would declare is not known.",
		effect: effects.nothingRemoved,
		remedy: "Move the file into the repository, or exclude the manifest."
	},
	"include-cycle": {
		meaning: "Manifests include each other in a cycle.",
		effect: effects.typeHeld,
		remedy: "Break the cycle that the message names."
	},
	"sbom-missing": {
		meaning: "No file matches a pattern of `sbom`.",
		effect: sbomHeld,
		remedy: "Check the pattern, and that the earlier step wrote the file."
	},
	"sbom-invalid": {
		meaning: "A file named by `sbom` is no CycloneDX or SPDX document in JSON.",
		effect: sbomHeld,
		remedy: "The message says what it is instead, and what to set in the tool that wrote it."
	},
	"sbom-empty": {
		meaning: "A file named by `sbom` has no component that Cortex could record.",
		effect: sbomHeld,
		remedy: "Look at the log of the step that wrote it."
	},
	"sbom-others": {
		meaning: "An SBOM has components that are of no package type of Cortex. They are left out.",
		effect: effects.wentOn,
		remedy: "Nothing, unless the message names a kind that should have been read."
	}
};
// src/domain/problem-codes/services.ts
const serviceCodes = {
	"entity-not-found": {
		meaning: "Cortex finds no entity of that tag or CID.",
		effect: effects.entityFailed,
		remedy: "Check the spelling of the tag (`x-cortex-tag`), or create the entity first. Where `cortex-api-url` has a path, check that as well."
	},
	"api-key-rejected": {
		meaning: "Cortex refused the API key.",
		effect: "All requests of the run ended at once. What was read back by then stays.",
		remedy: "The key needs the `Edit entities` permission. An IP allowlist in Cortex may also block the runner."
	},
	"cortex-unreachable": {
		meaning: "No connection to Cortex could be made.",
		effect: effects.endedByService,
		remedy: "Check `cortex-api-url`, the proxy variables and the network of the runner. The message names the host, and the proxy where one is used."
	},
	"cortex-unavailable": {
		meaning: "Cortex answered with a server error on every try.",
		effect: effects.endedByService,
		remedy: "Run again later."
	},
	"cortex-rate-limited": {
		meaning: "Cortex's rate limit was hit on every try.",
		effect: effects.endedByService,
		remedy: "Lower `requests-per-minute` when several workflows share a key."
	},
	"cortex-rejected": {
		meaning: "Cortex refused a request.",
		effect: effects.endedByService,
		remedy: "The message carries Cortex's own words."
	},
	"cortex-redirect": {
		meaning: "The server answered with a redirect, which is never followed: the key would travel along.",
		effect: effects.endedByService,
		remedy: "Set `cortex-api-url` to the address the message names, when it is yours."
	},
	"cortex-unexpected-response": {
		meaning: "The answer is not what the Packages API gives, often a page of a proxy or a login.",
		effect: effects.endedByService,
		remedy: "Check `cortex-api-url` and what stands between the runner and Cortex."
	},
	"cortex-answers-too-large": {
		meaning: "Cortex's answers to one run have more than 200 MB in all.",
		effect: effects.endedByService,
		remedy: "Split the repository over several runs with `working-directory`, or check `cortex-api-url` where its entities cannot have that many packages."
	},
	"time-budget": {
		meaning: "The run took longer than `time-budget`, or would have with the next manifest, so it was ended.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Run again, with a larger `time-budget` where that is not enough, or name what takes long in `exclude`."
	},
	"commit-mismatch": {
		meaning: "The work tree is at another commit than the one that the event is about, so the run only checked.",
		effect: "The run only checked. Nothing was written.",
		remedy: "Check out the event's commit: leave `ref` of `actions/checkout` out, and let no other step change the commit."
	},
	"branch-missing": {
		meaning: "The input `branch` names a branch that the repository does not have, so nothing is ever synced.",
		effect: "The run only checked. Nothing was written.",
		remedy: "Correct `branch`, or leave it out for the default branch."
	},
	"pull-request-missing": {
		meaning: "The event carries no pull request, so there is none to comment on.",
		effect: effects.onlyReported,
		remedy: "Run the preview on `pull_request`, or set `pull-request-comment: false`."
	},
	"report-unwritten": {
		meaning: "The JSON report could not be written to its default place.",
		effect: effects.onlyReported,
		remedy: "Check that `RUNNER_TEMP` can be written, or set `report-path`."
	},
	"git-unavailable": {
		meaning: "A repository could not be read over git, or one of its branches not be asked.",
		effect: "What depends on the answer was left out: the repository was not read, or nothing was removed.",
		remedy: "Check that the token may read the contents of the repository, and run again."
	},
	"git-tree-invalid": {
		meaning: "A commit has a path that no checkout would write, so nothing of it was read.",
		effect: "Nothing of the commit was read or written.",
		remedy: "Remove the path that the message names from the repository."
	},
	"plan-empty": {
		meaning: "No repository that the catalog names can be seen, so that a plan has nothing to do.",
		effect: "Nothing was read or written.",
		remedy: "Correct the input that the message names, install the app for the repositories, or give a token that may read them."
	},
	"github-unavailable": {
		meaning: "GitHub could not be asked, or did not answer. The message says what was not checked.",
		effect: effects.onlyReported,
		remedy: "Run again later. On GitHub Enterprise Server check that the runner reaches its API."
	},
	"github-permission": {
		meaning: "The token may not do what an input asks for.",
		effect: effects.onlyReported,
		remedy: "Add the `permissions:` line that the message names to the job. On pull requests from forks the token only reads."
	},
	"github-rejected": {
		meaning: "GitHub refused a request.",
		effect: effects.onlyReported,
		remedy: "The message carries GitHub's own words."
	},
	cancelled: {
		meaning: "The run was cancelled before it was through. What it reports as done was read back.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Run again: the next run completes what this one began."
	},
	internal: {
		meaning: "A defect of this tool.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Please report it with the log of a run with debug logging."
	}
};
// src/domain/problem.ts
const problemCodes = {
	...repositoryCodes,
	...recordCodes,
	...serviceCodes
};
const severities = [
	"error",
	"warning",
	"notice"
];
const longestMessage = 1e4;
function problem(severity, code, message, place = {}) {
	return {
		severity,
		code,
		message: cut(withoutUrlCredentials(message)),
		path: null,
		line: null,
		entity: null,
		packageType: null,
		...place
	};
}
function cut(message) {
	if (message.length <= longestMessage) return message;
	return `${message.slice(0, 9999).replace(/[\ud800-\udbff]$/, "")}…`;
}
var Fault = class extends Error {
	name = "Fault";
	code;
	place;
	constructor(code, message, place = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.place = place;
	}
};
function faultOf(thrown) {
	if (thrown instanceof Fault) return thrown;
	return new Fault("internal", `Something went wrong that this tool did not foresee (${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)}). Please report it with the log of a run with debug logging.`, {}, thrown);
}
function problemOf(thrown, place = {}) {
	const { code, message, place: own } = faultOf(thrown);
	return problem("error", code, message, {
		...place,
		...own
	});
}
export { problemOf as a, isLoopback as c, problemCodes as i, withoutUrlCredentials as l, faultOf as n, severities as o, problem as r, hasUrlCredentials as s, Fault as t };
