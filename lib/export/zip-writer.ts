import { strToU8, Zip, ZipDeflate } from "fflate";

/** A ZIP archive that is written file by file, so that the page can answer in between. */
export type ZipWriter = {
  /** Begins a file, which must be closed before the next one. Its path must be safe and unique (`createFileNames`). */
  open: (path: string) => { add: (text: string) => void; close: () => void };
  /** Adds a whole file. */
  file: (path: string, text: string) => void;
  /** Completes the archive and returns its parts. */
  finish: () => Uint8Array<ArrayBuffer>[];
};

/**
 * Returns a writer of a ZIP archive. It runs in the calling thread: the asynchronous classes of fflate make workers from
 * Blobs, which the Content Security Policy refuses.
 * @param modifiedAt date of all files, in Unix ms.
 */
export function createZip(modifiedAt: number): ZipWriter {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    // A copy: fflate types its buffers as possibly shared, which a Blob does not take.
    parts.push(new Uint8Array(data));
  });
  function open(path: string) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = modifiedAt;
    zip.add(file);
    return {
      add: (text: string) => file.push(strToU8(text.toWellFormed())),
      close: () => file.push(new Uint8Array(), true),
    };
  }

  return {
    open,
    file(path, text) {
      const file = open(path);
      file.add(text);
      file.close();
    },
    finish() {
      zip.end();
      return parts;
    },
  };
}
