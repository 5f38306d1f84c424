import type { Facts } from './readings/facts.ts';
import type { Classification } from './result.ts';

/**
 * The practice page's class, gravest first. SINS from 7 counts as unstable (SOSG binary scale, Fisher, Radiat Oncol
 * 2014;9:69); the page has no class for 7–12, so that mapping is [D].
 */
export const classify = (facts: Facts, isCompromised: boolean): Classification => {
  const { sins, lesion, thresholds } = facts;
  if (isCompromised) return 'neurological-compromise';
  if (sins !== null && sins.min >= thresholds.sinsPotentiallyUnstable) return 'unstable';
  if (sins !== null && sins.max < thresholds.sinsPotentiallyUnstable) return 'stable';
  return lesion.possible ? 'undetermined' : 'not-applicable';
};
