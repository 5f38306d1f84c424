import type { ArrivalPhrase, Guidance, Transport } from './guidance.ts';
import type { Facts } from './readings/facts.ts';
import type { Finding } from './readings/findings.ts';
import type { RuleId } from './result.ts';
import { isUpperCervical } from './rules/instability.ts';
import type { Urgency } from './urgency.ts';

type Fired = ReadonlySet<RuleId>;

const hasFired = (fired: Fired, ...ids: readonly RuleId[]): boolean => ids.some((id) => fired.has(id));

/** The rules that name the cord or the cauda equina; E12 is one of them unless an abscess code alone fired it. */
const cordRules = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E13', 'M1b'] as const;

/** What to say at the desk: the first that holds. Source: clinical.md section 11; D20. */
const arrivalPhrase = (facts: Facts, fired: Fired): ArrivalPhrase => {
  if (facts.boxes.fever === 'yes' && facts.boxes.onChemotherapy === 'yes') return 'fever-on-chemo';
  if (fired.has('E15')) return 'after-surgery';
  if (fired.has('E14')) return 'sudden-deficit';
  if (hasFired(fired, ...cordRules) || facts.boxes.cordOrCaudaCompression === 'yes') return 'cord';
  return 'spinal-infection';
};

const severeGrades: ReadonlySet<string | null> = new Set(['A', 'B', 'C']);

const isParalysed = ({ input: { exam }, thresholds }: Facts): boolean =>
  severeGrades.has(exam.frankel) ||
  severeGrades.has(exam.asia) ||
  (exam.mrcPowerMin !== null && exam.mrcPowerMin <= thresholds.paralysedPower);

/** Pain on movement, or nobody knows. */
const mayHurtOnMovement = ({ symptoms, input: { sins } }: Facts): boolean =>
  symptoms.painMechanical !== 'no' || sins?.pain === 'mechanical' || sins?.pain === null;

const isUnstable = (facts: Facts, fired: Fired): boolean =>
  (isUpperCervical(facts) && facts.lesion.possible) ||
  fired.has('E13') ||
  (hasFired(fired, 'U2', 'U2m') && mayHurtOnMovement(facts));

const isSuddenDeficit = ({ field, isBaseline, isSudden }: Finding): boolean =>
  field !== 'radicularPain' && !isBaseline && isSudden;

/** Who must not be driven or sit up. Source: clinical.md section 11; D19. */
const transport = (facts: Facts, fired: Fired): Transport => {
  const isCarried =
    facts.findings.some(({ value }) => value === 'cannot-walk') ||
    isParalysed(facts) ||
    isUnstable(facts, fired) ||
    fired.has('E14') ||
    (facts.lesion.cancer && facts.findings.some(isSuddenDeficit)) ||
    facts.input.postOperative?.breathless === 'yes';
  return isCarried ? 'ambulance-only' : 'ambulance-or-driven';
};

const NOTHING: Guidance = { arrivalPhrase: null, transport: null, crisisLine: false };

/** What the texts are chosen by: it follows from the rules that fired, never the other way round. */
export const guide = (facts: Facts, urgency: Urgency, fired: Fired): Guidance => {
  if (!facts.readings.guidance) return NOTHING;
  const crisisLine = fired.has('U11');
  if (urgency !== 'emergent') return { ...NOTHING, crisisLine };
  return { arrivalPhrase: arrivalPhrase(facts, fired), transport: transport(facts, fired), crisisLine };
};
