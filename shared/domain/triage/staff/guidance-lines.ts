import { fillTemplate } from '../fill-template.ts';
import { englishWords } from '../texts/arrival-words.ts';
import { anyFired } from '../texts/triaged-case.ts';
import { urgencyRank } from '../urgency.ts';
import { localClock } from './local-clock.ts';
import { line } from './plain-words.ts';
import type { StaffCase, StaffWriting } from './staff-case.ts';

type Judged = { readonly triaged: Pick<StaffCase['triaged'], 'result'> };

/** Rules after which the spine is held still until a clinician has cleared it. Source: clinical.md section 11, point 13. */
const rulesOfPrecautions = ['U2', 'U2m', 'E1', 'E4', 'E8', 'E12', 'E13'];

export const precautionLines = ({ triaged }: Judged): readonly string[] =>
  anyFired(triaged, rulesOfPrecautions)
    ? ['Spinal precautions until a clinician clears the spine: lie flat, turn as one piece, no lifting or bending.']
    : [];

/** Words of self-harm, whatever else stands. */
export const crisisLines = ({ triaged }: Judged): readonly string[] =>
  triaged.result.guidance.crisisLine
    ? ['Words of self-harm: call the person now. The crisis line (988) was given.']
    : [];

/** What the patient was told: how to come, and what to say at the desk. */
export const guidanceLines = ({ triaged }: StaffCase, writing: StaffWriting): readonly string[] => {
  const { urgency, guidance } = triaged.result;
  const { referrer, english, ruleset } = writing;
  if (urgency !== 'emergent') return [];
  const words = englishWords(triaged, english, ruleset.zone).join(' ');
  return [referrer.transport[guidance.transport ?? 'ambulance-only'], fillTemplate(referrer.arrival, { words })];
};

/** Both results, where the newest came out better. */
export const betterLines = ({ triaged, better }: StaffCase, { ruleset: { zone } }: StaffWriting): readonly string[] => {
  if (better === null) return [];
  const told = ({ at, result }: typeof better): string =>
    `${result.urgency.toUpperCase()}${result.pageOnCall ? ', paged' : ''} (${localClock(at, zone)})`;
  return [
    `Newest answers came out better: ${told(better)}. Before: ${told(triaged)}, which stands until staff lower it.`,
  ];
};

/** What a clinician has to decide; the list itself awaits sign-off. */
export const promptLines = ({ triaged }: StaffCase, { referrer: { prompts } }: StaffWriting): readonly string[] =>
  urgencyRank(triaged.result.urgency) >= urgencyRank('urgent') ? line(prompts.lead, prompts.items, '; ') : [];
