import { gravity } from '../core-values.ts';
import type { TriageInput } from '../input.ts';
import { readFreeText } from '../lexicon/read-free-text.ts';
import type { TextFinding } from '../lexicon/text-finding.ts';
import { CoreField, type Symptoms } from '../symptoms.ts';

/** The answers with the free text merged in, which fields it raised, and which explicit no it contradicted. */
export type MergedAnswers = {
  readonly symptoms: Symptoms;
  readonly raised: ReadonlySet<string>;
  readonly contradicted: readonly string[];
};

const explicitNo: ReadonlySet<string> = new Set(['none', 'normal', 'no']);
const isCoreField = (field: string): field is CoreField => (CoreField.options as readonly string[]).includes(field);

const boxValue = (symptoms: Symptoms, field: TextFinding['field']): string =>
  isCoreField(field) ? symptoms[field].value : symptoms[field];

const isWorse = (finding: TextFinding, box: string): boolean =>
  isCoreField(finding.field) ? gravity(finding.field, finding.value) > gravity(finding.field, box) : box !== 'yes';

/** A core finding replaces the whole item: its course is unknown and it is nobody's documented baseline. */
const replacement = (finding: TextFinding) =>
  isCoreField(finding.field)
    ? { value: finding.value, onsetDays: finding.onsetDays, course: 'unknown', baselineDocumented: false }
    : finding.value;

/**
 * P1: what the person wrote raises the answers and never lowers them. A finding counts where it is worse than the box
 * by value alone; against an explicit no it is also a conflict for review. Empty text leaves the answers as they are.
 */
export const mergeFreeText = (input: TriageInput): MergedAnswers => {
  const found = input.freeText === '' ? [] : readFreeText(input.freeText, input.submittedBy);
  const worse = found.filter((finding) => isWorse(finding, boxValue(input.symptoms, finding.field)));
  if (worse.length === 0) return { symptoms: input.symptoms, raised: new Set(), contradicted: [] };
  const replaced = Object.fromEntries(worse.map((finding) => [finding.field, replacement(finding)]));
  return {
    symptoms: { ...input.symptoms, ...replaced },
    raised: new Set(worse.map((finding) => finding.field)),
    contradicted: worse.map(({ field }) => field).filter((field) => explicitNo.has(boxValue(input.symptoms, field))),
  };
};
