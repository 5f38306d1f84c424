import type { Temporal } from 'temporal-polyfill';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { epochSeconds, stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { CalendarLink } from '../../domain/oncall/calendar-link.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import type { Shift } from '../../domain/oncall/shift.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { CalendarLinkReader, RotaReader } from './ports.ts';
import { shiftsIn } from './read-rota.ts';

export interface CalendarLinkDeps extends UnitOfWorkDeps {
  calendarLinks: CalendarLinkReader;
  rotas: RotaReader;
  directory: DirectoryReader;
  ids: IdSource;
  /** Names a secret so that it can be compared and not read. */
  fingerprint: (...parts: string[]) => string;
  /** IANA zone of the practice. */
  zone: string;
}

interface LinkCommand {
  caller: Caller;
  now: Temporal.Instant;
}

/** How far the calendar reaches, in days: the past month and the next year. */
const daysBack = 31;
const daysAhead = 366;
const day = 24 * 3600;

const isStaff = async ({ directory, zone }: CalendarLinkDeps, id: string, now: Temporal.Instant): Promise<boolean> => {
  const { staff } = await directory.directory();
  return staff.some((member) => member.recipientId === id && inUse(member, localDateAt(now, zone)));
};

/** @throws Refusal `not-allowed` for an account that is nobody's in the directory: no shift can be theirs */
async function requireStaff(deps: CalendarLinkDeps, { caller, now }: LinkCommand): Promise<string> {
  if (caller.kind === 'staff' && (await isStaff(deps, caller.staffId, now))) return caller.staffId;
  throw new Refusal(
    'not-allowed',
    'Your account is not in the directory of the staff. Ask an administrator to add it.',
  );
}

const written = (deps: CalendarLinkDeps, { caller, now }: LinkCommand, link: CalendarLink) => [
  { kind: 'calendar-link-changed' as const, link },
  {
    kind: 'audit' as const,
    entry: auditEntry(
      { ids: deps.ids, now },
      actorOf(caller),
      link.digest === undefined ? 'calendar-link-ended' : 'calendar-link-made',
      `on-call-${link.recipientId}`,
    ),
  },
];

/**
 * Makes the token that opens the calendar of the caller's shifts; the one before ends with it. The token names its person, so
 * that it is found by one key; its secret is kept as a digest alone.
 * @throws Refusal `not-allowed`, `retries-exhausted`
 */
export async function makeCalendarLink<Answer>(
  deps: CalendarLinkDeps,
  command: LinkCommand,
  reply: Reply<string, Answer>,
): Promise<Answer> {
  const recipientId = await requireStaff(deps, command);
  const token = `${recipientId}.${deps.ids.next('cal')}`;
  const link = { recipientId, digest: deps.fingerprint('calendar', token), changedAt: stored(command.now) };
  return transact(deps, reply, 'make this link', async () => ({
    outcome: token,
    changes: written(deps, command, link),
  }));
}

/** Ends the caller's link; where there is none nothing is written. @throws Refusal `retries-exhausted`; Unreadable */
export const endCalendarLink = <Answer>(
  deps: CalendarLinkDeps,
  command: LinkCommand,
  reply: Reply<void, Answer>,
): Promise<Answer> =>
  transact(deps, reply, 'end this link', async () => {
    const { caller, now } = command;
    const recipientId = caller.kind === 'staff' ? caller.staffId : '';
    const standing = await deps.calendarLinks.calendarLink(recipientId);
    const ended = { recipientId, changedAt: stored(now) };
    return { outcome: undefined, changes: standing?.digest ? written(deps, command, ended) : [] };
  });

/** One shift of a person's calendar, with the rota that it is of. */
export interface DutyOfPerson {
  region: Region;
  rota: Rota;
  shift: Shift;
}

const ownShifts = async (rotas: RotaReader, recipientId: string, now: Temporal.Instant): Promise<DutyOfPerson[]> => {
  const second = epochSeconds(now);
  const period = { start: second - daysBack * day, end: second + daysAhead * day };
  const all = await Promise.all(
    regions.map(async (region) => {
      const { rota, shifts } = await shiftsIn(rotas, region, period);
      return shifts.map((shift) => ({ region, rota, shift }));
    }),
  );
  return all.flat().filter(({ shift }) => shift.recipientId === recipientId);
};

/**
 * The shifts that a token of `makeCalendarLink` opens: its person's, of all regions, the past month and the next year.
 * @throws Refusal `not-found` for a token that was never made, was taken back or is of somebody who left
 */
export async function dutiesByToken(
  deps: CalendarLinkDeps,
  token: string,
  now: Temporal.Instant,
): Promise<DutyOfPerson[]> {
  const recipientId = /^([a-z0-9-]{1,40})\.[\w]{1,40}$/.exec(token)?.[1];
  if (recipientId === undefined) throw notFound('calendar');
  const link = await deps.calendarLinks.calendarLink(recipientId);
  const isMade = link?.digest !== undefined && link.digest === deps.fingerprint('calendar', token);
  if (!isMade || !(await isStaff(deps, recipientId, now))) throw notFound('calendar');
  return ownShifts(deps.rotas, recipientId, now);
}
