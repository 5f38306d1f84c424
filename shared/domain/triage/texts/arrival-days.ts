import { fillTemplate } from '../fill-template.ts';
import type { CoreField } from '../symptoms.ts';
import { firstDay } from './first-day.ts';
import { readGiven } from './given.ts';
import type { PatientTexts } from './patient-texts.ts';
import type { TriagedCase } from './triaged-case.ts';

export type Desk = { readonly triaged: TriagedCase; readonly texts: PatientTexts; readonly zone: string };

/** A sentence, and whether it names the latest day that something may have begun. */
export type Told = { readonly words: string; readonly mayBeEarlier: boolean };

/** Whole days since something began; null = not known. */
type Since = { readonly days: number | null; readonly mayBeEarlier: boolean };

/** One sentence with its first day behind "since" or "on", or the gap for it. */
export const onDay = ({ triaged, texts, zone }: Desk, template: string, since: Since, finding = ''): Told => {
  const first = firstDay(since.days, triaged.at, zone, texts.locale);
  const day = texts.arrival.day[first.kind];
  const filled = { since: fillTemplate(day.since, first), on: fillTemplate(day.on, first), finding };
  return { words: fillTemplate(template, filled), mayBeEarlier: since.mayBeEarlier && first.kind !== 'unknown' };
};

/** One sentence on a core answer; nothing where the answer is not given or has no words. */
export const onFinding = (desk: Desk, field: CoreField, template: string): readonly Told[] => {
  const given = readGiven(desk.triaged);
  const finding = desk.texts.arrival.findings[field][given.finding(field) ?? ''];
  const since = { days: given.onsetDays(field), mayBeEarlier: given.mayBeEarlier(field) };
  return finding ? [onDay(desk, template, since, finding)] : [];
};

/** The sentences, and that it may have been earlier, where a day of them is the latest of those that were meant. */
export const toldWith = ({ texts }: Desk, told: readonly Told[]): readonly string[] => [
  ...told.map(({ words }) => words),
  ...(told.some(({ mayBeEarlier }) => mayBeEarlier) ? [texts.arrival.earlier] : []),
];
