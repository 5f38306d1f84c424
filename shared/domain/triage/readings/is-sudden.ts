import type { Thresholds } from '../ruleset.ts';
import type { Claim, MergedCore } from './merged.ts';

type Dated = Pick<MergedCore['answer'], 'onsetDays' | 'course'>;

/** A box: sudden or of unknown course within the days that are new, or very recent and not improving; a blank counts. */
const isSuddenBox = ({ onsetDays, course }: Dated, { newOnsetDays, suddenOnsetDays }: Thresholds): boolean => {
  const maySudden = course === 'sudden' || course === 'unknown' || course === null;
  return (
    (maySudden && (onsetDays === null || onsetDays <= newOnsetDays)) ||
    ((onsetDays === null || onsetDays <= suddenOnsetDays) && course !== 'improving')
  );
};

/** Words: only what they say counts. */
const areSuddenWords = ({ onsetDays, course }: Dated, { newOnsetDays, suddenOnsetDays }: Thresholds): boolean =>
  (course === 'sudden' && (onsetDays === null || onsetDays <= newOnsetDays)) ||
  (onsetDays !== null && onsetDays <= suddenOnsetDays && course !== 'improving');

const renewsSuddenly = (renewedBy: Claim | null, thresholds: Thresholds): boolean =>
  renewedBy !== null && areSuddenWords(renewedBy, thresholds);

/**
 * Whether a finding came suddenly, as E14 reads it: by its own reading, or by words that renew it. A finding read from a code
 * counts as a box left blank. Source: clinical.md section 6, "Sudden"; D11.
 */
export const isSudden = ({ answer, origin, renewedBy }: MergedCore, thresholds: Thresholds): boolean =>
  (origin === 'words' ? areSuddenWords(answer, thresholds) : isSuddenBox(answer, thresholds)) ||
  renewsSuddenly(renewedBy, thresholds);
