import { describe, expect, it } from 'vitest';
import { staffRoles } from '../../shared/domain/core/party.ts';
import { referrerScopes, staffScope } from '../../shared/http/core/caller.ts';
import { capacity, judged } from './support/firewall-model.ts';
import { both, type Cfn } from './support/synthesised.ts';

describe.each(both)('identity of $stage.name', (templates) => {
  const all = (type: string): Cfn[] => templates.all(`AWS::Cognito::${type}`, 'identity').map(({ props }) => props);

  it('lets nobody sign up, and asks staff for a code from an app', () => {
    const [pool] = all('UserPool');
    expect(pool.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    expect(pool.DeletionProtection).toBe(templates.stage.retainData ? 'ACTIVE' : 'INACTIVE');
  });

  it('asks for 14 characters of every kind, and for the first password within three days', () => {
    const [pool] = all('UserPool');
    expect(pool.Policies.PasswordPolicy).toEqual({
      MinimumLength: 14,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 3,
    });
  });

  it('lets a leaked password open nothing, and locks nobody out for a new phone', () => {
    const [pool] = all('UserPool');
    const risks = all('UserPoolRiskConfigurationAttachment');
    const { threatProtection } = templates.stage;
    expect(pool.UserPoolAddOns?.AdvancedSecurityMode).toBe(threatProtection ? 'ENFORCED' : undefined);
    expect(risks).toHaveLength(threatProtection ? 1 : 0);
    for (const { ClientId, UserPoolId, ...risk } of risks) {
      expect([ClientId, templates.text('identity', UserPoolId)]).toEqual(['ALL', 'identity/Users']);
      expect(risk.CompromisedCredentialsRiskConfiguration).toEqual({ Actions: { EventAction: 'BLOCK' } });
      for (const { EventAction } of Object.values<Cfn>(risk.AccountTakeoverRiskConfiguration.Actions))
        expect(EventAction).toBe('MFA_IF_CONFIGURED');
    }
  });

  it('has a group for each staff role and every scope that routes ask for', () => {
    expect(all('UserPoolGroup').map(({ GroupName }) => GroupName)).toEqual(staffRoles);
    const scopes = all('UserPoolResourceServer').flatMap(({ Identifier, Scopes }) =>
      Scopes.map(({ ScopeName }: Cfn) => `${Identifier}/${ScopeName}`),
    );
    expect(scopes.toSorted()).toEqual([...referrerScopes, staffScope].toSorted());
  });

  it('gives each referrer a client of its own, with a secret, and no staff scope', () => {
    const clients = all('UserPoolClient');
    expect(clients.map(({ ClientName }) => ClientName)).toEqual(templates.stage.referrers);
    for (const { AllowedOAuthScopes, ...client } of clients) {
      expect(client).toMatchObject({ GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'] });
      expect([client.AccessTokenValidity, client.TokenValidityUnits.AccessToken]).toEqual([60, 'minutes']);
      expect(AllowedOAuthScopes.map((scope: Cfn) => templates.text('identity', scope))).toEqual([...referrerScopes]);
    }
  });

  it('signs staff in on the hosted page only, without telling who exists', () => {
    const { props } = templates.named('service/Console');
    expect(props).toMatchObject({ AllowedOAuthFlows: ['code'], PreventUserExistenceErrors: 'ENABLED' });
    expect(props.GenerateSecret ?? false).toBe(false);
    expect(props).toMatchObject({ EnableTokenRevocation: true, AccessTokenValidity: 60, RefreshTokenValidity: 720 });
    const [callbacks, wayOut] = [props.CallbackURLs, props.LogoutURLs].map((urls: Cfn[]) =>
      urls.map((url) => templates.text('service', url)),
    );
    expect(callbacks).toEqual([expect.stringMatching(/\/staff\/callback$/)]);
    expect(wayOut).toEqual([expect.stringMatching(/\/staff\/sign-in$/)]);
  });
});

describe.each(both)('the door to the identities of $stage.name', (templates) => {
  it('has a firewall of its own, which slows one address down and turns no program away for having no name', () => {
    const { ResourceArn, WebACLArn } = templates.named('identity/Firewall/Association').props;
    expect([ResourceArn, WebACLArn].map((arn: Cfn) => templates.text('identity', arn))).toEqual([
      'identity/Users.Arn',
      'identity/Firewall/Acl.Arn',
    ]);
    const { Rules } = templates.named('identity/Firewall/Acl').props;
    for (const path of ['/oauth2/token', '/login', '/']) expect(judged(Rules, { path }).rates).toEqual(['SignInRate']);
    const common = 'AWSManagedRulesCommonRuleSet';
    const blockedFor = (rule: string) =>
      judged(Rules, { path: '/oauth2/token', like: { group: common, rule } }).blockedBy;
    expect(blockedFor('NoUserAgent_HEADER')).toBeUndefined();
    expect(blockedFor('CrossSiteScripting_BODY')).toBe(common);
    expect(capacity(Rules)).toBeLessThanOrEqual(1500);
  });

  it('writes down each sign-in and its risk, encrypted, under the prefix that needs no policy for each group', () => {
    const { UserPoolId, LogConfigurations } = templates.named('identity/SignInEventsDelivery').props;
    expect(templates.text('identity', UserPoolId)).toBe('identity/Users');
    expect(LogConfigurations.map(({ EventSource, LogLevel }: Cfn) => [EventSource, LogLevel])).toEqual([
      ['userNotification', 'ERROR'],
      ...(templates.stage.threatProtection ? [['userAuthEvents', 'INFO']] : []),
    ]);
    const { LogGroupName, KmsKeyId } = templates.named('identity/SignInEvents').props;
    expect(LogGroupName).toMatch(/^\/aws\/vendedlogs\/cognito\//);
    expect(templates.text('identity', KmsKeyId)).toBe('data/LogsKey.Arn');
    for (const { CloudWatchLogsConfiguration } of LogConfigurations)
      expect(templates.text('identity', CloudWatchLogsConfiguration.LogGroupArn)).toMatch(`:log-group:${LogGroupName}`);
  });
});
