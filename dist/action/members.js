// src/domain/members.ts
function member(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
function textMember(value, name) {
	const found = member(value, name);
	return typeof found === "string" ? found : "";
}
function listMember(value, name) {
	const found = member(value, name);
	return Array.isArray(found) ? found : [];
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { textMember as i, listMember as n, member as r, isRecord as t };
