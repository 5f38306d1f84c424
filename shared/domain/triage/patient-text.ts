import { fillTemplate } from './fill-template.ts';
import type { Transport } from './guidance.ts';
import { arrivalWords } from './texts/arrival-words.ts';
import { emergencySentence } from './texts/emergency-sentence.ts';
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
type Lines = readonly string[];

const writtenLanguage = (language: string | null): WrittenLanguage => (language === 'es' ? 'es' : 'en');

const items = (lines: Lines): Lines => lines.map((line) => `- ${line}.`);

const isEmergent = ({ result }: TriagedCase): boolean => result.urgency === 'emergent';

/** A level set by staff, or by an older ruleset, names no transport: an ambulance is never wrong. */
const transportOf = ({ result }: TriagedCase): Transport => result.guidance.transport ?? 'ambulance-only';

/** What is said instead of headline and steps where nothing was stored. */
const refusal = ({ own, isRefused, result: { urgency } }: Page) =>
  isRefused && urgency !== 'emergent' ? own.refused[urgency] : undefined;

const headlineOf = (page: Page): string => {
  const { urgency } = page.result;
  const refused = refusal(page);
  if (refused) return refused.headline;
  return page.own.headline[urgency === 'emergent' ? transportOf(page) : urgency];
};

const arrival = (page: Page): Lines => {
  if (!isEmergent(page)) return [];
  const { own, english, practice } = page;
  return [...own.transport[transportOf(page)], ...arrivalWords(page, own, english, practice.zone)];
};

const bring = (page: Page): Lines => {
  if (isEmergent(page)) return [];
  const { lead, items: always, cancerDoctor, thisPage } = page.own.bring;
  return [lead, ...items([...always, ...(mayHaveCancer(page) ? [cancerDoctor] : []), thisPage])];
};

const steps = (page: Page): Lines => [
  ...(refusal(page)?.steps ?? page.own.steps[page.result.urgency]),
  ...(anyFired(page, ['U2', 'U2m']) ? page.own.spinalPrecautions : []),
  ...(page.isRefused ? [] : bring(page)),
];

/** By when somebody reads the words, and that this is nothing to wait for. */
const reading = ({ own, result, isRefused }: Page): Lines => {
  if (!result.unreadText || isRefused) return [];
  const { byTheClock, officeHours, doNotWait } = own.reading;
  return [result.wordsExplained ? officeHours : byTheClock, doNotWait];
};

const safetyNet = (page: Page): Lines => {
  if (isEmergent(page)) return [];
  const { lead, lines } = page.own.safetyNet;
  return [...reading(page), lead, ...items(safetyLines(page).map((line) => lines[line])), page.own.ifWorse];
};

const reach = (page: Page): Lines => {
  const { emergent, afterHours, everybody } = page.own.reach;
  return [...(isEmergent(page) ? emergent : afterHours), ...everybody];
};

const notice = (page: Page): Lines => {
  const { notice: texts } = page.own;
  return [...texts[page.result.ruleset.status], ...(isEmergent(page) ? [texts.goAnyway] : [])];
};

/** Every line in the order of clinical.md section 11, point 1, with the sentence of the reader's own language on top. */
const linesOf = (page: Page, sentences: Lines): Lines => [
  ...(page.result.guidance.crisisLine ? page.own.crisis : []),
  ...sentences,
  headlineOf(page),
  ...arrival(page),
  ...steps(page),
  ...safetyNet(page),
  ...reach(page),
  ...notice(page),
];

/** Emergencies, and words that we cannot read (M8): below them "call 911 now" would say more than we know. */
const needsSentence = (triaged: TriagedCase): boolean => isEmergent(triaged) || anyFired(triaged, ['M8']);

/**
 * What the patient is told: English or Spanish, whole; a reader of another language gets English, in an emergency behind
 * the emergency sentence in their own. Whatever stands first is the headline: the crisis line, where there is one.
 * @param language primary subtag; null = not known
 */
export const patientText = (
  triaged: TriagedCase,
  language: string | null,
  { written, sentences }: PatientTextsByLanguage,
  practice: PracticeFacts,
): PatientText => {
  const name = writtenLanguage(language);
  const page = { ...triaged, own: written[name], english: written.en, practice };
  const values = {
    phone: practice.phone,
    hours: practice.officeHours[name],
    night: practice.nightAnswer[name],
    version: triaged.result.ruleset.version,
  };
  const first = needsSentence(triaged) ? emergencySentence(language, sentences) : [];
  const [headline = '', ...instructions] = linesOf(page, first).map((line) => fillTemplate(line, values));
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
