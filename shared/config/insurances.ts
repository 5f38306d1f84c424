/**
 * Kinds of insurance as patients name them and clinics list them. Both sides may use other words; a clinic's word that is not here is
 * asked about at the import, because a search finds it only by that very word.
 */
export const insuranceKinds: ReadonlySet<string> = new Set([
  'medicare',
  'medicare-advantage',
  'medigap',
  'medicaid',
  'commercial',
  'employer',
  'aarp',
  'bcbs',
  'tricare',
  'vha',
  'workers-compensation',
  'no-fault',
  'self-pay',
]);
