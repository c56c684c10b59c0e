import { t as Fault } from "./problem.js";
// src/manifests/lock-tool.ts
function lockError(path, fact, { name, command }) {
	return new Fault("manifest-invalid", `${path} ${fact}, so it is not a lock of ${name}. Run \`${command}\` to write it again.`, { path });
}
function newerLock(path, version, newest) {
	return {
		code: "lockfile-version-unknown",
		message: `${path} has ${version}; it was read as ${newest}. Compare the result, and update this action.`
	};
}
export { newerLock as n, lockError as t };
