import { courseOf } from './course.ts';
import type { Answers } from './form-state.ts';
import { given, part } from './given.ts';
import { onsetDays } from './onset.ts';
import { isFinding } from './pages/finding-pages.ts';
import { isTicked, textOf, tickedOf } from './read-answers.ts';
import { severityOf } from './severity.ts';

/** A core answer by the name of its question; start and course stand beside a finding. */
function core(answers: Answers, today: string, name: string, value = textOf(answers, name)) {
  if (value === undefined) return undefined;
  if (!isFinding(answers, name)) return { value };
  const days = onsetDays(answers, name, today);
  return given({ value, onsetDays: days, course: courseOf(answers, name, days) });
}

const leftSide = ['left-arm', 'left-leg'];
const rightSide = ['right-arm', 'right-leg'];
const middle = ['trunk', 'seat'];

/** Which side is numb, by the outline: both sides or the middle are both; of none the side is not known. */
function numbSide(answers: Answers): string | undefined {
  if (textOf(answers, 'sensory') !== 'yes')
    return textOf(answers, 'sensory') === 'no' ? 'none' : textOf(answers, 'sensory');
  const zones = tickedOf(answers, 'sensory.where');
  const touches = (side: readonly string[]): boolean => zones.some((zone) => side.includes(zone));
  if (touches(middle) || (touches(leftSide) && touches(rightSide))) return 'bilateral';
  return zones.length > 0 ? 'unilateral' : 'side-unknown';
}

/** Numbness of the seat on the outline is the saddle's, whatever was said before; it began when the numbness did. */
function saddle(answers: Answers, today: string) {
  const isShown = isTicked(answers, 'sensory.where', 'seat');
  if (textOf(answers, 'saddle') === 'yes' || !isShown) return core(answers, today, 'saddle');
  return core(answers, today, 'sensory', 'yes');
}

const inverse: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function pain(answers: Answers, today: string): Record<string, unknown> {
  const worse = textOf(answers, 'pain.worse');
  return {
    backOrNeckPain: textOf(answers, 'pain'),
    painSeverity: severityOf(textOf(answers, 'pain.severity')),
    painRegion: textOf(answers, 'pain.region'),
    painOnsetDays: onsetDays(answers, 'pain', today),
    painEscalating: worse,
    painProgressive: worse,
    painUnrelievedByRestOrMedication: inverse[textOf(answers, 'pain.eased') ?? ''],
    painSevereUnremitting: textOf(answers, 'pain.constant'),
    painMechanical: textOf(answers, 'pain.moving'),
    painStraining: textOf(answers, 'pain.straining'),
    painNight: textOf(answers, 'pain.night'),
    spinalTenderness: textOf(answers, 'pain.tender'),
  };
}

/** `clinical.symptoms` of a form. @param today local date of the practice, YYYY-MM-DD */
export const symptomsPart = (answers: Answers, today: string): Record<string, unknown> | undefined =>
  part({
    gait: core(answers, today, 'gait'),
    bladderBowel: core(answers, today, 'bladder'),
    saddleNumbness: saddle(answers, today),
    limbWeakness: core(answers, today, 'weakness'),
    sensoryChange: core(answers, today, 'sensory', numbSide(answers)),
    radicularPain: core(answers, today, 'radicular'),
    ...pain(answers, today),
    unexplainedWeightLossOrFatigue: textOf(answers, 'weight'),
  });
