import type { Temporal } from 'temporal-polyfill';
import { complaints } from '../alerts/people.ts';
import { businessDates, dates, hourly, local } from './calendar.ts';

/** The clinical rules' table of clocks (section 9), worked out by hand for a case of Friday 2026-10-23, 15:00, that is left alone. */

export const arrival = local('2026-10-23', '15:00');

/** One notice or page: when, of what kind, and by which clock. */
export type Line = [at: Temporal.Instant, said: string];

const every = (said: string, times: readonly Temporal.Instant[]): Line[] => times.map((at) => [at, said]);
const at = (said: string, date: string, time: string): Line => [local(date, time), said];

/** Told at once: that it is there, and, where it is no emergency, that the sample practice has no time for it. */
const news: Line[] = [[arrival, 'new-case']];
const noTime: Line[] = [[arrival, 'no-capacity']];

const mornings = (said: string, from: string, end: string): Line[] =>
  every(
    said,
    businessDates(from, end).map((date) => local(date, '09:00')),
  );
const afternoons = (said: string, from: string, end: string): Line[] =>
  every(
    said,
    dates(from, end).map((date) => local(date, '15:00')),
  );

type Expected = (end: string) => Line[];
const ends = (end: string) => local(end, '23:59');

const routine: Expected = (end) => [
  ...news,
  ...noTime,
  at('deadline-missed acknowledgeBy', '2026-10-27', '15:00'),
  ...mornings('deadline-missed acknowledgeBy', '2026-10-28', end),
  // A quarter of seven days: 42 hours.
  at('deadline-at-risk contactBy', '2026-10-28', '21:00'),
  ...afternoons('deadline-missed contactBy', '2026-10-30', end),
  at('deadline-at-risk seenBy', '2026-11-13', '15:00'),
  ...afternoons('deadline-missed seenBy', '2026-11-20', end),
];

const expedited: Expected = (end) => [
  ...news,
  ...noTime,
  at('deadline-missed acknowledgeBy', '2026-10-26', '15:00'),
  ...mornings('deadline-missed acknowledgeBy', '2026-10-27', end),
  // A quarter of three days: 18 hours.
  at('deadline-at-risk contactBy', '2026-10-25', '21:00'),
  ...afternoons('deadline-missed contactBy', '2026-10-26', end),
  at('deadline-at-risk seenBy', '2026-10-28', '15:00'),
  ...afternoons('deadline-missed seenBy', '2026-10-30', end),
];

const seenLikeUrgent: Expected = (end) => [
  at('deadline-at-risk seenBy', '2026-10-25', '15:00'),
  ...afternoons('deadline-missed seenBy', '2026-10-26', end),
];

/** Pages along the order, the first of them a page, the rest escalations. */
const pages = (hours: number, from: Temporal.Instant, end: string): Line[] =>
  hourly(hours, from, ends(end)).map((time, place) => [time, place === 0 ? 'page' : 'escalation']);

const urgent: Expected = (end) => [
  ...news,
  ...noTime,
  ...hourly(1, local('2026-10-23', '19:00'), ends(end)).map((time): Line => [time, 'escalation']),
  at('deadline-at-risk contactBy', '2026-10-24', '09:00'),
  ...every('deadline-missed contactBy', hourly(4, local('2026-10-24', '15:00'), ends(end))),
  ...seenLikeUrgent(end),
];

const paged: Expected = (end) => [
  ...news,
  ...noTime,
  ...pages(1, arrival, end),
  at('deadline-missed contactBy', '2026-10-24', '15:00'),
  ...seenLikeUrgent(end),
];

const emergent: Expected = (end) => [
  ...news,
  ...pages(0.25, arrival, end),
  at('deadline-missed contactBy', '2026-10-23', '16:00'),
];

/** Four hours of open office after Friday 15:00 are Monday 11:00; from then on at 15:00 and 11:00. */
const explainedWords: Expected = (end) =>
  businessDates('2026-10-26', end).flatMap((date) => [
    at('unread-words', date, '11:00'),
    at('unread-words', date, '15:00'),
  ]);

const unexplainedWords: Expected = (end) => every('unread-words', hourly(4, local('2026-10-23', '19:00'), ends(end)));

const selfHarm: Expected = (end) => [...emergent(end), ...noTime, ...seenLikeUrgent(end), ...explainedWords(end)];

const cancer = { ...complaints.routine, cancerHistory: 'past', primarySite: 'breast' };
const explained = { ...complaints.routine, freeText: 'My back hurts a little.' };
const unexplained = { ...complaints.routine, freeText: 'The gardener came on Tuesday and we spoke of tulips.' };

export interface Level {
  clinical: object;
  /** What the header says of it. */
  header: object;
  expected: Expected;
}

/** Levels that nobody is paged for. */
export const unpagedLevels: [string, Level][] = [
  ['routine', { clinical: complaints.routine, header: { urgency: 'routine' }, expected: routine }],
  ['expedited', { clinical: cancer, header: { urgency: 'expedited' }, expected: expedited }],
  [
    'routine with words that the rules understood',
    {
      clinical: explained,
      header: { urgency: 'routine', unreadText: true, wordsExplained: true },
      expected: (end) => [...routine(end), ...explainedWords(end)],
    },
  ],
  [
    'routine with words that nobody understood yet',
    {
      clinical: unexplained,
      header: { urgency: 'routine', unreadText: true, wordsExplained: false },
      expected: (end) => [...routine(end), ...unexplainedWords(end)],
    },
  ],
];

/** Levels that people are paged for. */
export const pagedLevels: [string, Level][] = [
  ['urgent', { clinical: complaints.urgent, header: { urgency: 'urgent', pageOnCall: false }, expected: urgent }],
  [
    'urgent, paged',
    { clinical: complaints['urgent, paged'], header: { urgency: 'urgent', pageOnCall: true }, expected: paged },
  ],
  ['emergent', { clinical: complaints.emergent, header: { urgency: 'emergent' }, expected: emergent }],
  [
    'urgent with words of self-harm',
    { clinical: complaints['self-harm'], header: { emergentClocks: true }, expected: selfHarm },
  ],
];
