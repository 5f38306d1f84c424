import type { ConflictReason } from '../calendar/conflict-reasons.ts';
import { fillTemplate } from '../triage/fill-template.ts';
import type { CaseClock } from './case-clocks.ts';
import type { Channel, StaffEvent } from './events.ts';
import type { FormLinkTexts } from './form-link-texts.ts';
import type { MessageKind } from './message.ts';
import type { Callee, CaseNews, VisitNews } from './news.ts';
import type { RemoteMailTexts, RemoteSmsTexts } from './remote-visit.ts';
import type { TimeTexts } from './time-texts.ts';

/** What happened to a visit that its patient is written to about. */
export const patientNews = ['booked', 'rescheduled', 'cancelled'] as const satisfies readonly VisitNews[];
export type PatientNews = (typeof patientNews)[number];
/**
 * As what it is told: a visit that another practitioner sees, or that is at another clinic now, is told as such, where its time stays
 * and where it moves too.
 */
export const patientTold = [
  ...patientNews,
  'reassigned',
  'rescheduledReassigned',
  'elsewhere',
  'rescheduledElsewhere',
  'elsewhereReassigned',
  'rescheduledElsewhereReassigned',
] as const;
export type PatientTold = (typeof patientTold)[number];

/** How one kind of event is told: a text message; and the subject, the first and the last line of a mail. */
export interface KindTexts {
  sms: string;
  subject: string;
  opening: string;
  /** What to do about it; absent of pages, which say how they are answered. */
  todo?: string;
}

/** A clock of a case: what is to be done by it, what was not done in time, and the same in a line of a bundle. */
export interface ClockTexts {
  todo: string;
  missed: string;
  short: string;
}

/** The clock of the call about a missed visit: with its `{visit}`, and without where there is little room; and once it has run out. */
type CallAnewTexts = Record<'full' | 'short', ClockTexts> & {
  missed: Required<Pick<KindTexts, 'sms' | 'subject' | 'todo'>>;
};

/** Until when a clock gives time, or gave it: of a `{when}` that is known, and of one that is not. */
export interface DueTexts {
  known: string;
  unknown: string;
}

/**
 * Texts are templates. A staff template may name what `StaffMessageValues` lists: there is nothing else to name, so no template
 * can leak. Of several lines, those naming something absent are left out.
 */
export interface StaffTexts {
  kinds: Record<StaffEvent['kind'], KindTexts>;
  /** The page of a case that its referrer took back before anybody answered. */
  withdrawn: KindTexts;
  /** A page of a round that began because nobody has recorded that the patient of an answered case was reached. */
  uncalled: KindTexts;
  /** The page of a flood whose cases have all been paged before. */
  unansweredFlood: KindTexts;
  /** What to do about each clock that was missed; `sms` where it is other than the kind's. */
  missed: Record<CaseClock, Pick<KindTexts, 'todo'> & { sms?: string }>;
  /** What a clock that still runs leaves, and what one that has run out left. */
  left: DueTexts;
  wasLeft: DueTexts;
  /** Whoever was to be reached was tried as often as the practice wants. */
  triesUsedUp: KindTexts;
  /** A visit to which nobody came. */
  missedVisit: KindTexts;
  /** The same by telehealth. */
  missedRemotely: KindTexts;
  /** A visit, in person or not, of which it is known ahead that nobody will be there; and what is said to have become of it in a bundle. */
  givenUp: KindTexts;
  visitGivenUp: string;
  callAfterMissed: CallAnewTexts;
  callAfterGivenUp: CallAnewTexts;
  /** A request that no referrer answered in time. */
  unansweredRequest: KindTexts;
  /** Of a morning: how many cases have a visit to be booked anew. */
  anew: { sms: string; mail: string };
  /** What to do where a case has ended, in place of the kind's. */
  ended: Required<Pick<KindTexts, 'todo'>>;
  /** A case, to whom it was given. */
  yours: KindTexts;
  /** Nobody writes to the patient, or to the referrer, about what was decided of their case. */
  untold: Record<Callee, KindTexts>;
  /** A shift to come that somebody takes, and the same to whoever had it. */
  shiftAhead: KindTexts;
  shiftTaken: KindTexts;
  /** Behind the text of an SMS page: how it is answered. The last is left out where the whole were longer than one part. */
  answers: readonly string[];
  /** Lines after the opening of every mail. */
  lines: readonly string[];
  /** One line of a mail for each case of a bundle, and one for what is about no case. */
  entry: string;
  /** The same where a text message has room for it, and how many notices it does not name. */
  shortEntry: string;
  andMore: string;
  entryOfNoCase: string;
  /** What a notice is called in such a line where it names a `{change}` or a `{clock}`; all others as `counts` calls them. */
  entryNews: Partial<Record<MessageKind, string>>;
  /** Whom to call about what, in such a line: about a decision, which is its `{change}`, or about a visit. */
  toPhone: Record<Callee | 'visit', string>;
  /** So many notices that a bundle does not name, of kinds that are not known. */
  more: string;
  /** Behind the lines of a bundle: the `{counts}` of what it does not name; and where all visits stand that are to be rebooked. */
  notNamed: string;
  allToRebook: string;
  changes: Record<CaseNews | VisitNews, string>;
  /** Why a visit cannot take place; `unknown` of what earlier releases told. */
  causes: Record<ConflictReason | 'unknown', string>;
  channels: Record<Channel, string>;
  clocks: Record<CaseClock, ClockTexts>;
  /** What so many notices of a kind are called in a bundle; pages never are in one. */
  counts: Partial<Record<MessageKind, string>>;
  times: TimeTexts;
  /** An instant where there is little room, as `times.dateTime` has it at length. */
  shortTime: string;
}

/** A patient template may name `{clinic}`, `{address}`, `{when}`, `{code}`, `{manage}`, `{calendar}` and `{phone}`. */
export interface PatientTexts extends TimeTexts {
  subject: Record<PatientTold, string>;
  lines: Record<PatientTold, readonly string[]>;
  /** Of visits by telehealth, which name no place. */
  remote: RemoteMailTexts;
}

/** How a patient is told by text message; a template may name `{practice}`, `{when}`, `{clinic}`, `{code}` and `{phone}`. */
export interface PatientSmsTexts extends TimeTexts {
  sms: Record<PatientTold, string>;
  remote: RemoteSmsTexts;
}

/** What happened to a referral that its clinician is written to about. */
export const mailedNews = [
  'acknowledged',
  'information-requested',
  'scheduled',
  'seen',
  'advised',
  'closed',
  'declined',
  'redirected',
] as const;
export type MailedNews = (typeof mailedNews)[number];

/** How a referring clinician is told; a template may name `{code}`, `{link}` and `{phone}`. */
export interface ReferrerTexts {
  subject: Record<MailedNews, string>;
  opening: Record<MailedNews, string>;
  /** Lines after the opening. */
  lines: readonly string[];
}

/** By ISO 639-1 language; `en` serves every language without texts of its own. */
type ByLanguage<Texts> = { en: Texts } & Readonly<Record<string, Texts>>;

export interface MessageTexts {
  staff: StaffTexts;
  referrer: ReferrerTexts;
  patient: ByLanguage<PatientTexts>;
  patientSms: ByLanguage<PatientSmsTexts>;
  formLink: ByLanguage<FormLinkTexts>;
}

/** Values of a template; undefined = not known. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

const namesIn = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Puts values into a template; an absent one leaves neither a gap nor a double space. */
export function fill(template: string, values: TemplateValues): string {
  const known = Object.fromEntries(namesIn(template).map((name) => [name, values[name] ?? '']));
  return fillTemplate(template, known).replace(/ {2,}/g, ' ').trim();
}

/** Fills templates, leaving out those that name an absent value. */
export const fillKnown = (templates: readonly string[], values: TemplateValues): string[] =>
  templates
    .filter((template) => namesIn(template).every((name) => values[name] !== undefined))
    .map((template) => fill(template, values));

/** The same as the lines of one text. */
export const fillLines = (lines: readonly string[], values: TemplateValues): string =>
  fillKnown(lines, values).join('\n');
