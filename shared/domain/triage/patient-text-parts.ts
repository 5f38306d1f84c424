import { fillTemplate } from './fill-template.ts';
import { type ArrivalWords, everyArrivalLine } from './texts/arrival-words.ts';

export type Lines = readonly string[];

/**
 * What the patient is told, part by part, in the order in which it is read (clinical.md section 11, point 1). A part that is not said is
 * empty; a line that begins with `- ` is an item of a list.
 */
export type PatientTextParts = {
  /** Where the words speak of self-harm. */
  readonly crisis: Lines;
  /** The emergency sentence in the reader's own language, where no whole text is written in it. */
  readonly sentences: Lines;
  readonly headline: string;
  readonly transport: Lines;
  /** Only in an emergency. */
  readonly arrival: ArrivalWords | undefined;
  readonly steps: Lines;
  readonly bring: Lines;
  readonly reading: Lines;
  readonly safetyNet: Lines;
  /** How to tell that it got worse: of a page that has a way of its own for that, its own words take the place. */
  readonly ifWorse: Lines;
  readonly reach: Lines;
  /** For whoever cannot speak or hear, and for whoever speaks another language. */
  readonly everybody: Lines;
  readonly notice: Lines;
};

/** All of it, line by line, as it is read. */
export const linesOf = (parts: PatientTextParts): Lines => [
  ...parts.crisis,
  ...parts.sentences,
  parts.headline,
  ...parts.transport,
  ...(parts.arrival ? everyArrivalLine(parts.arrival) : []),
  ...parts.steps,
  ...parts.bring,
  ...parts.reading,
  ...parts.safetyNet,
  ...parts.ifWorse,
  ...parts.reach,
  ...parts.everybody,
  ...parts.notice,
];

/** Every line of the parts with its gaps filled. */
export const filled = (parts: PatientTextParts, values: Readonly<Record<string, string>>): PatientTextParts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (typeof part === 'string') return [name, fillTemplate(part, values)];
      return [name, Array.isArray(part) ? part.map((line: string) => fillTemplate(line, values)) : part];
    }),
  ) as PatientTextParts;
