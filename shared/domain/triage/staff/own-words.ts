import type { TriageInput } from '../input.ts';
import { anyFired } from '../texts/triaged-case.ts';
import { speakerWords } from './answer-words.ts';
import { localClock } from './local-clock.ts';
import { languageName, line, wordsFor } from './plain-words.ts';
import type { StaffCase, StaffWriting } from './staff-case.ts';

const sexWords: Readonly<Record<string, string>> = { female: 'woman', male: 'man' };

/** Whom the words are about: `woman, 67`. */
const personWords = ({ sex, age }: TriageInput): string =>
  [sexWords[sex] ?? 'person', age === null ? 'age not known' : String(age)].join(', ');

/** `A caregiver of a woman, 67, wrote (Spanish)`; whoever did not say who they are is somebody. */
const lead = ({ answers, language }: StaffCase): string => {
  const { submittedBy } = answers;
  const who = submittedBy === null ? 'Somebody' : wordsFor(submittedBy, speakerWords);
  const about = submittedBy === 'patient' ? ` (${personWords(answers)})` : ` of a ${personWords(answers)},`;
  return `${who}${about} wrote in ${languageName(language)}:`;
};

const quoted = (text: string): string => `“${text}”`;
const hasText = (text: string): boolean => text.trim() !== '';

/** Whether a person at the practice has to read the words, and by when. */
const readLines = (
  { triaged: { result }, isRead }: { triaged: StaffCase['triaged']; isRead: boolean },
  zone: string,
) => {
  if (isRead) return ['These words have been read.'];
  if (!result.unreadText) return [];
  const by = result.deadlines.readBy === null ? 'now' : `by ${localClock(result.deadlines.readBy, zone)}`;
  return [
    `${result.wordsExplained ? '' : 'Not everything was understood: read at once. '}A nurse must read this ${by}.`,
  ];
};

const interpreterLine = ({ needsInterpreter, language, triaged }: StaffCase): readonly string[] => {
  if (!needsInterpreter) return [];
  const which = languageName(language);
  return line('Interpreter: book one before you call,', [
    anyFired(triaged, ['M8']) ? `${which}, and have the words translated` : which,
  ]);
};

/** The person's words first, then the referrer's note, who must read them by when, and who interprets. */
export const ownWordLines = (shown: StaffCase, { ruleset }: StaffWriting): readonly string[] => {
  const { answers, earlierWords, triaged } = shown;
  const { freeText, note } = answers;
  const words = [
    ...(hasText(freeText) ? [`${lead(shown)} ${quoted(freeText)}`] : []),
    ...earlierWords.map((text) => `Earlier: ${quoted(text)}`),
    ...(hasText(note) ? [`The referrer notes: ${quoted(note)}`] : []),
  ];
  return [...words, ...readLines({ triaged, isRead: shown.areWordsRead }, ruleset.zone), ...interpreterLine(shown)];
};
