// src/domain/order.ts
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function sortedUnique(values) {
	return values.length < 2 ? values : [...new Set(values)].toSorted(byText);
}
const few = 8;
function addOnce(values, value) {
	if (values.length > few || !values.includes(value)) values.push(value);
}
export { byText as n, sortedUnique as r, addOnce as t };
