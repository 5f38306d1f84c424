import * as z from 'zod/mini';
import { OpenCode, YesNoUnknown } from './symptoms.ts';

const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null);
const yesNo = () => z._default(YesNoUnknown, 'unknown');
const codes = () => z._default(z.array(OpenCode).check(z.maxLength(50)), []);
const receptor = () => z._default(z.enum(['positive', 'negative', 'unknown']), 'unknown');

/** Radiation given to the spine or near it before; whole months since the last. */
const PriorRadiation = z.strictObject({
  given: yesNo(),
  sites: codes(),
  monthsSinceLast: orNull(z.int().check(z.gte(0))),
  response: z._default(z.enum(['responded', 'no-response', 'progressed', 'unknown']), 'unknown'),
});

const BoneHealth = z.strictObject({ osteoporosis: yesNo(), vertebralFracture: yesNo() });

/** Receptors of a breast tumour; Ki-67 in percent. */
const Tumour = z.strictObject({
  estrogenReceptor: receptor(),
  progesteroneReceptor: receptor(),
  her2: receptor(),
  ki67Percent: orNull(z.number().check(z.gte(0), z.lte(100))),
});

/** Treatment now, as open codes (`chemotherapy`, `steroid`, `anticoagulant` …); whole days since chemotherapy. */
const SystemicTherapy = z.strictObject({ current: codes(), lastChemotherapyDays: orNull(z.int().check(z.gte(0))) });

const OtherImaging = z.strictObject({ ct: yesNo(), boneScan: yesNo(), pet: yesNo(), xray: yesNo() });

/**
 * What informs the visit's checklist and the staff summary; null = not given. None of it enters a rule and none lowers
 * anything; the one exception: `chemotherapy` among the therapies reads as on chemotherapy. Source: clinical.md section 0.
 */
export const informingInputs = {
  priorRadiation: orNull(PriorRadiation),
  boneHealth: orNull(BoneHealth),
  tumour: orNull(Tumour),
  systemicTherapy: orNull(SystemicTherapy),
  otherImaging: orNull(OtherImaging),
};
