import { triageOf } from '../domain/cases/open-case.ts';
import type { Salvaged } from '../domain/cases/salvaged.ts';
import { isPlainObject } from '../domain/core/plain-object.ts';
import { formsWithin } from '../domain/core/wrapped-forms.ts';
import { stretchesOf } from '../domain/triage/long-text.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** A body once for each stretch of one of its texts that is too long; none where it is not. */
const stretched = (text: unknown, withText: (stretch: unknown) => Keyed): Keyed[] =>
  stretchesOf(text).slice(1).map(withText);

/** Answers in a list of several texts are one text; those in a list or a text of their own are what stands in it, each by itself. */
function answersIn(clinical: unknown): readonly unknown[] {
  if (
    Array.isArray(clinical) &&
    clinical.every((line) => typeof line === 'string') &&
    formsWithin(clinical).length === 0
  )
    return [clinical.join('\n')];
  const forms = formsWithin(clinical).map(({ form }) => form);
  return forms.length > 0 ? forms : [clinical];
}

/** A body once for each of the answers that it holds. */
const straightened = (raw: unknown): readonly unknown[] =>
  isPlainObject(raw) && raw.clinical !== undefined
    ? answersIn(raw.clinical).map((clinical) => ({ ...raw, clinical }))
    : [raw];

/** A body as it is, then with each stretch of a text that is too long: what is an emergency may stand behind the cut. */
function inStretches(raw: unknown): readonly unknown[] {
  if (!isPlainObject(raw)) return [raw];
  const { clinical, note, freeText } = raw;
  const own = isPlainObject(clinical) ? clinical : {};
  return [
    raw,
    ...stretched(clinical, (stretch) => ({ ...raw, clinical: stretch })),
    ...stretched(own.freeText, (stretch) => ({ ...raw, clinical: { ...own, freeText: stretch } })),
    ...stretched(own.note, (stretch) => ({ ...raw, clinical: { ...own, note: stretch } })),
    ...stretched(freeText, (stretch) => ({ ...raw, freeText: stretch })),
    ...stretched(note, (stretch) => ({ ...raw, note: stretch })),
  ];
}

/** What was found of an emergency: the body in which it can be read, what was read, and its triage. */
export interface FoundEmergency {
  readonly body: unknown;
  readonly read: Salvaged;
  readonly triaged: ReturnType<typeof triageOf>;
}

/**
 * Looks for an emergency in a body at fault, in every stretch of texts that are too long to be kept whole. Words of self-harm are one
 * too: at any level they are acknowledged and contacted alike (U11).
 * @param salvage reads one body as far as it can be read; it is asked until one triages emergent
 */
export function emergencyIn(
  raw: unknown,
  salvage: (body: unknown) => Salvaged | undefined,
  context: Parameters<typeof triageOf>[1],
): FoundEmergency | undefined {
  let selfHarm: FoundEmergency | undefined;
  for (const body of straightened(raw).flatMap(inStretches)) {
    const read = salvage(body);
    if (!read) continue;
    const triaged = triageOf(read, context);
    if (triaged.result.urgency === 'emergent') return { body, read, triaged };
    if (triaged.result.guidance.crisisLine) selfHarm ??= { body, read, triaged };
  }
  return selfHarm;
}
