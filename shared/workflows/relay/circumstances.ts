import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { Clinic, Directory, Region } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import { regionOfCase } from '../../domain/directory/region-of-case.ts';
import type { Circumstances } from '../../domain/messages/audience.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { LogFields } from '../../observability/log-fields.ts';
import { count } from '../../observability/metrics.ts';
import type { StaffDeps } from './staff-deps.ts';

/** The directory lacks what a message needs. The event stays pending until somebody has put that right. */
export class DirectoryGap extends Error {
  constructor(what: string) {
    super(`The directory has no ${what}, so a message cannot be written. Add it to the directory.`);
    this.name = 'DirectoryGap';
  }
}

/** Who is to hear of an event, and the clinic that it names, where the directory still knows it. */
export interface Surroundings extends Circumstances {
  clinic: Clinic | undefined;
}

/**
 * Whose people hear of an event: those of the region that it names; of a visit to rebook those of its clinic, whose day it is; else those
 * who look after its case.
 */
function regionOf(event: OutboxEvent, header: CaseHeader | undefined, clinics: Directory['clinics']): Region {
  if ('region' in event) return event.region;
  const clinicId = ('clinicId' in event ? event.clinicId : undefined) ?? header?.clinicId;
  const region = regionOfCase({ ...header, clinicId }, clinics);
  const ofVisit = event.kind === 'needs-rebooking' && clinics.find((each) => each.clinicId === event.clinicId);
  return ofVisit ? ofVisit.region : region;
}

type DutyAndRouting = Pick<Circumstances, 'duty' | 'routing'>;

async function readReach({ onCall, routing, clock }: StaffDeps, region: Region): Promise<DutyAndRouting> {
  const [duty, known] = await Promise.all([onCall.duty(region, clock.now()), routing.routing()]);
  return { duty, routing: known };
}

/** Milliseconds for which notices and pages of a flood go by what was read last. */
const rememberedMilliseconds = 5000;

function rememberedReach(deps: StaffDeps, region: Region): Promise<DutyAndRouting> {
  const { reach: known } = deps.floods.memory;
  const now = deps.clock.now().epochMilliseconds;
  const found = known.get(region);
  if (found && now < found.until) return found.reach;
  const reach = readReach(deps, region);
  known.set(region, { until: now + rememberedMilliseconds, reach });
  reach.catch(() => known.delete(region));
  return reach;
}

/**
 * Tells who works here, who is on call now, and who wants to hear what.
 * @param isFresh read for this event alone, as a page asks for
 * @throws DirectoryGap
 */
export async function surroundingsOf(
  deps: StaffDeps,
  event: OutboxEvent,
  header: CaseHeader | undefined,
  { isFresh }: { isFresh: boolean },
): Promise<Surroundings> {
  const { clock, zone } = deps;
  const now = clock.now();
  const { staff, clinics } = await deps.directory.directory();
  const present = staff.filter((member) => inUse(member, localDateAt(now, zone)));
  if (present.length === 0) throw new DirectoryGap('staff');
  const region = regionOf(event, header, clinics);
  const reach = await (isFresh ? readReach : rememberedReach)(deps, region);
  const clinicId = 'clinicId' in event ? event.clinicId : undefined;
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  return { ...reach, staff: present, region, header, now, zone, clinic };
}

/** Nothing reaches anybody who should hear of something: whoever watches over the system hears of that. */
export function nobodyReachable({ log }: Pick<StaffDeps, 'log'>, about: LogFields): void {
  log.error('nobody-reachable', about);
  count('NobodyReachable');
}
