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

/** The age that the rules judged, or the box's own where no rule says one. */
const onset = (triaged: Part, field: CoreField): number | null => {
  const told = reasons(triaged).find((reason) => reason.startsWith(`${field}: `));
  const [, days, origin] = (told && /, for (\d+) day.*?(\(words\)|$)/.exec(told)) || [];
  if (days === undefined) return triaged.input.symptoms[field].onsetDays;
  return origin === '' || isNamedByWords(Number(days)) ? Number(days) : null;
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
    onsetDays: (field) => onset(triaged, field),
    saysYes: (field) => yesInBox(triaged, field) || valuesNamed(triaged, field).includes('yes'),
  };
};
