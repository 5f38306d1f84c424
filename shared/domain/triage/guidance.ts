import * as z from 'zod/mini';

/** What the person is to say at the emergency room's desk: named by what they came for. */
export const ArrivalPhrase = z.enum(['fever-on-chemo', 'after-surgery', 'sudden-deficit', 'cord', 'spinal-infection']);
export type ArrivalPhrase = z.infer<typeof ArrivalPhrase>;

/** How the person gets to the emergency room. */
export const Transport = z.enum(['ambulance-only', 'ambulance-or-driven']);
export type Transport = z.infer<typeof Transport>;

/**
 * What the texts are chosen by. It follows from the rules that fired, never the other way round: the first two are null
 * unless emergent; `crisisLine` shows at any level. Source: clinical.md section 11.
 */
export const Guidance = z.strictObject({
  arrivalPhrase: z.nullable(ArrivalPhrase),
  transport: z.nullable(Transport),
  crisisLine: z.boolean(),
});
export type Guidance = z.infer<typeof Guidance>;
