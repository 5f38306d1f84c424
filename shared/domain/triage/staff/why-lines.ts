import { coreFields } from '../core-values.ts';
import type { TriageInput } from '../input.ts';
import type { StoredTriageResult } from '../result.ts';
import { redFlagWords, sinsBandWords } from '../staff-words.ts';
import { type Dating, evidenceInWords } from './evidence-words.ts';
import { line, wordsFor } from './plain-words.ts';
import { ruleNames } from './rule-names.ts';
import type { StaffCase, StaffWriting } from './staff-case.ts';

type Fired = StoredTriageResult['firedRules'][number];

/** A rule by its id and name; one that this release does not know by its id. */
export const nameOf = ({ id }: Pick<Fired, 'id'>): string => {
  const names: Readonly<Record<string, string>> = ruleNames;
  return names[id] ? `${id} (${names[id]})` : id;
};

/** Rules whose reasons say all that their name would. */
const selfEvident: ReadonlySet<string> = new Set(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E11']);

const isDecisive = ({ decisiveRules }: StoredTriageResult, { id }: Fired): boolean => decisiveRules.includes(id);

/** What was said for a rule above is not said again. */
const decisiveLines = (rules: readonly Fired[], dating: Dating): readonly string[] => {
  const before = new Set<string>();
  return rules.map((rule) => {
    const evidence = evidenceInWords(rule.because, dating);
    const anew = evidence.filter((words) => !before.has(words));
    for (const words of evidence) before.add(words);
    const told = rule.id === 'R1' ? [] : [anew.length > 0 ? anew.join('; ') : 'as above'];
    const name = selfEvident.has(rule.id) ? rule.id : nameOf(rule);
    return `${[name, ...told].join(': ')}. Source: ${rule.source}.`;
  });
};

const isFinding = (reason: string): boolean => coreFields.some((field) => reason.startsWith(`${field}: `));

/** Findings that decided nothing, each once. */
const otherFindings = (decisive: readonly Fired[], others: readonly Fired[], dating: Dating): readonly string[] => {
  const said = new Set(decisive.flatMap(({ because }) => because));
  const left = others.flatMap(({ because }) => because).filter((reason) => isFinding(reason) && !said.has(reason));
  return evidenceInWords(
    [...new Set(left)].filter((reason) => !/: unknown$/.test(reason)),
    dating,
  );
};

const sinsWords = ({ sinsScore, sinsMin, sinsMax, sinsBand }: StoredTriageResult): readonly string[] => {
  if (sinsMin === null || sinsMax === null) return [];
  return [`SINS ${sinsScore ?? `${sinsMin} to ${sinsMax}`} (${wordsFor(sinsBand, sinsBandWords)})`];
};

const given = (value: string | number | null, words: string): readonly string[] => (value === null ? [] : [words]);

/** Grades as clinicians write them; nothing that was not given. */
const gradeWords = ({ exam, imaging, ecog, kps }: TriageInput): readonly string[] => [
  ...given(imaging.escc, `ESCC ${imaging.escc}`),
  ...given(imaging.lesionLevel, `lesion at ${imaging.lesionLevel}`),
  ...given(exam.frankel, `Frankel ${exam.frankel}`),
  ...given(exam.asia, `ASIA ${exam.asia}`),
  ...given(exam.mrcPowerMin, `power ${exam.mrcPowerMin}/5`),
  ...given(ecog, `ECOG ${ecog}`),
  ...given(kps, `KPS ${kps}`),
];

/** SINS, and the grades that were given. */
export const scoresOf = (result: StoredTriageResult, input: TriageInput): readonly string[] => [
  ...sinsWords(result),
  ...gradeWords(input),
];

/** Why the level is what it is: the rules that decided, what else fired, grades, red flags. */
export const whyLines = ({ triaged }: StaffCase, { ruleset }: StaffWriting): readonly string[] => {
  const { result, input, at } = triaged;
  const dating = { at, zone: ruleset.zone };
  const decisive = result.firedRules.filter((rule) => isDecisive(result, rule));
  const others = result.firedRules.filter((rule) => !isDecisive(result, rule));
  return [
    ...decisiveLines(decisive, dating),
    ...line('Other findings:', otherFindings(decisive, others, dating), '; '),
    ...line('Also fired:', others.map(nameOf), '; '),
    ...line('Scores:', scoresOf(result, input)),
    ...line(
      'Red flags:',
      result.redFlags.map((flag) => wordsFor(flag, redFlagWords)),
    ),
  ];
};
