import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptResource, keptOf, lostBetween, readKept, written } from '../../infra/tools/kept/kept-resources.ts';
import { lastingInKeptStacks, lastingTypes } from '../../infra/tools/kept/lasting-types.ts';
import { both, prod, type Resource, type StageTemplates } from './support/synthesised.ts';

const resourcesOf = ({ stacks }: StageTemplates): Resource[] => stacks.flatMap(({ resources }) => resources);

const inFile = (stage: string): KeptResource[] =>
  readKept(readFileSync(join(import.meta.dirname, 'kept', `${stage}.txt`), 'utf8'));

describe.each(both)('a deployment of $stage.name', (templates) => {
  it('replaces and loses nothing that must last, but what was acknowledged with npm run kept', () => {
    expect(lostBetween(inFile(templates.stage.name), keptOf(resourcesOf(templates)))).toEqual([]);
  });
});

describe('what must last', () => {
  const all = resourcesOf(prod);
  const now = keptOf(all);
  /** What a changed template would lose. */
  const lost = (change: (each: Resource) => Resource[]): string[] => lostBetween(now, keptOf(all.flatMap(change)));
  const changing = (name: string, change: (each: Resource) => Resource[]) =>
    lost((each) => (each.name === name ? change(each) : [each]));

  it('is every resource that prod retains, the logs of functions aside', () => {
    const known = new Set(now.map(({ id }) => id));
    const retained = all.filter(({ deletionPolicy }) => deletionPolicy?.startsWith('Retain'));
    expect(retained.length).toBeGreaterThan(20);
    const unknown = retained.filter(({ part, logicalId }) => !known.has(`${part}/${logicalId}`));
    expect(new Set(unknown.map(({ type }) => type))).toEqual(new Set(['AWS::Logs::LogGroup']));
    expect(unknown.filter(({ part }) => !['service', 'background', 'observability'].includes(part))).toEqual([]);
  });

  it('is of types that prod has, each', () => {
    const types = new Set(now.map(({ type }) => type));
    const named = Object.keys({ ...lastingTypes, ...lastingInKeptStacks });
    // Of what only a stage with partners has, prod has its console's client.
    expect(named.filter((type) => !types.has(type))).toEqual([]);
  });

  it('is read as it was written', () => {
    expect(readKept(written(now))).toEqual(now);
  });

  it.each([
    ['data/Cases', 'its records'],
    ['data/DataKey', 'everything that is encrypted with it'],
    ['identity/Users', 'every user with password and authenticator'],
    ['messages/StaffAlerts/Topic', 'who is subscribed'],
    ['messages/WorkDeadLetters', 'the messages in it'],
    ['service/LinkKeys/Secret', 'the keys of every link'],
    ['service/Http/Api', 'every address that callers'],
    ['data/Backups/Vault', 'the backups in it'],
  ])('is missed under another logical id, or when it is removed: %s', (name, words) => {
    const { part, logicalId, type } = prod.named(name);
    const gone = `${part}/${logicalId} (${type}) is gone, or is called otherwise, which makes another one. Lost: ${words}`;
    expect(changing(name, () => [])).toEqual([expect.stringContaining(gone)]);
    const renamed = changing(name, (each) => [{ ...each, logicalId: 'Renamed00000000' }]);
    expect(renamed).toEqual([
      expect.stringContaining(gone),
      expect.stringContaining(`${part}/Renamed00000000 (${type}) is new.`),
    ]);
  });

  it.each([
    ['data/Cases', { KeySchema: [{ AttributeName: 'caseId', KeyType: 'HASH' }] }],
    ['data/Backups/Vault', { EncryptionKeyArn: 'arn:aws:kms:us-east-1:000000000000:key/other' }],
    ['identity/Users', { UsernameAttributes: ['email'] }],
    ['service/Console', { GenerateSecret: true }],
    ['messages/StaffAlerts/Topic', { TopicName: 'staff' }],
    ['messages/DoorDeadLetters', { QueueName: 'door' }],
  ])('is missed when a change would replace it: %s to %j', (name, props) => {
    const told = changing(name, (each) => [{ ...each, props: { ...each.props, ...props } }]);
    expect(told).toEqual([expect.stringMatching(/ would be replaced: from .*Lost: .*npm run kept/)]);
    expect(told[0]).toContain(JSON.stringify(Object.values(props)[0]));
  });

  it('may change in what is changed in place', () => {
    const props = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 } };
    expect(changing('data/Cases', (each) => [{ ...each, props: { ...each.props, ...props } }])).toEqual([]);
  });
});
