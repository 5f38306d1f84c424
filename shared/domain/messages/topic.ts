import type { Notice } from './audience.ts';

/** Members that tell two things of a kind apart. */
const telling = ['appointmentId', 'clock', 'channel', 'region', 'recipientId', 'clinicId', 'date', 'from'] as const;

/** News that somebody has to do something about: no later news of the case take their place. */
const isDueNews = (event: Notice): boolean => event.kind === 'case-changed' && event.change === 'information-overdue';

/**
 * What an event tells of, so that a later one of the same takes its place: the kind, and which visit, case or duty. A case is the
 * same wherever it is to be seen.
 */
export function topicOf(event: Notice): string {
  const said = event as unknown as Readonly<Record<string, unknown>>;
  const names = 'caseId' in event ? (['caseId', ...telling.slice(0, 3)] as const) : telling;
  const about = isDueNews(event) ? [said.change, said.about] : [];
  return [event.kind, ...about, ...names.map((name) => said[name]).filter((part) => part !== undefined)].join(' ');
}
