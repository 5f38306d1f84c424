import type { SinsSheet, TriageInput } from '../input.ts';
import type { SinsBand } from '../result.ts';
import type { Thresholds } from '../ruleset.ts';
import type { Symptoms } from '../symptoms.ts';
import { locationOf, sinsPoints } from './sins-points.ts';

/**
 * A SINS sheet read by P8. `min` takes missing items as 0, `max` as their highest; equal when the sheet is complete.
 */
export type SinsReading = {
  readonly min: number;
  readonly max: number;
  readonly band: SinsBand;
  readonly missing: readonly (keyof SinsSheet)[];
  readonly conflicts: readonly ('sins-location' | 'sins-pain')[];
};

const components = Object.keys(sinsPoints) as readonly (keyof SinsSheet)[];

const pointsFor = (component: keyof SinsSheet, category: string | null): number | null =>
  category === null ? null : ((sinsPoints[component] as Record<string, number>)[category] ?? null);

const highest = (component: keyof SinsSheet): number => Math.max(...Object.values(sinsPoints[component]));

/** A location left out follows from the lesion level; where both are given and differ, the higher counts. */
const resolveLocation = (sheet: SinsSheet, level: TriageInput['imaging']['lesionLevel']): SinsSheet['location'] => {
  if (level === null) return sheet.location;
  const fromLevel = locationOf(level);
  if (sheet.location === null) return fromLevel;
  return sinsPoints.location[fromLevel] > sinsPoints.location[sheet.location] ? fromLevel : sheet.location;
};

const isPainDenied = (sheet: SinsSheet): boolean => sheet.pain === 'none' || sheet.pain === 'occasional-nonmechanical';

const bandOf = (score: number, thresholds: Thresholds): SinsBand => {
  if (score >= thresholds.sinsUnstable) return 'unstable';
  return score >= thresholds.sinsPotentiallyUnstable ? 'potentially-unstable' : 'stable';
};

const conflictsOf = (sheet: SinsSheet, isMovementPain: boolean, level: TriageInput['imaging']['lesionLevel']) => {
  const conflicts: ('sins-location' | 'sins-pain')[] = [];
  if (level !== null && sheet.location !== null && sheet.location !== locationOf(level))
    conflicts.push('sins-location');
  if (isMovementPain) conflicts.push('sins-pain');
  return conflicts;
};

/**
 * P8: the Spinal Instability Neoplastic Score as a range. Pain on movement reported by the patient outranks a sheet
 * that says none or occasional; a pain item left out stays missing. Null without a sheet. Source: Fisher 2010; ranges
 * and conflicts [D].
 */
export const readSins = (input: TriageInput, symptoms: Symptoms, thresholds: Thresholds): SinsReading | null => {
  const sheet = input.sins;
  if (sheet === null) return null;
  const level = input.imaging.lesionLevel;
  const isMovementPain = isPainDenied(sheet) && symptoms.painMechanical === 'yes';
  const read: SinsSheet = {
    ...sheet,
    location: resolveLocation(sheet, level),
    pain: isMovementPain ? 'mechanical' : sheet.pain,
  };
  let min = 0;
  let max = 0;
  const missing: (keyof SinsSheet)[] = [];
  for (const component of components) {
    const points = pointsFor(component, read[component]);
    if (points === null) missing.push(component);
    min += points ?? 0;
    max += points ?? highest(component);
  }
  const band = bandOf(min, thresholds);
  return {
    min,
    max,
    band: band === bandOf(max, thresholds) ? band : 'indeterminate-missing-data',
    missing,
    conflicts: conflictsOf(sheet, isMovementPain, level),
  };
};
