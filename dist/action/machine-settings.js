import { n as childText, r as childrenNamed, t as parseXml } from "./xml.js";
import { t as decodeText } from "./decode-text.js";
const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
const { isAbsolute, join } = process.getBuiltinModule("node:path");
// src/maven/settings-file.ts
function readSettings(user, installation) {
	function all(list, name) {
		const own = listed(user, list, name);
		const ids = new Set(own.map(idOf));
		return [...own, ...listed(installation, list, name).filter((each) => !ids.has(idOf(each)))];
	}
	const profiles = all("profiles", "profile");
	const named = new Set([user, installation].flatMap((root) => listed(root, "activeProfiles", "activeProfile")).map(({ text }) => text.trim()));
	const active = profiles.filter((profile) => isByDefault(profile) || named.has(idOf(profile)));
	const repositories = active.toReversed().flatMap(repositoriesOf);
	return {
		isOffline: user !== null && childText(user, "offline") === "true",
		mirrors: all("mirrors", "mirror").map(mirrorOf),
		proxies: all("proxies", "proxy").filter((proxy) => childText(proxy, "active") !== "false"),
		servers: new Map(all("servers", "server").toReversed().map((server) => [idOf(server), server])),
		repositories: repositories.filter(isDefault),
		unsupported: [
			...profiles.filter((profile) => !active.includes(profile) && isConditional(profile)).map((profile) => `the \`<activation>\` of the profile ${shown(idOf(profile))}`),
			...active.filter((profile) => childrenNamed(profile, "properties").some(({ children }) => children.length > 0)).map((profile) => `the \`<properties>\` of the profile ${shown(idOf(profile))}`),
			...repositories.filter((repository) => !isDefault(repository)).map(({ id, layout }) => `the layout ${shown(layout)} of the repository ${shown(id)}`)
		]
	};
}
function isDefault({ layout }) {
	return layout === "default";
}
function listed(parent, list, name) {
	return (parent === null ? [] : childrenNamed(parent, list)).flatMap((each) => childrenNamed(each, name));
}
function idOf(element) {
	return childText(element, "id") ?? "";
}
function isByDefault(profile) {
	return childrenNamed(profile, "activation").some((activation) => childText(activation, "activeByDefault") === "true");
}
function isConditional(profile) {
	return childrenNamed(profile, "activation").flatMap(({ children }) => children).some(({ name }) => name !== "activeByDefault") && listed(profile, "repositories", "repository").length > 0;
}
function repositoriesOf(profile) {
	return listed(profile, "repositories", "repository").map((repository) => ({
		id: idOf(repository),
		url: urlOf(repository),
		hasReleases: childrenNamed(repository, "releases").every((releases) => childText(releases, "enabled") !== "false"),
		layout: childText(repository, "layout") ?? "default"
	}));
}
function mirrorOf(mirror) {
	return {
		id: idOf(mirror),
		url: urlOf(mirror),
		mirrorOf: childText(mirror, "mirrorOf") ?? "",
		layouts: childText(mirror, "mirrorOfLayouts") ?? "default,legacy",
		isBlocked: childText(mirror, "blocked") === "true"
	};
}
function urlOf(element) {
	return (childText(element, "url") ?? "").replace(/\/+$/, "");
}
function shown(text) {
	return `\`${text.replaceAll(/[`\s]+/g, " ").slice(0, 100)}\``;
}
// src/maven/machine-settings.ts
async function machineSettings(env) {
	const [user, installation] = await Promise.all([userRoot(env), installationRoot(env)]);
	const settings = readSettings(known(user), known(installation));
	const faults = [...user === "unreadable" ? ["the file itself, which cannot be read as settings of Maven"] : [], ...installation === "unreadable" ? ["a file of the installation, which cannot be read as settings of Maven"] : []];
	return {
		...settings,
		unsupported: [...settings.unsupported, ...faults]
	};
}
function known(root) {
	return root === "unreadable" ? null : root;
}
function userRoot(env) {
	return rootIn(env["HOME"] ?? env["USERPROFILE"], ".m2");
}
function installationRoot(env) {
	return rootIn(env["MAVEN_HOME"], "conf");
}
async function rootIn(home = "", directory) {
	const file = join(home, directory, "settings.xml");
	if (!isAbsolute(home) || !existsSync(file)) return null;
	try {
		const root = await parseXml(decodeText(readFileSync(file), file), file);
		return root.name === "settings" ? root : "unreadable";
	} catch {
		return "unreadable";
	}
}
export { shown as a, idOf as i, machineSettings as n, userRoot as r, installationRoot as t };
