import * as z from 'zod/mini';

export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

export const Course = z.enum(['sudden', 'progressive', 'stable', 'improving', 'unknown']);
export type Course = z.infer<typeof Course>;

/** A code from an open list: any short text, compared as it stands. */
export const OpenCode = z.string().check(z.minLength(1), z.maxLength(64));

/** Whole days since something began; null = not known. */
const daysSince = () => z._default(z.nullable(z.int().check(z.gte(0))), null);
const yesNo = () => z._default(YesNoUnknown, 'unknown');

/**
 * A core answer: the finding, days since it began, how it develops, and whether a clinician has it on record as old.
 */
const coreAnswer = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({
    value,
    onsetDays: daysSince(),
    course: z._default(z.nullable(Course), null),
    baselineDocumented: z._default(z.boolean(), false),
  });

const Side = z.enum(['none', 'unilateral', 'bilateral', 'side-unknown', 'unknown']);
const RadicularPain = z.enum(['none', 'unilateral', 'band', 'side-unknown', 'bilateral', 'unknown']);
const Gait = z.enum(['normal', 'new-unsteady', 'cannot-walk', 'unknown']);
const BladderBowel = z.enum(['normal', 'new-change', 'loss-of-control-or-retention', 'unknown']);

/** The six answers that decide about cord and cauda equina: an unknown one is never taken for normal. */
const coreAnswers = {
  limbWeakness: z.prefault(coreAnswer(z._default(Side, 'unknown')), {}),
  gait: z.prefault(coreAnswer(z._default(Gait, 'unknown')), {}),
  bladderBowel: z.prefault(coreAnswer(z._default(BladderBowel, 'unknown')), {}),
  saddleNumbness: z.prefault(coreAnswer(z._default(YesNoUnknown, 'unknown')), {}),
  sensoryChange: z.prefault(coreAnswer(z._default(Side, 'unknown')), {}),
  radicularPain: z.prefault(coreAnswer(z._default(RadicularPain, 'unknown')), {}),
};

export const CoreField = z.keyof(z.object(coreAnswers));
export type CoreField = z.infer<typeof CoreField>;

/** The six pain characteristics of NICE NG234. */
const characteristics = {
  painSevereUnremitting: yesNo(),
  painProgressive: yesNo(),
  painMechanical: yesNo(),
  painStraining: yesNo(),
  painNight: yesNo(),
  spinalTenderness: yesNo(),
};

export const PainCharacteristic = z.keyof(z.object(characteristics));
export type PainCharacteristic = z.infer<typeof PainCharacteristic>;

/** What the person feels (clinical.md section 0). Everything left out reads as unknown, never as normal. */
export const Symptoms = z.strictObject({
  backOrNeckPain: yesNo(),
  painSeverity: z._default(z.nullable(z.int().check(z.gte(0), z.lte(10))), null),
  painRegion: z._default(z.nullable(OpenCode), null),
  painOnsetDays: daysSince(),
  ...characteristics,
  painEscalating: yesNo(),
  painUnrelievedByRestOrMedication: yesNo(),
  unexplainedWeightLossOrFatigue: yesNo(),
  ...coreAnswers,
});
export type Symptoms = z.infer<typeof Symptoms>;

/** One core answer whatever its field: `value` is one of that field's codes. */
export type CoreAnswer = Symptoms[CoreField];
