import { c as textMember, o as listMember, r as unexpectedAnswer, s as member, t as GitHubFault } from "./github-fault.js";
import { t as ownerAndRepo } from "./owner-and-repo.js";
import { C as gitOutput } from "../action.js";
import { n as faultOf, r as problem } from "./problem.js";
const { realpathSync } = process.getBuiltinModule("node:fs");
const { join, relative, sep } = process.getBuiltinModule("node:path");
// src/github/deletion-proof.ts
function unproven$1(reason) {
	return {
		proven: false,
		reason
	};
}
function withoutProof({ before, after }) {
	if (isZero(before)) return "the push made the branch, so there is no commit before it";
	if (isZero(after)) return "the push deleted the branch, so there is no commit after it";
	return isCommit(before) && isCommit(after) ? null : "the event does not name the commits before and after the push";
}
function isZero(commit) {
	return /^0+$/.test(commit);
}
function isCommit(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
// src/github/deleted-between-trees.ts
async function deletedBetweenTrees(rest, place, { before, after }) {
	const [old, current] = await Promise.all([treeFiles(rest, place, before), treeFiles(rest, place, after)]);
	if (old === null || current === null) return unproven$1("the repository has more files than GitHub lists at once");
	return {
		proven: true,
		deleted: [...old.keys()].filter((path) => !current.has(path)),
		written: [...current].flatMap(([path, content]) => old.get(path) === content ? [] : path)
	};
}
const route$1 = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
async function treeFiles(rest, place, commit) {
	const found = await rest.request(route$1, {
		...place,
		tree_sha: commit,
		recursive: "1"
	});
	const entries = listMember(found, "tree");
	const isCut = member(found, "truncated");
	if (entries === null || typeof isCut !== "boolean") throw unexpectedAnswer(route$1, "is not a list of files");
	if (isCut) return null;
	const files = entries.filter((entry) => member(entry, "type") !== "tree");
	return new Map(files.map((entry) => [textMember(entry, "path"), textMember(entry, "sha")]));
}
// src/github/deleted-files.ts
async function deletedFiles$1(rest, repository, push) {
	const why = withoutProof(push);
	if (why !== null) return unproven$1(why);
	const place = ownerAndRepo(repository);
	try {
		return fromComparison(await rest.request(route, {
			...place,
			basehead: `${push.before}...${push.after}`,
			per_page: 1
		})) ?? await deletedBetweenTrees(rest, place, push);
	} catch (thrown) {
		if (thrown instanceof GitHubFault) return unproven$1(reasonOf(thrown, push));
		throw thrown;
	}
}
const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
const maxFiles = 300;
function fromComparison(compared) {
	const status = member(compared, "status");
	if (status !== "ahead" && status !== "identical") return null;
	const files = listMember(compared, "files");
	if (files === null) throw unexpectedAnswer(route, "lists no files");
	if (files.length >= maxFiles) return null;
	const named = files.map((file) => ({
		fate: textMember(file, "status"),
		path: textMember(file, "filename"),
		before: textMember(file, "previous_filename")
	}));
	return {
		proven: true,
		deleted: named.flatMap(({ fate, path, before }) => fate === "removed" ? path : fate === "renamed" ? before : []),
		written: named.flatMap(({ fate, path }) => fate === "removed" ? [] : path)
	};
}
function reasonOf({ status, message }, { before, after }) {
	return status === 404 ? `GitHub does not know ${before.slice(0, 12)} or ${after.slice(0, 12)}, as after a force push, or the token may not read them (\`contents: read\`)` : message;
}
// src/github/deleted-locally.ts
async function deletedLocally(git, push) {
	const why = withoutProof(push);
	if (why !== null) return unproven$1(why);
	const output = await git([
		...diff,
		push.before,
		push.after
	]);
	return output === null ? unproven$1(`the checkout does not hold ${short$1(push.before)}; it would with \`fetch-depth: 0\``) : {
		proven: true,
		...changesIn(output)
	};
}
const diff = [
	"diff-tree",
	"-r",
	"-z",
	"--no-renames",
	"--name-status"
];
function changesIn(output) {
	const deleted = [];
	const written = [];
	const fields = output.split("\0");
	for (let at = 0; at + 1 < fields.length; at += 2) (fields[at] === "D" ? deleted : written).push(fields[at + 1] ?? "");
	return {
		deleted,
		written
	};
}
function short$1(commit) {
	return commit.slice(0, 12);
}
// src/github/deleted-by-push.ts
async function deletedByPush({ git, rest, repository, push }) {
	const why = withoutProof(push);
	if (why !== null) return unproven$1(why);
	const local = await deletedLocally(git, push);
	if (local.proven || rest === null) return local;
	const remote = await deletedFiles$1(await rest(), repository, push);
	return remote.proven ? remote : unproven$1(`${local.reason}; ${remote.reason}`);
}
// src/github/checkout.ts
async function checkoutAt(workspace, directory, env) {
	const place = join(workspace, directory);
	const told = await gitOutput(place, [
		"rev-parse",
		"--show-prefix",
		"HEAD"
	], env);
	const [, prefix = "", head = ""] = /^(.*)\n([0-9a-f]+)\n$/s.exec(told ?? "") ?? [];
	if (head === "") return null;
	const below = relative(realpathSync(workspace), realpathSync(place)).replaceAll(sep, "/");
	return {
		head,
		inWorkspace(path) {
			if (!path.startsWith(prefix)) return null;
			const inside = path.slice(prefix.length);
			return below === "" ? inside : `${below}/${inside}`;
		}
	};
}
// src/github/find-deleted-files.ts
const nothing = {
	deleted: [],
	written: []
};
async function deletedFiles(asking) {
	const { change, workspace, workingDirectory, env } = asking;
	if (change === null) return {
		value: nothing,
		problems: []
	};
	const impossible = withoutProof(change);
	if (impossible !== null) return unproven("type-unmanaged", impossible);
	try {
		const checkout = await checkoutAt(workspace, workingDirectory, env);
		if (checkout === null) return unproven("type-unmanaged", "the files are not in a git checkout");
		return await deletedSince(change, checkout, asking);
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return unproven(code, message);
	}
}
async function deletedSince(change, checkout, { workspace, workingDirectory, env, site }) {
	const { head, inWorkspace } = checkout;
	if (head !== change.after) return unproven("type-unmanaged", `${short(head)} is checked out, and not ${short(change.after)}, which the event is about`);
	const proof = await deletedByPush({
		git: (parameters) => gitOutput(join(workspace, workingDirectory), parameters, env),
		rest: site === null ? null : site.rest,
		repository: site?.repository ?? "",
		push: change
	});
	if (!proof.proven) return unproven(site === null ? "type-unmanaged" : "github-unavailable", proof.reason);
	const within = (path) => inWorkspace(path) ?? [];
	return {
		value: {
			deleted: proof.deleted.flatMap(within),
			written: proof.written.flatMap(within)
		},
		problems: []
	};
}
function unproven(code, reason) {
	const severity = code === "type-unmanaged" ? "notice" : "warning";
	const message = `It is not proven which files were deleted here: ${reason.replace(/\.$/, "")}. Types without a manifest were left alone.`;
	return {
		value: nothing,
		problems: [problem(severity, code, message)]
	};
}
function short(commit) {
	return commit.slice(0, 12);
}
export { deletedFiles };
