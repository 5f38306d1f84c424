import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { fingerprint } from '../../links/seal.ts';
import type { KeptForms } from '../../workflows/sessions/ports.ts';
import type { Exchange } from '../core/exchange.ts';
import { bodyText } from '../core/gateway-event.ts';
import { bodyLimitBytes, bytesOf } from '../core/steps/body-limit.ts';
import { readForm } from '../html/form-body.ts';
import { FormFields } from '../html/form-fields.ts';
import { formTokenField } from './form-token.ts';

/** Nobody types more. */
const mostBytes = 100_000;
/** How long a form is kept, in seconds. */
const keepSeconds = 3600;

/** Path and query of a request below the site's root. */
export function addressOf({ path, multiValueQueryStringParameters: query }: Exchange): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** The form of a request, before any step has read it; undefined of one that is larger than any that is taken. */
export const formSent = (event: Exchange): FormFields | undefined =>
  bytesOf(event) <= bodyLimitBytes ? FormFields.safeParse(readForm(bodyText(event))).data : undefined;

/** Where somebody sees what was kept of theirs. */
export const keptAddress = (keptId: string): string => `/staff/session?${new URLSearchParams({ kept: keptId })}`;

export interface Keeping {
  keptForms: KeptForms;
  keys: LinkKeys;
  now: Temporal.Instant;
}

/**
 * Keeps a form that cannot be taken now, for whoever was signed in when its page was made. Kept twice, it is one.
 * @returns where they see it; undefined where nothing was written, or too much, or the store does not take it
 */
export async function keepForm(
  { keptForms, keys, now }: Keeping,
  event: Exchange,
  form: FormFields,
  { sessionId, staffId }: Session,
): Promise<string | undefined> {
  const { [formTokenField]: _, ...fields } = form;
  if (Object.keys(fields).length === 0 || bytesOf(event) > mostBytes) return undefined;
  const address = addressOf(event);
  const keptId = fingerprint('kept', keys.current.key, sessionId, address, JSON.stringify(fields));
  const expiresAt = epochSeconds(now) + keepSeconds;
  const isKept = await keptForms.keep({ keptId, staffId, address, fields, expiresAt }).then(
    () => true,
    () => false,
  );
  return isKept ? keptAddress(keptId) : undefined;
}
