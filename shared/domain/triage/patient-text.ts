import type { Transport } from './guidance.ts';
import { filled, type Lines, linesOf, type PatientTextParts } from './patient-text-parts.ts';
import { type ArrivalWords, arrivalWords } from './texts/arrival-words.ts';
import { emergencySentence } from './texts/emergency-sentence.ts';
import { insteadOf } from './texts/other-clock.ts';
import type { PatientTexts, PatientTextsByLanguage, WrittenLanguage } from './texts/patient-texts.ts';
import { safetyLines } from './texts/safety-net.ts';
import { anyFired, mayHaveCancer, type TriagedCase } from './texts/triaged-case.ts';

/** Headline and instructions as they are shown, in order of importance; `- ` begins an item of a list. */
export type PatientText = { headline: string; instructions: string[] };

/** What the texts say of the practice. */
export type PracticeFacts = {
  /** As people write it. */
  readonly phone: string;
  /** IANA zone in which a first day is counted. */
  readonly zone: string;
  readonly officeHours: Readonly<Record<WrittenLanguage, string>>;
  /** Who answers when the office is closed. */
  readonly nightAnswer: Readonly<Record<WrittenLanguage, string>>;
};

type Page = TriagedCase & {
  readonly own: PatientTexts;
  readonly english: PatientTexts;
  readonly practice: PracticeFacts;
};

const writtenLanguage = (language: string | null): WrittenLanguage => (language === 'es' ? 'es' : 'en');

const items = (lines: Lines): Lines => lines.map((line) => `- ${line}.`);

const isEmergent = ({ result }: TriagedCase): boolean => result.urgency === 'emergent';

/** A level set by staff, or by an older ruleset, names no transport: an ambulance is never wrong. */
const transportOf = ({ result }: TriagedCase): Transport => result.guidance.transport ?? 'ambulance-only';

const headlineOf = (page: Page): string => {
  const { urgency } = page.result;
  const instead = insteadOf(page);
  if (instead) return instead.headline;
  return page.own.headline[urgency === 'emergent' ? transportOf(page) : urgency];
};

const transport = (page: Page): Lines => (isEmergent(page) ? page.own.transport[transportOf(page)] : []);

const arrival = (page: Page): ArrivalWords | undefined =>
  isEmergent(page) ? arrivalWords(page, page.own, page.english, page.practice.zone) : undefined;

const bring = (page: Page): Lines => {
  if (isEmergent(page) || page.isRefused) return [];
  const { lead, items: always, cancerDoctor, thisPage } = page.own.bring;
  return [lead, ...items([...always, ...(mayHaveCancer(page) ? [cancerDoctor] : []), thisPage])];
};

const steps = (page: Page): Lines => [
  ...(insteadOf(page)?.steps ?? page.own.steps[page.result.urgency]),
  ...(anyFired(page, ['U2', 'U2m']) ? page.own.spinalPrecautions : []),
];

/** By when somebody reads the words, and that this is nothing to wait for; not where a call comes before that, of self-harm. */
const reading = (page: Page): Lines => {
  const { own, result, isRefused } = page;
  if (isEmergent(page) || !result.unreadText || isRefused || result.guidance.crisisLine) return [];
  const { byTheClock, officeHours, doNotWait } = own.reading;
  return [result.wordsExplained ? officeHours : byTheClock, doNotWait];
};

const safetyNet = (page: Page): Lines => {
  if (isEmergent(page)) return [];
  const { lead, lines } = page.own.safetyNet;
  return [lead, ...items(safetyLines(page).map((line) => lines[line]))];
};

const ifWorse = (page: Page): Lines => (isEmergent(page) ? [] : [page.own.ifWorse]);

const notice = (page: Page): Lines => {
  const { notice: texts } = page.own;
  return [...texts[page.result.ruleset.status], ...(isEmergent(page) ? [texts.goAnyway] : [])];
};

const partsOf = (page: Page, sentences: Lines): PatientTextParts => ({
  crisis: page.result.guidance.crisisLine ? page.own.crisis : [],
  sentences,
  headline: headlineOf(page),
  transport: transport(page),
  arrival: arrival(page),
  steps: steps(page),
  bring: bring(page),
  reading: reading(page),
  safetyNet: safetyNet(page),
  ifWorse: ifWorse(page),
  reach: page.own.reach[isEmergent(page) ? 'emergent' : 'afterHours'],
  everybody: page.own.reach.everybody,
  notice: notice(page),
});

/** Emergencies, and words that we cannot read (M8): below them "call 911 now" would say more than we know. */
const needsSentence = (triaged: TriagedCase): boolean => isEmergent(triaged) || anyFired(triaged, ['M8']);

/** A caregiver reads of the patient, and says at the desk what is true of them. */
const inPersonOf = ({ input }: TriagedCase, { written, forOthers }: PatientTextsByLanguage) =>
  input.submittedBy === 'caregiver' ? forOthers : written;

/**
 * What the patient, or whoever filled in the form for them, is told: English or Spanish, whole; a reader of another language
 * gets English, in an emergency behind the emergency sentence in their own.
 * @param language primary subtag; null = not known
 */
export const patientTextParts = (
  triaged: TriagedCase,
  language: string | null,
  texts: PatientTextsByLanguage,
  practice: PracticeFacts,
): PatientTextParts => {
  const name = writtenLanguage(language);
  const written = inPersonOf(triaged, texts);
  const page = { ...triaged, own: written[name], english: written.en, practice };
  const values = {
    phone: practice.phone,
    hours: practice.officeHours[name],
    night: practice.nightAnswer[name],
    version: triaged.result.ruleset.version,
  };
  const first = needsSentence(triaged) ? emergencySentence(language, texts.sentences) : [];
  return filled(partsOf(page, first), values);
};

/** The same as one text: whatever stands first is the headline, the crisis line where there is one. */
export const patientText = (...asked: Parameters<typeof patientTextParts>): PatientText => {
  const [headline = '', ...instructions] = linesOf(patientTextParts(...asked));
  return { headline, instructions };
};

/**
 * An emergency's text in every language that we have, by language tag, for whoever reads the answer: English and Spanish
 * whole, of the others the emergency sentence.
 */
export const emergencyTexts = (
  triaged: TriagedCase,
  texts: PatientTextsByLanguage,
  practice: PracticeFacts,
): Record<string, PatientText> => ({
  ...Object.fromEntries(
    Object.values(texts.sentences.byLanguage).flatMap((scripts) =>
      Object.entries(scripts).map(([tag, headline]) => [tag, { headline, instructions: [] }]),
    ),
  ),
  en: patientText(triaged, 'en', texts, practice),
  es: patientText(triaged, 'es', texts, practice),
});
