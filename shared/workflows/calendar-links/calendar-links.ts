import type { Temporal } from 'temporal-polyfill';
import type { CalendarLink, LinkOwner } from '../../domain/calendar/calendar-link.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import { notFound } from '../../domain/core/refusal.ts';
import type { Change } from '../core/changes.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { CalendarLinkReader } from './ports.ts';

export interface OpenLinkDeps {
  calendarLinks: CalendarLinkReader;
  /** Names a secret so that it can be compared and not read. */
  fingerprint: (...parts: string[]) => string;
}

export interface ChangeLinkDeps extends OpenLinkDeps, UnitOfWorkDeps {
  ids: IdSource;
}

export interface LinkCommand {
  caller: Caller;
  now: Temporal.Instant;
}

const idOf = (owner: LinkOwner): string => ('recipientId' in owner ? owner.recipientId : owner.practitionerId);

/** What the audit trail calls the calendar. */
const subjectOf = (owner: LinkOwner): string =>
  'recipientId' in owner ? `on-call-${owner.recipientId}` : `practitioner-${owner.practitionerId}`;

const written = (deps: ChangeLinkDeps, { caller, now }: LinkCommand, link: CalendarLink): Change[] => [
  { kind: 'calendar-link-changed', link },
  {
    kind: 'audit',
    entry: auditEntry(
      { ids: deps.ids, now },
      actorOf(caller),
      link.digest === undefined ? 'calendar-link-ended' : 'calendar-link-made',
      subjectOf(link),
    ),
  },
];

/**
 * Makes the token that opens a calendar; the one before ends with it. The token names its owner, so that it is found by one key; its
 * secret is kept as a digest alone. Who may make it the caller of this has asked.
 * @throws Refusal `retries-exhausted`
 */
export function makeLink<Answer>(
  deps: ChangeLinkDeps,
  command: LinkCommand,
  owner: LinkOwner,
  reply: Reply<string, Answer>,
): Promise<Answer> {
  const token = `${idOf(owner)}.${deps.ids.next('cal')}`;
  const link = { ...owner, digest: deps.fingerprint('calendar', token), changedAt: stored(command.now) };
  return transact(deps, reply, 'make this link', async () => ({
    outcome: token,
    changes: written(deps, command, link),
  }));
}

/** Ends a link; where there is none nothing is written. @throws Refusal `retries-exhausted`; Unreadable */
export const endLink = <Answer>(
  deps: ChangeLinkDeps,
  command: LinkCommand,
  owner: LinkOwner,
  reply: Reply<void, Answer>,
): Promise<Answer> =>
  transact(deps, reply, 'end this link', async () => {
    const standing = await deps.calendarLinks.calendarLink(owner);
    const ended = { ...owner, changedAt: stored(command.now) };
    return { outcome: undefined, changes: standing?.digest ? written(deps, command, ended) : [] };
  });

/** Whose a token says it is; undefined where it is none. Whether it opens anything `requireOpen` says. */
export const ownerIdIn = (token: string): string | undefined => /^([a-z0-9-]{1,40})\.[\w]{1,40}$/.exec(token)?.[1];

/** @throws Refusal `not-found` for a token that was never made for this calendar, or was taken back; Unreadable */
export async function requireOpen(
  { calendarLinks, fingerprint }: OpenLinkDeps,
  owner: LinkOwner,
  token: string,
): Promise<void> {
  const link = ownerIdIn(token) === idOf(owner) ? await calendarLinks.calendarLink(owner) : undefined;
  if (link?.digest === undefined || link.digest !== fingerprint('calendar', token)) throw notFound('calendar');
}
