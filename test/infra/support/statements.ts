import { type Json, ofType, type Part, parts, type StageName, templates } from './cloud.ts';
import { nameOf, pathOf } from './names.ts';

export interface Statement {
  /** Construct path of the policy, such as `service/relay/Policy`. */
  policy: string;
  effect: 'Allow' | 'Deny';
  actions: string[];
  resources: string[];
  condition?: Json;
}

const policyTypes = ['AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy'];

function statementsIn(stage: StageName, part: Part): Statement[] {
  const policies = policyTypes.flatMap((type) => ofType(templates[stage][part], type));
  return policies.flatMap(([, resource]) =>
    resource.Properties.PolicyDocument.Statement.map(({ Effect, Action, Resource, Condition }: Json) => ({
      policy: pathOf(resource),
      effect: Effect,
      actions: [Action].flat(),
      resources: [Resource].flat().map((each) => nameOf(stage, part, each)),
      condition: Condition,
    })),
  );
}

/** @returns every statement of every identity policy of a stage. */
export const statementsOf = (stage: StageName): Statement[] => parts.flatMap((part) => statementsIn(stage, part));

export const policyOf = (name: string): string => `service/${name}/Policy`;

/** `action resource` for everything that a policy allows. */
export const allowedBy = (stage: StageName, policy: string): string[] =>
  statementsOf(stage)
    .filter((statement) => statement.policy === policy && statement.effect === 'Allow')
    .flatMap(({ actions, resources }) => actions.flatMap((action) => resources.map((on) => `${action} ${on}`)))
    .toSorted();
