import { readCodes } from '../codes/read-codes.ts';
import { fillTemplate } from '../fill-template.ts';
import type { ArrivalPhrase } from '../guidance.ts';
import type { CoreField } from '../symptoms.ts';
import { type Desk, onDay, onFinding, type Told, toldWith } from './arrival-days.ts';
import { readGiven } from './given.ts';
import type { ArrivalTexts, CordReason, PatientTexts } from './patient-texts.ts';
import { anyFired, mayHaveCancer, type TriagedCase } from './triaged-case.ts';

/** More findings than these would bury the gravest. */
const mostFindings = 3;

/** Cord rules that name a core answer, gravest first. */
const fieldOfRule: readonly (readonly [string, CoreField])[] = [
  ['E1', 'gait'],
  ['E2', 'bladderBowel'],
  ['E3', 'saddleNumbness'],
  ['E4', 'limbWeakness'],
  ['E5', 'gait'],
  ['E6', 'sensoryChange'],
  ['E7', 'radicularPain'],
];

const reasons: readonly CordReason[] = ['E12', 'E13', 'E9', 'E8', 'M1b', 'E10'];
const suddenFields: readonly CoreField[] = ['limbWeakness', 'gait', 'sensoryChange'];

/** Parts of E10 of which one may be unknown; it is not said. */
const painParts = ['painSeverity', 'painEscalating', 'painUnrelievedByRestOrMedication'] as const;

/** What a rule fired by. */
const reasonsOf = ({ result }: TriagedCase, rule: string): readonly string[] =>
  result.firedRules.filter(({ id }) => id === rule).flatMap(({ because }) => because);

/** Whether a reason of E12 is the code of an epidural abscess. */
const namesAbscess = (reason: string): boolean =>
  readCodes([reason.replace(/^diagnoses: /, '')]).has('epidural-abscess');

/** E12 fired by nothing but the code of an abscess: that is infection, no cord sentence. */
const isAbscessAlone = (triaged: TriagedCase): boolean => reasonsOf(triaged, 'E12').every(namesAbscess);

const cancer = ({ triaged, texts }: Desk): readonly string[] => {
  const { cancerHistory, knownSpinalMetastasis } = triaged.input;
  if (!mayHaveCancer(triaged)) return [];
  const isKnown = cancerHistory === 'current' || cancerHistory === 'past' || knownSpinalMetastasis === 'yes';
  return [isKnown ? texts.arrival.cancer.known : texts.arrival.cancer.possible];
};

const cordFindings = (desk: Desk): readonly Told[] =>
  fieldOfRule
    .filter(([id]) => anyFired(desk.triaged, [id]))
    .flatMap(([, field]) => onFinding(desk, field, desk.texts.arrival.cord.since));

/** The cord rules that fired and name no core answer. */
const firedReasons = (triaged: TriagedCase): readonly CordReason[] =>
  reasons.filter((id) => anyFired(triaged, [id]) && (id !== 'E12' || !isAbscessAlone(triaged)));

/** What is said of pain that fired E10: what was answered, and no more. */
const painTemplate = ({ triaged, texts: { arrival } }: Desk): string => {
  const because = reasonsOf(triaged, 'E10');
  const unknown = painParts.find((part) => because.some((reason) => reason.startsWith(`${part}: unknown`)));
  return unknown ? arrival.painWithout[unknown] : arrival.reasons.E10;
};

const cordReasons = (desk: Desk): readonly Told[] => {
  const { painOnsetDays } = desk.triaged.input.symptoms;
  return firedReasons(desk.triaged).map((id) =>
    id === 'E10'
      ? onDay(desk, painTemplate(desk), { days: painOnsetDays, mayBeEarlier: painOnsetDays !== 0 })
      : { words: desk.texts.arrival.reasons[id], mayBeEarlier: false },
  );
};

const cordWords = (desk: Desk): readonly string[] => {
  const { pressing, worry } = desk.texts.arrival.cord;
  const told = [...cordFindings(desk), ...cordReasons(desk)].slice(0, mostFindings);
  return [...cancer(desk), pressing, ...toldWith(desk, told), worry];
};

/** E14 sees a very recent finding too that does not improve: only what was said to have come suddenly is told so. */
const suddenWords = (desk: Desk): readonly string[] => {
  const { began, beganSuddenly, worry } = desk.texts.arrival.sudden;
  const told = reasonsOf(desk.triaged, 'E14').flatMap((reason) => {
    const field = suddenFields.find((each) => reason.startsWith(`${each}: `));
    return field ? onFinding(desk, field, reason.includes(', course sudden') ? beganSuddenly : began) : [];
  });
  return [...toldWith(desk, told), worry];
};

const surgeryWords = (desk: Desk): readonly string[] => {
  const { had, breathless, calf, worry } = desk.texts.arrival.surgery;
  const { postOperative } = desk.triaged.input;
  const operation = onDay(desk, had, { days: postOperative?.daysSinceSurgery ?? null, mayBeEarlier: true });
  return [
    ...toldWith(desk, [operation]),
    ...(postOperative?.breathless === 'yes' ? [breathless] : []),
    ...(postOperative?.calfSwelling === 'yes' ? [calf] : []),
    worry,
  ];
};

const infectionWords = ({ triaged, texts }: Desk): readonly string[] => {
  const { fever, abscess, worry } = texts.arrival.infection;
  const told = [
    ...(readGiven(triaged).saysYes('fever') ? [fever] : []),
    ...(reasonsOf(triaged, 'E12').some(namesAbscess) ? [abscess] : []),
  ];
  return [...told, worry];
};

const wordsOf: Readonly<Record<ArrivalPhrase, (desk: Desk) => readonly string[]>> = {
  cord: cordWords,
  'fever-on-chemo': ({ texts }) => [texts.arrival.feverOnChemo],
  'sudden-deficit': suddenWords,
  'after-surgery': surgeryWords,
  'spinal-infection': infectionWords,
};

const hasCordRule = (triaged: TriagedCase): boolean =>
  firedReasons(triaged).length > 0 || fieldOfRule.some(([id]) => anyFired(triaged, [id]));

/** The sentences in one language: those of the phrase chosen, and the cord's behind them whenever a cord rule fired too. */
const sentences = (desk: Desk): readonly string[] => {
  const phrase = desk.triaged.result.guidance.arrivalPhrase ?? 'cord';
  const alsoCord = phrase !== 'cord' && hasCordRule(desk.triaged);
  return [...wordsOf[phrase](desk), ...(alsoCord ? cordWords(desk) : [])];
};

const quoted = ({ quoted: marks }: ArrivalTexts, said: readonly string[]): readonly string[] =>
  said.map((words) => fillTemplate(marks, { words }));

/** What to say at the desk of the emergency room. */
export type ArrivalWords = {
  readonly lead: string;
  /** Each a quoted sentence in the reader's language. */
  readonly said: readonly string[];
  /** Announces the same in English; null where the reader's language is English. */
  readonly inEnglish: string | null;
  readonly saidInEnglish: readonly string[];
  /** To tell the hour, where that decides. */
  readonly tellHour: string | null;
};

/**
 * What to say at the desk of the emergency room: in the reader's language, and in English for whoever hears it. A result that
 * says no phrase (an older ruleset, a level that staff set) gets the cord's. Source: clinical.md section 11, point 6.
 * @param zone IANA zone in which the first day is counted
 */
export const arrivalWords = (
  triaged: TriagedCase,
  own: PatientTexts,
  english: PatientTexts,
  zone: string,
): ArrivalWords => {
  const { lead, inEnglish, sudden } = own.arrival;
  return {
    lead,
    said: quoted(own.arrival, sentences({ triaged, texts: own, zone })),
    inEnglish,
    saidInEnglish: inEnglish ? quoted(english.arrival, englishWords(triaged, english, zone)) : [],
    tellHour: triaged.result.guidance.arrivalPhrase === 'sudden-deficit' ? sudden.tellHour : null,
  };
};

/** Its lines in the order in which they are read. */
export const everyArrivalLine = ({ lead, said, inEnglish, saidInEnglish, tellHour }: ArrivalWords): readonly string[] =>
  [lead, ...said, inEnglish, ...saidInEnglish, tellHour].filter((line) => line !== null);

/** The sentences for the desk alone, in English and without quotation marks. */
export const englishWords = (triaged: TriagedCase, english: PatientTexts, zone: string): readonly string[] =>
  sentences({ triaged, texts: english, zone });
