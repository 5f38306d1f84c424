import type { Answers } from './form-state.ts';
import { given, part } from './given.ts';
import { textOf, tickedOf } from './read-answers.ts';
import { symptomsPart } from './symptoms-part.ts';

/** One question for two: a fever that was felt and not measured is a low one, and may have been a high one. */
const feverOf: Readonly<Record<string, { fever: string; lowGradeFever?: string }>> = {
  high: { fever: 'yes' },
  low: { fever: 'no', lowGradeFever: 'yes' },
  felt: { fever: 'unknown', lowGradeFever: 'yes' },
  no: { fever: 'no', lowGradeFever: 'no' },
  unknown: { fever: 'unknown', lowGradeFever: 'unknown' },
};

/** The latest day of each choice; day 91 is the first that rule E15 leaves out. */
const daysOfSurgery: Readonly<Record<string, number | null>> = {
  'under-2-weeks': 0,
  'under-3-months': 14,
  'over-3-months': 91,
  unknown: null,
};

/** Null = no surgery; not sure of it: nothing of it is known. */
function postOperative(answers: Answers): Record<string, unknown> | null | undefined {
  const surgery = textOf(answers, 'surgery');
  if (surgery === undefined) return undefined;
  if (surgery === 'no') return null;
  return given({
    daysSinceSurgery: daysOfSurgery[textOf(answers, 'postop.when') ?? ''],
    woundProblem: textOf(answers, 'postop.wound'),
    calfSwelling: textOf(answers, 'postop.calf'),
    breathless: textOf(answers, 'postop.breath'),
    hardwarePainOrClunk: textOf(answers, 'postop.hardware'),
  });
}

/** Choices of the surgery's day that make it a risk of infection: within three months. */
const recentSurgery = new Set(['under-2-weeks', 'under-3-months']);

/**
 * Surgery is asked once, with its day, and not again among the risks: "no" to those is a whole "no" only where surgery is ruled out.
 */
function infectionRisk(answers: Answers): string | undefined {
  const others = textOf(answers, 'infection');
  const surgery = textOf(answers, 'surgery');
  const when = surgery === 'yes' ? textOf(answers, 'postop.when') : undefined;
  if (others === 'yes' || recentSurgery.has(when ?? '')) return 'yes';
  if (others !== 'no') return others;
  return surgery === 'no' || when === 'over-3-months' ? 'no' : 'unknown';
}

const therapies = (answers: Answers): Record<string, unknown> | undefined => {
  const current = tickedOf(answers, 'treatment');
  return current.length > 0 ? { current } : undefined;
};

/** `clinical` of a form: what was answered and nothing else. @param today local date of the practice, YYYY-MM-DD */
export const clinicalPart = (answers: Answers, today: string): Record<string, unknown> | undefined =>
  part({
    cancerHistory: textOf(answers, 'cancer'),
    primarySite: textOf(answers, 'site'),
    knownSpinalMetastasis: textOf(answers, 'spread'),
    symptoms: symptomsPart(answers, today),
    imaging: part({ mriDone: textOf(answers, 'mri'), mriAfterSymptomChange: textOf(answers, 'mri.after') }),
    ...feverOf[textOf(answers, 'fever') ?? ''],
    onChemotherapy: textOf(answers, 'chemo'),
    infectionRisk: infectionRisk(answers),
    postOperative: postOperative(answers),
    priorRadiation: part({ given: textOf(answers, 'radiation') }),
    systemicTherapy: therapies(answers),
    freeText: textOf(answers, 'words'),
  });
