import { type Json, type Part, parts, type Resource, type StageName, type Template, templates } from './cloud.ts';

/** Where a resource stands among the constructs, such as `service/relay/Function`. */
export const pathOf = (resource: Resource): string =>
  String(resource.Metadata?.['aws:cdk:path'] ?? '')
    .replace(/^Spinebridge-\w+-/, '')
    .replace(/\/Resource$/, '');

function exported(stage: StageName, name: string): string {
  for (const part of parts) {
    const found = Object.values(templates[stage][part].Outputs ?? {}).find(({ Export }) => Export?.Name === name);
    if (found) return nameOf(stage, part, found.Value);
  }
  throw new Error(`Nothing exports ${name}.`);
}

const local = (template: Template, id: string, attribute = 'Arn'): string => {
  const resource = template.Resources[id];
  if (!resource) return `<${id}>`;
  return attribute === 'Arn' ? pathOf(resource) : `${pathOf(resource)}:${attribute}`;
};

/** Says in construct paths what an expression of a template stands for, across stacks; its ARN and its Ref read the same. */
export function nameOf(stage: StageName, part: Part, value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const template = templates[stage][part];
  const [kind, argument] = Object.entries(value)[0] as [string, Json];
  switch (kind) {
    case 'Ref':
      return local(template, argument);
    case 'Fn::GetAtt':
      return local(template, argument[0], argument[1]);
    case 'Fn::ImportValue':
      return exported(stage, argument);
    case 'Fn::Join':
      return argument[1].map((piece: Json) => nameOf(stage, part, piece)).join(argument[0]);
    default:
      return JSON.stringify(value);
  }
}
