import { expect } from 'vitest';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import { local } from './calendar.ts';
import { arrival, type Level, type Line } from './table.ts';
import { fair, Walk, type Weather } from './walk.ts';

/** What an event tells of. */
export const said = (event: OutboxEvent): string => ('clock' in event ? `${event.kind} ${event.clock}` : event.kind);
export const lineOf = (event: OutboxEvent): string => `${event.at} ${said(event)}`;

const written = (lines: readonly Line[], end: string): string[] =>
  lines
    .filter(([at]) => at.epochMilliseconds <= local(end, '15:00').epochMilliseconds)
    .map(([at, what]) => `${at.toString({ smallestUnit: 'millisecond' })} ${what}`)
    .toSorted();

/** A case that nobody looks at until an end, and ten minutes more: notices that wait for one another are told within five. */
export async function leftAlone(
  kind: 'intake' | 'referral',
  { clinical, header }: Level,
  end: string,
  weather: Weather = fair,
): Promise<Walk> {
  const walk = new Walk(arrival, weather);
  await walk.begin();
  expect(await walk.arrives(kind, clinical)).toMatchObject(header);
  await walk.until(local(end, '15:00'));
  await walk.until(local(end, '15:10'));
  return walk;
}

/** Who is to hear of a notice, whoever else may: nobody has the case, so it is the lead; of words also the nurse on call. */
function hearersOf({ kind }: OutboxEvent): string[] {
  if (kind === 'unread-words') return ['nurse-1 email', 'nurse-1 sms', 'surgeon-1 email'];
  return kind === 'deadline-at-risk' || kind === 'deadline-missed' ? ['surgeon-1 email'] : [];
}

/** Everything that the table promises was promised at its time, and nothing else; each reached whom it is for, and nobody twice. */
export function expectAsPromised(walk: Walk, { expected }: Level, end: string): void {
  expect(walk.promised().map(lineOf).toSorted()).toEqual(written(expected(end), end));
  const told = walk.told();
  for (const event of walk.promised()) {
    const hearers = told.get(event.eventId) ?? [];
    expect(hearers, lineOf(event)).toEqual(expect.arrayContaining(hearersOf(event)));
    expect(new Set(hearers).size, lineOf(event)).toBe(hearers.length);
  }
}
