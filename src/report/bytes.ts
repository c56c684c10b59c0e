/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
