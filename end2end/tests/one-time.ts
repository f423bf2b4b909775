// One-time passwords as an authenticator shows them (RFC 6238).
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The password of this half minute, for a secret as it is typed. */
export function oneTime(typed: string, at = Date.now()): string {
  const bits = [...typed.toUpperCase()].filter(letter => LETTERS.includes(letter)).map(letter => LETTERS.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', Buffer.from(bytes.map(byte => Number.parseInt(byte, 2)))).update(count).digest();
  const from = hash[hash.length - 1] & 0xf;
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
