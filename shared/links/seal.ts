import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keyOf, type LinkKeys } from './link-token.ts';

/** One way of naming a secret text in a table. @returns base64url SHA-256 of the parts. */
export const fingerprint = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
/** The full tag. Node would open what carries a part of one. */
const tagBytes = 16;

const keyFor = (linkKey: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(linkKey, 'base64url'), secret, 'spinebridge-answer', 32));

/**
 * Seals a text with AES-256-GCM under a key made of our secret and the caller's: who reads the table lacks the one,
 * who has the other lacks the table. It is compressed before: an answer of JSON and links then takes a third, so that the
 * record of most requests is written for the price of one kilobyte.
 */
export function seal(keys: LinkKeys, secret: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(keys.current.key, secret), nonce, { authTagLength: tagBytes });
  const sealed = Buffer.concat([nonce, cipher.update(deflateRawSync(text)), cipher.final(), cipher.getAuthTag()]);
  return `${keys.current.id}.${sealed.toString('base64url')}`;
}

/** @returns the text, or undefined when it was sealed otherwise, under other keys, or altered. */
export function unseal(keys: LinkKeys, secret: string, sealed: string): string | undefined {
  const [keyId, body = ''] = sealed.split('.');
  const key = keyOf(keys, keyId);
  const bytes = Buffer.from(body, 'base64url');
  if (!key || bytes.length < nonceBytes + tagBytes) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, keyFor(key.key, secret), nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const compressed = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return inflateRawSync(compressed).toString('utf8');
  } catch {
    return undefined;
  }
}
