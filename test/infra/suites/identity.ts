import { describe, expect, it } from 'vitest';
import { stages } from '../../../infra/stages.ts';
import { staffRoles } from '../../../shared/domain/directory/directory.ts';
import { type Json, ofType, templates } from '../support/cloud.ts';

describe.each(['dev', 'prod'] as const)('identity of %s', (name) => {
  const { identity, service } = templates[name];
  const all = (type: string): Json[] => ofType(identity, `AWS::Cognito::${type}`).map(([, each]) => each.Properties);

  it('lets nobody sign himself up, and asks for a code from an app', () => {
    const [pool] = all('UserPool');
    expect(pool.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    expect(pool.DeletionProtection).toBe(stages[name].retainData ? 'ACTIVE' : 'INACTIVE');
  });

  it('has a group for each staff role', () => {
    expect(all('UserPoolGroup').map(({ GroupName }) => GroupName)).toEqual(staffRoles);
  });

  it('has the scopes that routes ask for', () => {
    const scopes = all('UserPoolResourceServer').flatMap(({ Identifier, Scopes }) =>
      Scopes.map(({ ScopeName }: Json) => `${Identifier}/${ScopeName}`),
    );
    expect(scopes.toSorted()).toEqual(['referrals/read', 'referrals/write', 'staff/use']);
  });

  it('gives each referrer a client of its own, with a secret and no other door', () => {
    const clients = all('UserPoolClient');
    expect(clients.map(({ ClientName }) => ClientName)).toEqual(stages[name].referrers);
    for (const client of clients)
      expect(client).toMatchObject({ GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'] });
  });

  it('signs staff in on the hosted page only', () => {
    const [[, client]] = ofType(service, 'AWS::Cognito::UserPoolClient') as [[string, Json]];
    expect(client.Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
    });
    expect(client.Properties.GenerateSecret ?? false).toBe(false);
  });
});
