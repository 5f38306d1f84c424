import type { Temporal } from 'temporal-polyfill';
import type { HourlyCount } from '../../domain/core/hourly-count.ts';
import { epochSeconds, stored } from '../../domain/core/instants.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Channel } from '../../domain/messages/events.ts';
import { type FormLink, type FormLinkLimits, formLinkSeconds } from '../../domain/saved-forms/saved-form.ts';
import type { Digest } from '../booking/shared-limits.ts';
import type { Change } from '../core/changes.ts';
import { hourlyCounts } from '../core/hourly-counts.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { FormSeals, SavedFormReader } from './ports.ts';

export interface SavedFormDeps extends UnitOfWorkDeps {
  savedForms: SavedFormReader;
  formSeals: FormSeals;
  digest: Digest;
  formLinkLimits: FormLinkLimits;
}

/** Where the link is to go, and who asks for it. */
export interface LinkAsked {
  channel: Channel;
  /** E.164, or an e-mail address. */
  to: string;
  language: FormLink['language'];
  /** The address that the request came from, where it is known. */
  source?: string | undefined;
  now: Temporal.Instant;
}

/** What a link is to open: a form, or those of a contact; and until when the last of it is kept (epoch second). */
export type Kept = { expiresAt: number } & ({ formId: string } | { contact: string });

/** What a link is counted by: who asks for it, and who gets it. Whoever saves a form and whoever wants a new link are counted alike. */
export async function linkCounts(
  { digest, formLinkLimits: limits }: SavedFormDeps,
  { to, source, now }: LinkAsked,
): Promise<HourlyCount[]> {
  const at = epochSeconds(now);
  const contact = { by: 'link-contact', id: await digest('contact', to) } as const;
  const asking = source === undefined ? [] : [{ by: 'link-source', id: await digest('source', source) } as const];
  return [
    { counter: contact, limit: limits.perContactAndHour, at },
    ...asking.map((counter) => ({ counter, limit: limits.perSourceAndHour, at })),
  ].filter(({ limit }) => limit < Infinity);
}

/** @throws Refusal `limit-reached` with `retryAfter` in seconds, the same whether anything is saved or not */
export const countLinks = (counts: readonly HourlyCount[], before: unknown): Change[] =>
  hourlyCounts(
    counts,
    before,
    (retryAfter) => new Refusal('limit-reached', 'Several links were asked for within the hour.', { retryAfter }),
  );

/**
 * Makes a link, and promises its message. Where no form is saved the same is written but the message, so that nobody can tell from
 * what is answered, nor from how long that takes, who has saved one.
 * @returns the changes, and until when the link opens the form (epoch second)
 */
export async function newLink(
  { formSeals, ids }: SavedFormDeps,
  { channel, to, language, now }: LinkAsked,
  kept: Kept | undefined,
): Promise<{ changes: Change[]; until: number }> {
  const token = formSeals.newToken();
  const linkId = formSeals.linkIdOf(token);
  const letter = await formSeals.sealLetter(linkId, { channel, to, token });
  const longest = epochSeconds(now) + formLinkSeconds;
  const until = Math.min(longest, kept?.expiresAt ?? longest);
  const { expiresAt = until, ...opens } = kept ?? {};
  const link = { linkId, language, letter, until, expiresAt, ...opens };
  const event = {
    eventId: ids.next('evt'),
    at: stored(now),
    lane: 'notice',
    kind: 'form-link',
    channel,
    link: linkId,
  } as const;
  const promise: Change[] = kept ? [{ kind: 'event', event }] : [];
  return { changes: [{ kind: 'form-link-made', link }, ...promise], until };
}
