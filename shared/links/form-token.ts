import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../domain/core/instants.ts';
import { keyOf, type LinkKey, type LinkKeys } from './link-token.ts';

/** `page`: its form was shown. `again`: it was shown once more, with the question to send it again. */
export type FormTokenKind = 'page' | 'again';

/** What a form's token says: it came from a page of ours. */
export interface FormToken {
  kind: FormTokenKind;
  /** Whole seconds since its page was made. */
  age: number;
}

const sign = ({ key }: LinkKey, said: string): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(`spinebridge-form.${said}`).digest();

/** The token that a page's form carries: when the page was made, under an HMAC of ours. It names nobody. */
export function mintFormToken({ current }: LinkKeys, kind: FormTokenKind, now: Temporal.Instant): string {
  const said = [kind, epochSeconds(now).toString(36), current.id].join('.');
  return `${said}.${sign(current, said).toString('base64url')}`;
}

/** @returns undefined for whatever no page of ours carried */
export function readFormToken(keys: LinkKeys, token: string, now: Temporal.Instant): FormToken | undefined {
  const [kind = '', made = '', keyId, mac = '', ...rest] = token.split('.');
  const key = keyOf(keys, keyId);
  if (!key || rest.length > 0 || (kind !== 'page' && kind !== 'again')) return undefined;
  const expected = sign(key, [kind, made, keyId].join('.'));
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return { kind, age: epochSeconds(now) - Number.parseInt(made, 36) };
}
