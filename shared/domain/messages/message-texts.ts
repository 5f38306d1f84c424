import { fillTemplate } from '../triage/fill-template.ts';
import type { CaseNews, Channel, EventKind, VisitNews } from './events.ts';

/** What happened to a visit that its patient is written to about. */
export const patientNews = ['booked', 'rescheduled', 'cancelled'] as const satisfies readonly VisitNews[];
export type PatientNews = (typeof patientNews)[number];

/** How one kind of event is told: a text message; and the subject and first line of a mail. */
export interface KindTexts {
  sms: string;
  subject: string;
  opening: string;
}

/**
 * Texts are templates. A staff template may name `{urgency}`, `{moved}`, `{code}`, `{change}`, `{channel}`, `{clinic}` and `{link}`: there is
 * nothing else to name, so no template can leak. Of several lines, those naming something absent are left out.
 */
export interface StaffTexts {
  kinds: Record<EventKind, KindTexts>;
  /** Lines after the opening of every mail. */
  lines: readonly string[];
  changes: Record<CaseNews | VisitNews, string>;
  channels: Record<Channel, string>;
}

/** A patient template may name `{clinic}`, `{address}`, `{when}`, `{code}`, `{manage}`, `{calendar}` and `{phone}`. */
export interface PatientTexts {
  /** BCP 47; names of weekdays and months come from it. */
  locale: string;
  /** Names `{weekday}`, `{month}`, `{day}`, `{year}`, `{time}`, `{zone}`. */
  dateTime: string;
  /** Before and after noon. */
  dayPeriods: readonly [string, string];
  subject: Record<PatientNews, string>;
  lines: Record<PatientNews, readonly string[]>;
}

export interface MessageTexts {
  staff: StaffTexts;
  /** By ISO 639-1 language; `en` serves every language without texts of its own. */
  patient: { en: PatientTexts } & Readonly<Record<string, PatientTexts>>;
}

/** Values of a template; undefined = not known. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

const namesIn = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Puts values into a template; an absent one leaves neither a gap nor a double space. */
export function fill(template: string, values: TemplateValues): string {
  const known = Object.fromEntries(namesIn(template).map((name) => [name, values[name] ?? '']));
  return fillTemplate(template, known).replace(/ {2,}/g, ' ').trim();
}

/** Fills lines, leaving out those that name an absent value. */
export const fillLines = (lines: readonly string[], values: TemplateValues): string =>
  lines
    .filter((line) => namesIn(line).every((name) => values[name] !== undefined))
    .map((line) => fill(line, values))
    .join('\n');
