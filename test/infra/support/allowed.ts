import type { FunctionName } from '../../../functions/functions.ts';
import { lambdaOf } from './places.ts';
import type { Cfn, Part, Resource, StageTemplates } from './synthesised.ts';

export const roleOf = (templates: StageTemplates, lambda: Resource): string =>
  templates.text(lambda.part, lambda.props.Role).replace('.Arn', '');

/** The statements of a role, whichever way it got them. */
export function statements(templates: StageTemplates, role: string): Cfn[] {
  const policies = [...templates.all('AWS::IAM::ManagedPolicy'), ...templates.all('AWS::IAM::Policy')];
  return policies
    .filter(({ props, part }) => (props.Roles as Cfn[]).some((each) => templates.text(part, each) === role))
    .flatMap(({ props }) => props.PolicyDocument.Statement);
}

/** Where a statement lets just some attributes be asked for: which. Without the select it would let all be asked for by naming none. */
const attributesOf = (condition: Cfn = {}): string => {
  const attributes: string[] | undefined = condition['ForAllValues:StringEquals']?.['dynamodb:Attributes'];
  const mustName = condition.StringEquals?.['dynamodb:Select'] === 'SPECIFIC_ATTRIBUTES';
  return attributes && mustName ? ` of ${attributes.join(', ')}` : '';
};

export function cells(templates: StageTemplates, role: string, effect: 'Allow' | 'Deny'): string[] {
  const group = templates.all('AWS::Scheduler::ScheduleGroup')[0]?.props.Name;
  const part = role.split('/')[0] as Part;
  const found = statements(templates, role)
    .filter(({ Effect }) => Effect === effect)
    .flatMap(({ Action, Resource: on, Condition }) =>
      [Action].flat().flatMap((action) => {
        const resources = Array.isArray(on) ? on : [on];
        const named = (each: Cfn) => `${action} ${templates.text(part, each).replace(group, '<group>')}`;
        return resources.map((each) => `${named(each)}${attributesOf(Condition)}`);
      }),
    );
  return [...new Set(found)].toSorted();
}

export const allowed = (templates: StageTemplates, name: FunctionName): string[] =>
  cells(templates, roleOf(templates, lambdaOf(templates, name)), 'Allow');
