import type { Json, Template } from './assembly.ts';

/** What an emulator does not take: a type, only where it has some property, or one resource of it. */
export interface Refusal {
  type: string;
  property?: string;
  id?: string;
}

/** What of a template an emulator is not given. */
export interface LeftOut {
  /** Resources: their types, with what of them was refused. */
  resources: string[];
  /** Places that referred to one of those: `<logical id>.<path>`. */
  references: string[];
  /** Exports of those, which later stacks cannot import. */
  exports: string[];
}

export interface Reduced extends LeftOut {
  template: Template;
}

interface Gone {
  ids: ReadonlySet<string>;
  exports: ReadonlySet<string>;
}

const nothing = Symbol('nothing');
const placeholder = 'left-out';

const targetOf = (getAtt: string | string[]): string => [getAtt].flat()[0]?.split('.')[0] ?? '';

const isLostReference = (value: Json, { ids, exports }: Gone): boolean =>
  ('Ref' in value && ids.has(value.Ref)) ||
  ('Fn::GetAtt' in value && ids.has(targetOf(value['Fn::GetAtt']))) ||
  ('Fn::ImportValue' in value && exports.has(value['Fn::ImportValue']));

/** A value without what refers to what is gone: a property or a member of a list goes, in a text stands a placeholder. Each place is told. */
function pruned(value: Json, gone: Gone, path: string, tell: (path: string) => void): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isLostReference(value, gone)) {
    tell(path);
    return nothing;
  }
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'];
    const kept = parts.map((each: Json) => pruned(each, gone, path, tell));
    return { 'Fn::Join': [separator, kept.map((each: Json) => (each === nothing ? placeholder : each))] };
  }
  if (Array.isArray(value))
    return value.map((each, at) => pruned(each, gone, `${path}[${at}]`, tell)).filter((each) => each !== nothing);
  const members = Object.entries(value).map(([name, each]) => [name, pruned(each, gone, `${path}.${name}`, tell)]);
  return Object.fromEntries(members.filter(([, each]) => each !== nothing));
}

const matches = (id: string, { Type, Properties = {} }: Template['Resources'][string], refusal: Refusal): boolean =>
  Type === refusal.type &&
  (refusal.property === undefined || refusal.property in Properties) &&
  (refusal.id === undefined || refusal.id === id);

const nameOf = ({ type, property }: Refusal): string => (property === undefined ? type : `${type} with ${property}`);

/**
 * A template without the resources that an emulator refuses, and without what refers to them.
 * @param lost exports that an earlier stack could not make
 */
export function withoutRefused(template: Template, refusals: readonly Refusal[], lost: readonly string[]): Reduced {
  const all = Object.entries(template.Resources).map(([id, resource]) => {
    return { id, resource, refusal: refusals.find((each) => matches(id, resource, each)) };
  });
  const gone: Gone = {
    ids: new Set(all.filter(({ refusal }) => refusal).map(({ id }) => id)),
    exports: new Set(lost),
  };
  const references: string[] = [];
  const resources = all.flatMap(({ id, resource: { DependsOn, Properties, ...resource }, refusal }) => {
    if (refusal) return [];
    const waits = [DependsOn ?? []].flat().filter((each) => !gone.ids.has(each));
    const props = Properties && pruned(Properties, gone, id, (path) => references.push(path));
    return [[id, { ...resource, ...(props && { Properties: props }), ...(waits.length > 0 && { DependsOn: waits }) }]];
  });
  const outputs = Object.entries(template.Outputs ?? {}).map(([id, output]) => {
    let isLost = false;
    pruned(output.Value, gone, id, () => (isLost = true));
    return { id, output, isLost };
  });
  return {
    template: {
      ...template,
      Resources: Object.fromEntries(resources),
      Outputs: Object.fromEntries(outputs.filter(({ isLost }) => !isLost).map(({ id, output }) => [id, output])),
    },
    resources: all.flatMap(({ refusal }) => (refusal ? [nameOf(refusal)] : [])),
    references,
    exports: outputs.flatMap(({ isLost, output }) => (isLost ? (output.Export?.Name ?? []) : [])),
  };
}

/**
 * Reads from why a resource could not be made that it is the emulator's gap and not the template's fault: it says itself that it does
 * not support it.
 * @returns nothing where it may be the template's fault
 */
export function gapOf({ type, id, reason }: { type: string; id: string; reason: string }): Refusal | undefined {
  if (!/not supported/i.test(reason)) return undefined;
  const [, property] = /Properties\.(\w+)/.exec(reason) ?? [];
  return property === undefined ? { type, id } : { type, property };
}
