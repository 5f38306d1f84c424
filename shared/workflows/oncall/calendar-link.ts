import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import type { Shift } from '../../domain/oncall/shift.ts';
import {
  type ChangeLinkDeps,
  endLink,
  type LinkCommand,
  makeLink,
  type OpenLinkDeps,
  ownerIdIn,
  requireOpen,
} from '../calendar-links/calendar-links.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RotaReader } from './ports.ts';
import { shiftsIn } from './read-rota.ts';

interface StaffDeps {
  directory: DirectoryReader;
  /** IANA zone of the practice. */
  zone: string;
}

export type CalendarLinkDeps = ChangeLinkDeps & StaffDeps;

/** How far the calendar reaches, in days: the past month and the next year. */
const daysBack = 31;
const daysAhead = 366;
const day = 24 * 3600;

const isStaff = async ({ directory, zone }: StaffDeps, id: string, now: Temporal.Instant): Promise<boolean> => {
  const { staff } = await directory.directory();
  return staff.some((member) => member.recipientId === id && inUse(member, localDateAt(now, zone)));
};

/** @throws Refusal `not-allowed` for an account that is nobody's in the directory: no shift can be theirs */
async function requireStaff(deps: StaffDeps, { caller, now }: LinkCommand): Promise<string> {
  if (caller.kind === 'staff' && (await isStaff(deps, caller.staffId, now))) return caller.staffId;
  throw new Refusal(
    'not-allowed',
    'Your account is not in the directory of the staff. Ask an administrator to add it.',
  );
}

/** Makes the token that opens the calendar of the caller's shifts. @throws Refusal `not-allowed`, `retries-exhausted` */
export const makeCalendarLink = async <Answer>(
  deps: CalendarLinkDeps,
  command: LinkCommand,
  reply: Reply<string, Answer>,
): Promise<Answer> => makeLink(deps, command, { recipientId: await requireStaff(deps, command) }, reply);

/** Ends the caller's link. @throws Refusal `retries-exhausted`; Unreadable */
export const endCalendarLink = <Answer>(
  deps: CalendarLinkDeps,
  command: LinkCommand,
  reply: Reply<void, Answer>,
): Promise<Answer> => {
  const recipientId = command.caller.kind === 'staff' ? command.caller.staffId : '';
  return endLink(deps, command, { recipientId }, reply);
};

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

export type DutyCalendarDeps = OpenLinkDeps & StaffDeps & { rotas: RotaReader };

/**
 * The shifts that a token of `makeCalendarLink` opens: its person's, of all regions, the past month and the next year.
 * @throws Refusal `not-found` for a token that was never made, was taken back or is of somebody who left
 */
export async function dutiesByToken(
  deps: DutyCalendarDeps,
  token: string,
  now: Temporal.Instant,
): Promise<DutyOfPerson[]> {
  const recipientId = ownerIdIn(token) ?? '';
  await requireOpen(deps, { recipientId }, token);
  if (!(await isStaff(deps, recipientId, now))) throw notFound('calendar');
  return ownShifts(deps.rotas, recipientId, now);
}
