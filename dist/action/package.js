// src/domain/package.ts
const packageTypes = [
	"NODE",
	"JAVA",
	"PYTHON",
	"GO",
	"NUGET"
];
export { packageTypes as t };
