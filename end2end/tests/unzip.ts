// Opens a ZIP with what Node has: no program of the machine is needed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DEFLATED = 8;

/** Writes everything in the archive into the folder (APPNOTE.TXT, 4.3). */
export function unzip(file: string, folder: string): void {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(DIRECTORY_END).buffer));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map(field => bytes.readUInt16LE(at + field));
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    at += 46 + name + extra + comment;
  }
}
