import { closeSync, openSync, readSync } from "node:fs";

/**
 * The whole content of a regular file, to be looked at until the next one is read.
 * @param bytes how long it is thought to be; one that has grown meanwhile is read to its end.
 */
export type FileReader = (file: string, bytes: number) => Uint8Array;

/**
 * Reads one file after the other into the same memory: to fill fresh memory for each of hundreds of
 * manifests takes longer than reading them.
 */
export function fileReader(): FileReader {
  let memory = Buffer.alloc(0);

  function ensure(bytes: number): void {
    if (memory.length >= bytes) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * memory.length));
    memory.copy(larger);
    memory = larger;
  }

  return (file, bytes) => {
    const descriptor = openSync(file, "r");
    try {
      let read = 0;
      ensure(bytes + 1);
      // Only a read that gives nothing marks the end.
      for (let more = -1; more !== 0; read += more) {
        ensure(read + 1);
        more = readSync(descriptor, memory, read, memory.length - read, null);
      }
      return memory.subarray(0, read);
    } finally {
      closeSync(descriptor);
    }
  };
}
