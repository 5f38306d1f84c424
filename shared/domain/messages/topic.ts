import type { Notice } from './audience.ts';

/** Members that tell two things of a kind apart. */
const telling = ['appointmentId', 'clock', 'channel', 'region', 'recipientId', 'clinicId', 'date', 'from'] as const;

/**
 * What an event tells of, so that a later one of the same takes its place: the kind, and which visit, case or duty. A case is the
 * same wherever it is to be seen.
 */
export function topicOf(event: Notice): string {
  const said = event as unknown as Readonly<Record<string, unknown>>;
  const names = 'caseId' in event ? (['caseId', ...telling.slice(0, 3)] as const) : telling;
  return [event.kind, ...names.map((name) => said[name]).filter((part) => part !== undefined)].join(' ');
}
