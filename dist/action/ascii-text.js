const { isAscii } = process.getBuiltinModule("node:buffer");
// src/domain/ascii-text.ts
function asciiText(bytes) {
	if (!isAscii(bytes)) return null;
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
export { asciiText as t };
