import type { TriageInput } from '../input.ts';
import { line, plainWords, wordsFor } from './plain-words.ts';
import type { StaffCase } from './staff-case.ts';

/** What a surgeon and the emergency room ask about first. */
const firstMedicines = ['anticoagulant', 'steroid'];

const medicineWords: Readonly<Record<string, string>> = {
  endocrine: 'endocrine therapy',
  'her2-targeted': 'HER2-targeted',
  cdk46: 'CDK4/6 inhibitor',
  'bone-agent': 'bone agent',
};

const medicines = ({ systemicTherapy }: TriageInput): readonly string[] => {
  if (systemicTherapy === null) return [];
  const { current, lastChemotherapyDays: days } = systemicTherapy;
  const first = firstMedicines.filter((code) => current.includes(code));
  const rest = current.filter((code) => !firstMedicines.includes(code));
  return [
    ...[...first, ...rest].map((code) => wordsFor(code, medicineWords)),
    ...(days === null ? [] : [`last chemotherapy ${days} days before the form`]),
  ];
};

const responseWords = {
  responded: 'it helped',
  'no-response': 'pain did not respond',
  progressed: 'got worse in spite of it',
  unknown: 'response not known',
} as const;

const radiation = ({ priorRadiation }: TriageInput): readonly string[] => {
  if (priorRadiation === null) return [];
  const { given, sites, monthsSinceLast: months, response } = priorRadiation;
  if (given !== 'yes') return [given === 'no' ? 'none' : 'not known'];
  return [
    sites.length > 0 ? sites.map(plainWords).join(' and ') : 'site not known',
    months === null ? 'date not known' : `last ${months} months ago`,
    responseWords[response],
  ];
};

/** `HER2 positive`, for what is known; what is not is named too, for somebody to ask. */
const known = (name: string, answer: string): string => `${name} ${answer === 'unknown' ? 'not known' : answer}`;

const bone = ({ boneHealth }: TriageInput): readonly string[] =>
  boneHealth === null
    ? []
    : [known('osteoporosis', boneHealth.osteoporosis), known('vertebral fracture', boneHealth.vertebralFracture)];

const receptors = ({ tumour }: TriageInput): readonly string[] =>
  tumour === null
    ? []
    : [
        known('ER', tumour.estrogenReceptor),
        known('PR', tumour.progesteroneReceptor),
        known('HER2', tumour.her2),
        ...(tumour.ki67Percent === null ? [] : [`Ki-67 ${tumour.ki67Percent} %`]),
      ];

const scans = { ct: 'CT', boneScan: 'bone scan', pet: 'PET', xray: 'X-ray' } as const;

const imaging = ({ otherImaging }: TriageInput): readonly string[] =>
  (Object.keys(scans) as (keyof typeof scans)[])
    .filter((scan) => otherImaging?.[scan] === 'yes')
    .map((scan) => scans[scan]);

/** What informs the visit and no rule: medicines first. Nothing of what was not given. */
export const informingLines = ({ answers }: Pick<StaffCase, 'answers'>): readonly string[] => [
  ...line('Medicines:', medicines(answers)),
  ...line('Radiation before:', radiation(answers)),
  ...line('Bone:', bone(answers)),
  ...line('Receptors:', receptors(answers)),
  ...line('Other scans:', imaging(answers)),
];
