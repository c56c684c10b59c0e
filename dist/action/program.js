// package.json
var version$1 = "0.1.0";
// src/domain/program.ts
const programName = "cortex-dependency-report";
const version = version$1;
const userAgent = `${programName}/${version}`;
export { userAgent as n, version as r, programName as t };
