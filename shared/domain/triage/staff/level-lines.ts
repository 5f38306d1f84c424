import type { TriageInput } from '../input.ts';
import { urgencyWords } from '../staff-words.ts';
import { urgencyRank } from '../urgency.ts';
import { cancerWords } from './answer-words.ts';
import { codeWords } from './evidence-words.ts';
import { localClock } from './local-clock.ts';
import { line, plainWords, wordsFor } from './plain-words.ts';
import type { StaffCase, StaffWriting } from './staff-case.ts';

/** The referral's codes. */
export const codeLines = ({ answers: { diagnoses } }: Pick<StaffCase, 'answers'>): readonly string[] =>
  line('Codes:', diagnoses.map(codeWords));

const spread: Readonly<Record<TriageInput['knownSpinalMetastasis'], string>> = {
  yes: 'spinal metastasis known',
  no: 'no spinal metastasis known',
  unknown: 'spinal metastasis not known',
};

const noSite: ReadonlySet<string> = new Set(['none', 'unknown']);

/** Cancer and its spread to the spine; nothing where the form denies both. */
export const cancerLines = ({ answers }: StaffCase): readonly string[] => {
  const { cancerHistory, primarySite, knownSpinalMetastasis } = answers;
  if (cancerHistory === 'none' && knownSpinalMetastasis === 'no') return [];
  const site = noSite.has(primarySite) ? '' : ` (${plainWords(primarySite)})`;
  return line('The form says', [`${wordsFor(cancerHistory, cancerWords)}${site}`, spread[knownSpinalMetastasis]]);
};

/** Acknowledged or by when, contact, visit: in local time. */
const clocks = ({ triaged: { result }, acknowledgedAt }: StaffCase, zone: string): string => {
  const { acknowledgeBy, contactBy, seenBy } = result.deadlines;
  const first = localClock(acknowledgedAt ?? acknowledgeBy, zone);
  // The same day is not said again.
  const by = (at: string): string => localClock(at, zone).replace(`${first.split(', ')[0]}, `, '');
  return [
    `Acknowledge${acknowledgedAt === null ? ' by' : 'd'} ${first}`,
    `reach the person by ${by(contactBy)}`,
    result.urgency === 'emergent' ? 'seen now, in the emergency room' : `seen by ${by(seenBy)}`,
  ].join('; ');
};

const pagingLines = ({ isPaged, isUnanswered }: StaffCase): readonly string[] =>
  isPaged && isUnanswered ? ['The person on call is paged; nobody has answered yet.'] : [];

/** What staff decided, and whether later answers have raised it since (clinical.md section 10). */
const overrideLines = ({ override, levelByRules, triaged }: StaffCase, zone: string): readonly string[] => {
  if (override === null) return [];
  const isRaised = urgencyRank(triaged.result.urgency) > urgencyRank(override.urgency);
  const rules = `rules say ${levelByRules.toUpperCase()}.`;
  const set = `Staff set ${override.urgency.toUpperCase()} on ${localClock(override.at, zone)}: “${override.reason}”.`;
  return [`${set} ${isRaised ? `Later answers raised it: the ${rules}` : `The ${rules}`}`];
};

/** The level with what it asks for; words of self-harm at any level are called about sooner than the level asks. */
const levelWords = ({ urgency, guidance }: StaffCase['triaged']['result']): string =>
  guidance.crisisLine && urgency !== 'emergent' ? urgency.toUpperCase() : urgencyWords[urgency];

/** The level, its clocks, who is paged, and what staff decided. */
export const levelLines = (shown: StaffCase, { ruleset: { zone } }: StaffWriting): readonly string[] => [
  `${levelWords(shown.triaged.result)}. ${clocks(shown, zone)}.`,
  ...pagingLines(shown),
  ...overrideLines(shown, zone),
];
