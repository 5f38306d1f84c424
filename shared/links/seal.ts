import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LinkKeys } from './link-token.ts';

/** One way of naming a secret text in a table. @returns base64url SHA-256 of the parts. */
export const fingerprint = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const keyFor = (linkKey: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(linkKey, 'base64url'), secret, 'spinebridge-answer', 32));

/**
 * Seals a text with AES-256-GCM under a key made of our secret and the caller's: who reads the table lacks the one,
 * who has the other lacks the table. It is compressed before: an answer of JSON and links then takes a third, so that the
 * record of most requests is written for the price of one kilobyte.
 */
export function seal(keys: LinkKeys, secret: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(keys.current.key, secret), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(deflateRawSync(text)), cipher.final(), cipher.getAuthTag()]);
  return `${keys.current.id}.${sealed.toString('base64url')}`;
}

/** @returns the text, or undefined when it was sealed otherwise, under other keys, or altered. */
export function unseal(keys: LinkKeys, secret: string, sealed: string): string | undefined {
  const [keyId, body] = sealed.split('.');
  const key = [keys.current, keys.previous].find((candidate) => candidate?.id === keyId);
  if (!key || !body) return undefined;
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key.key, secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    const compressed = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    return inflateRawSync(compressed).toString('utf8');
  } catch {
    return undefined;
  }
}
