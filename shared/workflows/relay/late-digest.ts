import { isTimely } from '../../domain/daily/daily-date.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Whether an event is a morning's digest that comes after its day's office hours. */
export const isLateDigest = ({ clock, ruleset }: Pick<StaffDeps, 'clock' | 'ruleset'>, event: OutboxEvent): boolean =>
  event.kind === 'digest' && !isTimely(event.date, clock.now(), ruleset);
