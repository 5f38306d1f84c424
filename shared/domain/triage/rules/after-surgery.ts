import type { TriageInput } from '../input.ts';
import type { Facts } from '../readings/facts.ts';
import { boxAnswers, codeEvidence } from './evidence.ts';
import { emergent, expedited, type Rule, urgentPaged } from './rule.ts';

type Operation = NonNullable<TriageInput['postOperative']>;
type Question = Exclude<keyof Operation, 'daysSinceSurgery'>;

export const clotSigns = ['calfSwelling', 'breathless'] as const;
const askedAfterSurgery = ['woundProblem', ...clotSigns] as const;

const answered = (operation: Operation, questions: readonly Question[], answer: 'yes' | 'unknown'): readonly string[] =>
  questions.filter((name) => operation[name] === answer).map((name) => `postOperative.${name}: ${answer}`);

/** The questions after surgery that nobody answered, as `field` of the input. */
export const openQuestions = (operation: Operation): readonly string[] =>
  askedAfterSurgery.filter((name) => operation[name] === 'unknown').map((name) => `postOperative.${name}`);

const since = ({ daysSinceSurgery }: Operation): string =>
  `postOperative.daysSinceSurgery: ${daysSinceSurgery ?? 'unknown'}`;

/** The operation, while its complications are looked for: within the days of the threshold, or at a day not given. */
export const recentOperation = ({ input: { postOperative }, thresholds }: Facts): Operation | null => {
  if (postOperative === null) return null;
  const { daysSinceSurgery } = postOperative;
  return daysSinceSurgery === null || daysSinceSurgery <= thresholds.afterSurgeryDays ? postOperative : null;
};

/** A rule about the questions of a recent operation that were so answered. */
const recentlyAnswered =
  (questions: readonly Question[], answer: 'yes' | 'unknown') =>
  (facts: Facts): readonly string[] => {
    const operation = recentOperation(facts);
    if (operation === null) return [];
    const answers = answered(operation, questions, answer);
    return answers.length > 0 ? [since(operation), ...answers] : [];
  };

const feverAfterSurgery = (facts: Facts): readonly string[] => {
  const operation = recentOperation(facts);
  return operation !== null && facts.boxes.fever === 'yes' ? [since(operation), ...boxAnswers(facts, 'fever')] : [];
};

export const afterSurgeryRules = {
  /** A clot after surgery. Source: practice page (blood clots); CDC; D16. */
  E15: emergent(
    {
      condition: 'Within {afterSurgeryDays} days after surgery, or at a day not given: calf swelling or breathlessness',
      source: 'Practice page (blood clots); CDC',
      signOff: ['D16'],
    },
    recentlyAnswered(clotSigns, 'yes'),
  ),
  /** The wound. Source: practice page (infection, wound healing); NHSN follows spinal fusion for 90 days; D16. */
  U10: urgentPaged(
    {
      condition:
        'A wound problem after surgery, by answer, words or code; or fever within {afterSurgeryDays} days after surgery, or at ' +
        'a day not given',
      source: 'Practice page (infection, wound healing); NHSN',
      signOff: ['D14', 'D16'],
    },
    (facts) => [
      ...(facts.boxes.woundProblem === 'yes' ? boxAnswers(facts, 'woundProblem') : []),
      ...codeEvidence(facts, 'wound-problem'),
      ...feverAfterSurgery(facts),
    ],
  ),
  /** The hardware. Source: practice page (hardware failure); [D]. */
  X9: expedited(
    {
      condition: 'After surgery: new pain or a clunk at the hardware',
      source: 'Practice page (hardware failure); [D]',
    },
    ({ input: { postOperative } }) =>
      postOperative === null ? [] : answered(postOperative, ['hardwarePainOrClunk'], 'yes'),
  ),
  /** Questions after surgery that nobody answered, as the form gave them. Source: [D], missing data; D16. */
  X11: expedited(
    {
      condition:
        'Within {afterSurgeryDays} days after surgery, or at a day not given: wound, calf or breathlessness unknown',
      source: 'Design decision [D]: missing data',
      signOff: ['D16'],
    },
    recentlyAnswered(askedAfterSurgery, 'unknown'),
  ),
} satisfies Record<string, Rule>;
