/** Every case of a long enumeration, or enough of them for every day. */
export type Size = "whole" | "short";

/** `--mode whole` asks for all of it. */
export const sizeOfRun: Size = process.env["MODE"] === "whole" ? "whole" : "short";
