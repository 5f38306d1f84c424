import { codeInWords } from '../codes/read-codes.ts';
import { coreFieldWords } from '../staff-words.ts';
import { firstDay, isNamedByWords } from '../texts/first-day.ts';
import {
  answerWords,
  cancerWords,
  courseWords,
  findingWords,
  sinsCategoryWords,
  sinsItemWords,
} from './answer-words.ts';
import { languageName, plainWords, wordsFor } from './plain-words.ts';

/** When a triage was made (RFC 3339), and the zone in which its first days are counted. */
export type Dating = { readonly at: string; readonly zone: string };

/** For reasons that name no day. */
export const undated: Dating = { at: '', zone: '' };

/** One reason of a rule in words. `isOpen`: a question that nobody answered. */
type Said = { readonly words: string; readonly isOpen?: boolean };
type Read = (value: string, dating: Dating, origin?: string) => Said;

const open = (words: string): Said => ({ words, isOpen: true });
const said = (words: string): Said => ({ words });

const dayOf = (days: string, { at, zone }: Dating): string => firstDay(Number(days), at, zone, 'en-GB').day;

/** A stretch of days as people round it. */
const roughly = (days: number): string => {
  if (days < 60) return `${days} days`;
  return days < 730 ? `${Math.round(days / 30)} months` : `${Math.round(days / 365)} years`;
};

/** A first day; what words say roughly is no date, so what it was read as, and so is what the form says of a day before anybody's birth. */
const since = (days: string, dating: Dating, origin: string | undefined): string => {
  if (origin === 'words' && !isNamedByWords(Number(days))) return `read as ${roughly(Number(days))} ago`;
  const day = dayOf(days, dating);
  return day === '' ? `given as ${days} days ago` : `since ${day}`;
};

/** `since 24 November, getting worse`; where neither is known, says so once. */
const begun = (onset: string, course: string, dating: Dating, origin: string | undefined): string => {
  const days = /^for (\d+) days$/.exec(onset)?.[1];
  const isOpen = course === 'unknown' || course === '';
  if (days === undefined && isOpen) return 'first day and course not known';
  const first = days === undefined ? 'first day not known' : since(days, dating, origin);
  return `${first}, ${isOpen ? courseWords.unknown : wordsFor(course, courseWords)}`;
};

/** A core answer: `value, onset, course` as FiredRule writes it, or `unknown`. */
const finding =
  (field: string): Read =>
  (value, dating, origin) => {
    const [code = '', onset = '', course = ''] = value.split(', ');
    if (code === 'unknown') return open(wordsFor(field, coreFieldWords));
    return said(
      `${wordsFor(code, findingWords[field] ?? {})}, ${begun(onset, course.replace('course ', ''), dating, origin)}`,
    );
  };

const yesOrNo =
  (words: string): Read =>
  (value) => {
    if (value === 'unknown') return open(words);
    return said(value === 'no' ? `${words.startsWith('on ') ? 'not' : 'no'} ${words}` : words);
  };

const mapped = (read: (name: string) => Read, names: readonly string[], prefix = ''): Record<string, Read> =>
  Object.fromEntries(names.map((name) => [`${prefix}${name}`, read(name)]));

const afterSurgery = ['woundProblem', 'calfSwelling', 'breathless', 'hardwarePainOrClunk'];

const sinsItem =
  (item: string): Read =>
  (value) =>
    value === 'missing' ? open(`SINS ${wordsFor(item, sinsItemWords)}`) : said(wordsFor(value, sinsCategoryWords));

/** A code with what it means; one that the tables do not know stands alone. */
export const codeWords = (code: string): string => {
  const words = codeInWords(code);
  return words === undefined ? code : `${code} (${words})`;
};

const answer = (name: string): Read => yesOrNo(wordsFor(name, answerWords));

/** How each kind of reason reads, by the name in front of its value. */
const readings: Readonly<Record<string, Read>> = {
  ...mapped(finding, Object.keys(findingWords)),
  ...mapped(answer, Object.keys(answerWords)),
  ...mapped(answer, afterSurgery, 'postOperative.'),
  ...mapped(sinsItem, Object.keys(sinsItemWords), 'sins.'),
  painSeverity: (value) => (value === 'unknown' ? open('pain from 0 to 10') : said(`pain ${value}/10`)),
  cancerHistory: (value) => said(value === 'none' ? '' : wordsFor(value, cancerWords)),
  diagnoses: (code) => said(`code ${codeWords(code)}`),
  age: (value) => (value === 'unknown' ? open('age') : said(`${value} years old`)),
  language: (value) => said(value === 'unknown' ? 'language not known' : languageName(value)),
  words: () => said('words that the reader cannot read'),
  sins: () => said('no complete SINS sheet'),
  'sins-location': () => said('SINS location in doubt, the higher counts'),
  'sins-pain': () => said('SINS pain in doubt, the worse counts'),
  'imaging.escc': (value) => said(/^\d/.test(value) ? `ESCC ${value}` : 'no ESCC grade'),
  'imaging.lesionLevel': (value) => said(value === 'unknown' ? 'level not known' : `lesion at ${value}`),
  'imaging.newFindingUnreviewed': () => said('a new imaging finding that nobody has reviewed'),
  'exam.frankel': (value) => said(`Frankel ${value}`),
  'exam.asia': (value) => said(`ASIA ${value}`),
  'exam.neuroSigns': (value) => said(`sign: ${plainWords(value)}`),
  'exam.mrcPowerMin': (value) => said(`power ${value}/5`),
  'postOperative.daysSinceSurgery': (value, dating) =>
    said(value === 'unknown' ? 'day of surgery not known' : `spine surgery on ${dayOf(value, dating)}`),
};

const origins: Readonly<Record<string, string>> = {
  words: 'in words',
  code: 'by code',
  'therapy list': 'by the list of medicines',
};

const form = /^([\w.-]+): (.*?)(?: \((words|code|therapy list)\))?(, documented baseline)?$/s;

/** One reason of a fired rule (`field: value …`) in words. */
const readReason = (reason: string, dating: Dating): Said => {
  const [, name = '', value = '', origin, baseline] = form.exec(reason) ?? [];
  const read = readings[name];
  if (!read) return said(/^SINS |^no other|^spinal lesion/.test(reason) ? reason : plainWords(reason));
  const { words, isOpen = false } = read(value, dating, origin);
  const by = origin ? ` (${origins[origin]})` : '';
  return { words: words && `${words}${by}${baseline ? ', documented as old' : ''}`, isOpen };
};

/**
 * What makes cancer true stands last among a rule's reasons: the form's own answer says it, and where that denies it, the codes
 * and the lesion do.
 */
const withCancerOnce = (because: readonly string[]): readonly string[] => {
  const at = because.findIndex((reason) => reason.startsWith('cancerHistory: '));
  return at < 0 || because[at] === 'cancerHistory: none' ? because : because.slice(0, at + 1);
};

/** The reasons of a rule in words: what was said, and what nobody answered behind it. */
export const evidenceInWords = (because: readonly string[], dating: Dating): readonly string[] => {
  const read = withCancerOnce(because)
    .map((reason) => readReason(reason, dating))
    .filter(({ words }) => words !== '');
  const unanswered = read.filter(({ isOpen }) => isOpen).map(({ words }) => words);
  return [
    ...read.filter(({ isOpen }) => !isOpen).map(({ words }) => words),
    ...(unanswered.length > 0 ? [`not known: ${unanswered.join(', ')}`] : []),
  ];
};
