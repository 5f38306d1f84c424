import { bladderBowel } from './entries/bladder-bowel.ts';
import { gait } from './entries/gait.ts';
import { numbness } from './entries/numbness.ts';
import { pain } from './entries/pain.ts';
import { radicular } from './entries/radicular.ts';
import { saddle } from './entries/saddle.ts';
import { weakness } from './entries/weakness.ts';
import type { Entry } from './pattern.ts';

/** Everything the free text is searched for, English and Spanish together: both always run. */
export const lexicon: readonly Entry[] = [
  ...bladderBowel,
  ...gait,
  ...saddle,
  ...weakness,
  ...numbness,
  ...radicular,
  ...pain,
];
