import { Temporal } from 'temporal-polyfill';
import { type Access, accessesOf, type JudgedAccess, judgedAccesses } from '../../domain/audit/access-report.ts';
import { isOfficeOpen } from '../../domain/core/office-hours.ts';
import type { Actor } from '../../domain/core/party.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { Ruleset } from '../../domain/triage/ruleset.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { ActorAuditReader } from './ports.ts';

export interface AccessReportDeps {
  actorAudit: ActorAuditReader;
  directory: DirectoryReader;
  ruleset: Pick<Ruleset, 'holidays' | 'officeHours' | 'zone'>;
}

const nameOf = ({ kind, id }: Actor): string => `${kind}#${id}`;

/** Whom the directory had on a date. */
const actorsOf = ({ staff, referrers }: Directory, date: string): Actor[] => [
  ...staff.filter((each) => inUse(each, date)).map(({ recipientId: id }): Actor => ({ kind: 'staff', id })),
  ...referrers.filter((each) => inUse(each, date)).map(({ referrerId: id }): Actor => ({ kind: 'referrer', id })),
];

/**
 * Who looked at cases in a month, how often, at how many and when. Everybody is asked about whom the directory has, and whoever
 * looked without being in it.
 * @param month YYYY-MM, of the practice's calendar
 */
export async function accessReport(deps: AccessReportDeps, month: string): Promise<JudgedAccess[]> {
  const { zone } = deps.ruleset;
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const from = first.toZonedDateTime(zone).toInstant();
  const to = first.add({ months: 1 }).toZonedDateTime(zone).toInstant();
  const [directory, viewers] = await Promise.all([deps.directory.directory(), deps.actorAudit.viewers(month)]);
  const known = actorsOf(directory, first.toString());
  const actors = new Map([...viewers, ...known].map((actor) => [nameOf(actor), actor]));
  const isOpen = (at: string) => isOfficeOpen(Temporal.Instant.from(at).toZonedDateTimeISO(zone), deps.ruleset);
  const rows: Access[] = [];
  // One after the other: a month of one actor is as much as is held at a time.
  for (const actor of actors.values())
    rows.push(...accessesOf(actor, await deps.actorAudit.between(actor, from, to), isOpen));
  const names = new Set(known.map(nameOf));
  return judgedAccesses(rows, (actor) => names.has(nameOf(actor)));
}
