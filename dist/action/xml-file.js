import { t as parseXml } from "./xml.js";
// src/manifests/xml-file.ts
const parsed = /* @__PURE__ */ new WeakMap();
function xmlFile(path, repository) {
	const files = parsed.get(repository) ?? /* @__PURE__ */ new Map();
	parsed.set(repository, files);
	const root = files.get(path) ?? readXml(path, repository);
	files.set(path, root);
	return root;
}
async function readXml(path, repository) {
	return await parseXml(repository.text(path), path);
}
export { xmlFile as t };
