// src/domain/untyped.ts
function getProperty(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
function getString(value, name) {
	return asString(getProperty(value, name));
}
function getArray(value, name) {
	return asArray(getProperty(value, name));
}
function asString(value) {
	return typeof value === "string" ? value : "";
}
function asArray(value) {
	return Array.isArray(value) ? value : [];
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { getString as a, getProperty as i, asString as n, isRecord as o, getArray as r, asArray as t };
