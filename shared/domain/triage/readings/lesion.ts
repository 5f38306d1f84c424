import type { CodesReading } from '../codes/read-codes.ts';
import type { TriageInput } from '../input.ts';
import type { Readings } from '../ruleset.ts';

/**
 * What is known of cancer and of a spinal lesion. `denied` = the form says there is none, and the imaging, the SINS sheet
 * or a code says there is.
 */
export type LesionReading = {
  readonly cancer: boolean;
  readonly known: boolean;
  readonly possible: boolean;
  readonly denied: boolean;
};

type LesionAnswers = Pick<TriageInput, 'imaging' | 'sins' | 'knownSpinalMetastasis' | 'cancerHistory'>;

/** On record besides the form's own answer: an ESCC grade, a SINS sheet or a code. */
const isRecorded = ({ imaging, sins }: LesionAnswers, codes: CodesReading): boolean =>
  imaging.escc !== null || sins !== null || codes.has('lesion');

/** P7 and P9: a known spinal metastasis, any ESCC grade, 0 included, a SINS sheet, or a code of a lesion. */
export const isLesionKnown = (input: LesionAnswers, codes: CodesReading): boolean =>
  input.knownSpinalMetastasis === 'yes' || isRecorded(input, codes);

/**
 * P2, P7 and P9. C: cancer current, past or unknown, a code of cancer, or a lesion known; a lesion level alone
 * is none. Lesion possible: known, metastasis unknown with C, a new finding that nobody reviewed, or a code of a collapsed vertebra.
 */
export const readLesion = (input: LesionAnswers, codes: CodesReading, readings: Readings): LesionReading => {
  const known = isLesionKnown(input, codes);
  const cancer = known || input.cancerHistory !== 'none' || codes.has('cancer');
  return {
    cancer,
    known,
    possible:
      known ||
      (cancer && input.knownSpinalMetastasis === 'unknown') ||
      (readings.possibleByNewFinding && input.imaging.newFindingUnreviewed) ||
      codes.has('collapse'),
    denied: input.knownSpinalMetastasis === 'no' && isRecorded(input, codes),
  };
};
