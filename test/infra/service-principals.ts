import { describe, expect, it } from 'vitest';
import { principalExceptions, servicesOf, statementsIn, unboundServices } from '../../infra/nag/service-principals.ts';
import { both, type Cfn, type Resource, type StageTemplates } from './support/synthesised.ts';

const resourcesOf = ({ stacks }: StageTemplates): Resource[] => stacks.flatMap(({ resources }) => resources);

/** Each resource that lets an AWS service in, by policy or as who may call a function. */
const letting = (templates: StageTemplates): Resource[] =>
  resourcesOf(templates).filter(
    ({ type, props }) => type === 'AWS::Lambda::Permission' || statementsIn(props).flatMap(servicesOf).length > 0,
  );

const sourceKeys = ['SourceArn', 'SourceAccount', 'aws:SourceArn', 'aws:SourceAccount'];
const contextKeys = ['kms:EncryptionContext:aws:logs:arn'];

/** A value without what says for whom a service acts. */
function without(keys: readonly string[], value: Cfn): Cfn {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => without(keys, each));
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, without(keys, each)]));
}

describe.each(both)('the services that act for $stage.name', (templates) => {
  it('are each held to the account or the resource that they act for', () => {
    expect(letting(templates).length).toBeGreaterThan(40);
    const open = letting(templates).flatMap(({ name, type, props }) =>
      unboundServices(type, props).map((service) => `${name}: ${service}`),
    );
    expect(open).toEqual([]);
  });

  it('would be found, each, were they not', () => {
    const unseen = letting(templates).filter(
      ({ type, props }) => unboundServices(type, without([...sourceKeys, ...contextKeys], props)).length === 0,
    );
    // What CloudTrail itself documents as not supported, and nothing else.
    expect(unseen.map(({ name }) => name)).toEqual(['trail/Writer']);
  });

  it.each(principalExceptions)('are excepted where there is one: $service in $type', (exception) => {
    const { service, type, reason } = exception;
    const excepted = letting(templates).filter(
      (each) =>
        each.type === type &&
        statementsIn(each.props)
          .flatMap(servicesOf)
          .some((name) => name === service),
    );
    expect(excepted.length).toBeGreaterThan(0);
    expect(reason.length).toBeGreaterThan(40);
  });
});
