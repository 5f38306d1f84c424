import type { Readable } from '../phrases/match.ts';
import type { Found } from '../phrases/search.ts';
import type { Pieces } from '../text/statements.ts';
import type { TriageInput } from '../../input.ts';
import type { FindingPhrases } from '../findings/finding-phrases.ts';
import type { CueName } from './cues.ts';

/** What a phrase of a finding stands for: whether it states or only names the symptom. */
export type MentionMeaning = Pick<FindingPhrases, 'field' | 'value'> & { readonly form: 'says' | 'names' };

/** One place where a finding stands in the text. */
export type Mention = Found<MentionMeaning>;

/** One place where a cue or an idiom stands. */
export type Cue = Found<CueName | 'idiom'>;

/** A text with everything found in it: what the scope of a mention is judged by. */
export type ReadText = Readable & {
  readonly pieces: Pieces;
  readonly submittedBy: TriageInput['submittedBy'];
  readonly mentions: readonly Mention[];
  readonly cues: ReadonlyMap<CueName | 'idiom', readonly Cue[]>;
};

/** The cues of one kind that lie wholly between two places. */
export const cuesWithin = (text: ReadText, name: CueName | 'idiom', start: number, end: number): readonly Cue[] =>
  (text.cues.get(name) ?? []).filter((cue) => cue.start >= start && cue.end <= end);

/** Whether a list has a member at that place. */
export const isOf = ({ hits }: Readable, at: number, ...lists: readonly string[]): boolean =>
  (hits[at] ?? []).some(({ list }) => lists.includes(list));

/** The words between two places. */
export const wordsBetween = ({ tokens }: Readable, start: number, end: number): readonly string[] => tokens.slice(start, end);
