import type { TriageInput } from '../input.ts';

/**
 * What is known of cancer and of a spinal lesion. `denied` = the form says there is none and the imaging or SINS sheet
 * says there is.
 */
export type LesionReading = {
  readonly cancer: boolean;
  readonly known: boolean;
  readonly possible: boolean;
  readonly denied: boolean;
};

/**
 * P2 and P7. C: cancer current, past or unknown, or a lesion known. Lesion known: a known spinal metastasis, any ESCC
 * grade, 0 included, or a SINS sheet; a lesion level alone is none. Lesion possible: known, or metastasis unknown with
 * C.
 */
export const readLesion = (input: TriageInput): LesionReading => {
  const imaged = input.imaging.escc !== null || input.sins !== null;
  const known = imaged || input.knownSpinalMetastasis === 'yes';
  const cancer = known || input.cancerHistory !== 'none';
  return {
    cancer,
    known,
    possible: known || (cancer && input.knownSpinalMetastasis === 'unknown'),
    denied: imaged && input.knownSpinalMetastasis === 'no',
  };
};
