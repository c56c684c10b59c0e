import { c as lockError, i as Lines } from "./shared.js";
// src/manifests/dotnet/paket-lock.ts
const tool = {
	name: "Paket",
	command: "dotnet paket install"
};
const developmentGroup = /^(?:analyzers?|build|benchmarks?|dev|development|docs?|documentation|fake|format(?:ting)?|lint|tests?|testing|tools?|tooling|.*tests?)$/i;
const entry = /^ {4}(\S+) \(([^()\s]+)\)/;
const section = /^[A-Z][A-Z-]*(?::.*)?$/;
function parsePaketLock(text, path) {
	const packages = [];
	let group = "";
	let source = "";
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line().trimEnd();
		if (line === "") continue;
		const [, named] = /^GROUP (.+)$/.exec(line) ?? [];
		if (named !== void 0) {
			group = named.trim();
			source = "";
		} else if (section.test(line)) source = line;
		else if (!line.startsWith("  ")) throw lockError(path, `has a line ${lines.number} that is not a section`, tool);
		else if (source === "NUGET" && /^ {4}\S/.test(line)) {
			const [, name, version] = entry.exec(line) ?? [];
			if (name === void 0 || version === void 0) throw lockError(path, `has a line ${lines.number} that is not \`Name (version)\``, tool);
			const development = developmentGroup.test(group);
			packages.push({
				name,
				version,
				development,
				resolved: true
			});
		} else if (source === "") throw lockError(path, `has a line ${lines.number} outside of any section`, tool);
	}
	return { packages };
}
export { parsePaketLock };
