import type { Facts } from './readings/facts.ts';
import type { RuleId, Specialty } from './result.ts';
import type { Urgency } from './urgency.ts';

/** What the routing looks at besides the facts. */
export type Decided = {
  readonly urgency: Urgency;
  readonly fired: ReadonlySet<RuleId>;
  readonly isCompromised: boolean;
};

const surgicalGrades: ReadonlySet<string | null> = new Set(['1c', '2', '3']);
const epiduralGrades: ReadonlySet<string | null> = new Set(['1a', '1b', '1c', '2', '3']);

const needsRadiationOpinion = ({ lesion, hasPain, input, sins, thresholds }: Facts): boolean =>
  lesion.known &&
  (hasPain ||
    epiduralGrades.has(input.imaging.escc) ||
    (sins !== null && sins.max >= thresholds.sinsPotentiallyUnstable));

const isFrail = ({ input, thresholds }: Facts): boolean =>
  (input.ecog !== null && input.ecog >= thresholds.rehabilitationEcog) ||
  (input.kps !== null && input.kps <= thresholds.rehabilitationKps);

const routes: Readonly<Record<Specialty, (facts: Facts, decided: Decided) => boolean>> = {
  'spine-surgery': () => true,
  'emergency-department': (_, { urgency }) => urgency === 'emergent',
  neurosurgery: ({ input }, { isCompromised }) => isCompromised || surgicalGrades.has(input.imaging.escc),
  'medical-oncology': ({ lesion }, { fired }) => lesion.cancer || fired.has('U6') || fired.has('U7'),
  'radiation-oncology': (facts, { isCompromised }) =>
    facts.lesion.cancer && (isCompromised || needsRadiationOpinion(facts)),
  rehabilitation: (facts, { isCompromised }) => isCompromised || isFrail(facts),
};

/**
 * The specialties that see the case; spine surgery owns it. Source: practice page team list; SINS consult before
 * radiotherapy (Fisher 2014); Lawton 2019 for rehabilitation; the split between spine surgery and neurosurgery is [D].
 */
export const routeTo = (facts: Facts, decided: Decided): Specialty[] =>
  (Object.keys(routes) as Specialty[]).filter((specialty) => routes[specialty](facts, decided));
