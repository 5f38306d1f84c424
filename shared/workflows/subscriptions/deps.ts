import { localDateAt } from '../../domain/core/local-time.ts';
import type { StaffMember } from '../../domain/directory/directory.ts';
import type { Routing } from '../../domain/messages/subscription.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoutingReader } from '../messages/ports.ts';
import type { StaffTopic } from './ports.ts';

/** What works on the addresses of the staff topic. */
export interface EndpointDeps extends UnitOfWorkDeps {
  clock: Clock;
  directory: DirectoryReader;
  routing: RoutingReader;
  topic: StaffTopic;
  log: Log;
  /** IANA zone of the practice. */
  zone: string;
}

/** What is asked for, and of whom. */
export interface Asked {
  routing: Routing;
  staff: readonly StaffMember[];
  /** Local date of the practice. */
  today: string;
}

export async function readAsked({ clock, directory, routing, zone }: EndpointDeps): Promise<Asked> {
  const [read, { staff }] = await Promise.all([routing.routing(), directory.directory()]);
  return { routing: read, staff, today: localDateAt(clock.now(), zone) };
}
