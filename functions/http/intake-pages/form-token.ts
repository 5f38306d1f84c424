import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { KnownOfForm, knownOf } from '../../../shared/contract/intake-form/form-state.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { type FormFields, fieldText } from '../../../shared/http/html/form-fields.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { openPageState, sealPageState } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';

/** Milliseconds that a page waits for the keys: it is shown without a token rather than late. */
const patience = 250;
/** Seconds that nobody needs less of to read a form from its first page to its last, and to press its button. */
const leastSeconds = 3;
/** Seconds after which a page is asked to be sent once more: whoever wrote it may not be who sends it. */
const longestSeconds = 24 * 3600;
/** Seconds for which a page that was left open remembers what only we say of its form. */
const remembersFor = 30 * 24 * 3600;

/** What the token of a page's form holds: that the page is ours, and what only we say of its form. */
const FormToken = z.strictObject({
  /** `again`: the page was shown once more, with the question to send it again. */
  kind: z.enum(['page', 'again']),
  /** Epoch second at which the page was made. */
  made: z.int(),
  /** Its mark was made with this page, whose address holds none: shown again, it has another. */
  fresh: z.optional(z.literal(true)),
  known: KnownOfForm,
});
type FormToken = z.infer<typeof FormToken>;

const newMark = (): string => randomBytes(16).toString('base64url');

/** The keys; undefined where they cannot be read in time. */
export const keysInTime = ({ linkKeys }: Uses<'linkKeys'>): Promise<LinkKeys | undefined> =>
  Promise.race([linkKeys().catch(() => undefined), setTimeout(patience, undefined, { ref: false })]);

/** The field that no person sees; what fills it in is a program. */
export const honeypot = 'website';

/**
 * The token for a page's form. It is sealed: nobody makes one but we, so nobody claims the case or the saved form of another with it.
 * @returns undefined where no key can be read; none is asked for then
 */
export async function newFormToken(
  deps: Uses<'linkKeys'>,
  state: KnownOfForm,
  now: Temporal.Instant,
  kind: FormToken['kind'] = 'page',
): Promise<string | undefined> {
  const keys = await keysInTime(deps);
  const made = epochSeconds(now);
  const token: FormToken = {
    kind,
    made,
    ...(state.mark === undefined && { fresh: true as const }),
    known: { began: made, mark: newMark(), ...knownOf(state) },
  };
  return keys && sealPageState(keys, 'form', token, { now, seconds: remembersFor });
}

/** @returns what the token of a form says; undefined for one that no page of ours carried */
export function readFormToken(keys: LinkKeys, fields: FormFields, now: Temporal.Instant): FormToken | undefined {
  const opened = openPageState(keys, 'form', fieldText(fields, 'form') ?? '', { schema: FormToken, now });
  return 'state' in opened ? opened.state : undefined;
}

/** What a form's page is judged by, before it is stored. */
export interface Judged {
  fields: FormFields;
  now: Temporal.Instant;
  /** The browser says that a page of another site sent it. */
  fromOtherSite: boolean;
  /** It may come as soon as anybody can press a button: a call back asks for one number. */
  mayBeQuick?: boolean;
}

/**
 * Whether a form is to be sent once more before it is stored: no page of ours carried it, it came too quickly after its first page or too
 * late after this one, or the field that nobody sees was filled in. Whoever sends it again from the page that asks for it gets through: a
 * password manager fills in what it likes. Never asked of an emergency.
 */
export async function needsSecondPress(
  deps: Uses<'linkKeys'>,
  { fields, now, fromOtherSite, mayBeQuick = false }: Judged,
): Promise<boolean> {
  const keys = await keysInTime(deps);
  if (!keys) return false;
  const token = readFormToken(keys, fields, now);
  const second = epochSeconds(now);
  if (!token || second - token.made > longestSeconds || fromOtherSite) return true;
  if (token.kind === 'again') return false;
  const { began = token.made } = token.known;
  return (!mayBeQuick && second - began < leastSeconds) || (fieldText(fields, honeypot) ?? '') !== '';
}
