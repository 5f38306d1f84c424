import { coreFields, gravity } from '../core-values.ts';
import type { CoreField } from '../symptoms.ts';
import { isNamedByWords } from './first-day.ts';
import type { TriagedCase } from './triaged-case.ts';

/** What was answered yes: by a box, or by words or codes that made a rule fire. */
export type Given = {
  /** The gravest finding of a core answer; null = none given. */
  readonly finding: (field: CoreField) => string | null;
  /** Whole days since that finding began when it was triaged; null = not known, or said roughly, in words. */
  readonly onsetDays: (field: CoreField) => number | null;
  /** Whether that day is the latest that it may have begun: an answer such as "over 2 weeks" is told by its latest day. */
  readonly mayBeEarlier: (field: CoreField) => boolean;
  /** Whether a yes-or-no answer is a yes, e.g. `fever`. */
  readonly saysYes: (field: string) => boolean;
};

type Part = Pick<TriagedCase, 'result' | 'input'>;

const reasons = ({ result }: Part): readonly string[] => result.firedRules.flatMap(({ because }) => because);

/** The values that fired rules name for a field: `field: value, …`, as FiredRule writes them. */
const valuesNamed = (triaged: Part, field: string): readonly string[] =>
  reasons(triaged).flatMap((reason) => {
    const [, name, value] = /^(\w+): ([\w-]+)/.exec(reason) ?? [];
    return name === field && value ? [value] : [];
  });

const gravest = (field: CoreField, values: readonly string[]): string | null => {
  const [worst] = values
    .filter((value) => gravity(field, value) > 0)
    .sort((a, b) => gravity(field, b) - gravity(field, a));
  return worst ?? null;
};

type Onset = { readonly days: number | null; readonly mayBeEarlier: boolean };

/** A box says the latest day, and only of today nothing later could be meant; words that name a day mean that day. */
const inBox = (days: number | null): Onset => ({ days, mayBeEarlier: days !== null && days > 0 });

/** The age that the rules judged, or the box's own where no rule says one. */
const onset = (triaged: Part, field: CoreField): Onset => {
  const told = reasons(triaged).find((reason) => reason.startsWith(`${field}: `));
  const [, days, origin] = (told && /, for (\d+) day.*?(\(words\)|$)/.exec(told)) || [];
  if (days === undefined) return inBox(triaged.input.symptoms[field].onsetDays);
  if (origin === '') return inBox(Number(days));
  return { days: isNamedByWords(Number(days)) ? Number(days) : null, mayBeEarlier: false };
};

const yesInBox = ({ input }: Part, field: string): boolean => {
  const boxes: Readonly<Record<string, unknown>> = { ...input.symptoms, ...input.postOperative, ...input };
  return boxes[field] === 'yes';
};

export const readGiven = (triaged: Part): Given => {
  const findings = new Map(
    coreFields.map((field) => [
      field,
      gravest(field, [triaged.input.symptoms[field].value, ...valuesNamed(triaged, field)]),
    ]),
  );
  return {
    finding: (field) => findings.get(field) ?? null,
    onsetDays: (field) => onset(triaged, field).days,
    mayBeEarlier: (field) => onset(triaged, field).mayBeEarlier,
    saysYes: (field) => yesInBox(triaged, field) || valuesNamed(triaged, field).includes('yes'),
  };
};
