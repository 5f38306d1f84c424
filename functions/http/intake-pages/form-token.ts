import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { type FormTokenKind, mintFormToken, readFormToken } from '../../../shared/links/form-token.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import type { Uses } from '../../compose.ts';
import type { ReadForm } from './read-form.ts';

/** Milliseconds that a page waits for the keys: it is shown without a token rather than late. */
const patience = 250;
/** Seconds that nobody needs less of to read a page and press its button. */
const leastSeconds = 2;
/** Seconds after which a page is asked to be sent once more: whoever wrote it may not be who sends it. */
const longestSeconds = 24 * 3600;

const keysInTime = ({ linkKeys }: Uses<'linkKeys'>): Promise<LinkKeys | undefined> =>
  Promise.race([linkKeys().catch(() => undefined), setTimeout(patience, undefined, { ref: false })]);

/** The field that no person sees; what fills it in is a program. */
export const honeypot = 'website';

/** The token for a page's form; undefined where no key can be read, and none is asked for then. */
export async function newFormToken(
  deps: Uses<'linkKeys'>,
  now: Temporal.Instant,
  kind: FormTokenKind = 'page',
): Promise<string | undefined> {
  const keys = await keysInTime(deps);
  return keys && mintFormToken(keys, kind, now);
}

/** What a form's page is judged by, before it is stored. */
export interface Judged extends Pick<ReadForm, 'fields'> {
  now: Temporal.Instant;
  /** The browser says that a page of another site sent it. */
  fromOtherSite: boolean;
}

/**
 * Whether a form is to be sent once more before it is stored: no page of ours carried it, it came too quickly or too late, or the field
 * that nobody sees was filled in. Whoever sends it again from the page that asks for it gets through: a password manager fills in what
 * it likes. Never asked of an emergency.
 */
export async function needsSecondPress(
  deps: Uses<'linkKeys'>,
  { fields, now, fromOtherSite }: Judged,
): Promise<boolean> {
  const keys = await keysInTime(deps);
  if (!keys) return false;
  const token = readFormToken(keys, fieldText(fields, 'form') ?? '', now);
  if (!token || token.age > longestSeconds || fromOtherSite) return true;
  if (token.kind === 'again') return false;
  return token.age < leastSeconds || (fieldText(fields, honeypot) ?? '') !== '';
}
