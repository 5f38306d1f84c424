import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { staffRoles } from '../../shared/domain/core/party.ts';
import { referrerScopes, staffScope } from '../../shared/http/core/caller.ts';
import { exportSignInEvents } from '../constructs/sign-in-events.ts';
import { SignInFirewall } from '../constructs/sign-in-firewall.ts';
import { answerRisks } from '../constructs/sign-in-risks.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface IdentityStackProps extends StackProps {
  data: DataStack;
}

const descriptions: Record<string, string> = {
  'referrals/read': 'Read own referrals and free times',
  'referrals/write': 'Refer, book and withdraw',
  'staff/use': 'Work with cases',
};

/** Who may sign in: staff with a password and a code from an app, referring systems with a secret of their own. */
export class IdentityStack extends Stack {
  readonly userPool: UserPool;
  /** Address under which tokens are issued, and their keys found. */
  readonly issuer: string;
  readonly staffScope: OAuthScope;
  /** Base address of the hosted sign-in pages. */
  readonly signInUrl: string;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, stage: Stage, { data, ...props }: IdentityStackProps) {
    super(scope, id, props);
    this.stage = stage;
    this.userPool = this.pool();
    this.issuer = `https://cognito-idp.${this.region}.amazonaws.com/${this.userPool.userPoolId}`;
    for (const groupName of staffRoles) this.userPool.addGroup(`Group-${groupName}`, { groupName });
    const [staff = OAuthScope.OPENID] = this.scopes([staffScope]);
    this.staffScope = staff;
    this.referrerClients(this.scopes(referrerScopes));
    const domain = this.userPool.addDomain('SignIn', { cognitoDomain: { domainPrefix: stage.signInPrefix } });
    this.signInUrl = domain.baseUrl();
    const logs = { stage, logsKey: data.keys.logs };
    if (stage.threatProtection) answerRisks(this, this.userPool);
    new SignInFirewall(this, 'Firewall', this.userPool, logs);
    exportSignInEvents(this, this.userPool, logs);
    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId });
  }

  private pool(): UserPool {
    return new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: this.stage.retainData,
      removalPolicy: this.stage.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(this.stage.threatProtection && {
        featurePlan: FeaturePlan.PLUS,
        standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      }),
    });
  }

  /** Scopes are named `<resource server>/<scope>`, as the routes name them. */
  private scopes(names: readonly string[]): OAuthScope[] {
    const identifier = names[0]?.split('/')[0] ?? '';
    const scopes = names.map(
      (name) =>
        new ResourceServerScope({ scopeName: name.split('/')[1] ?? '', scopeDescription: descriptions[name] ?? name }),
    );
    const server: UserPoolResourceServer = this.userPool.addResourceServer(identifier, { identifier, scopes });
    return scopes.map((scope) => OAuthScope.resourceServer(server, scope));
  }

  private referrerClients(scopes: OAuthScope[]): void {
    for (const referrer of this.stage.referrers) {
      this.userPool.addClient(`Referrer-${referrer}`, {
        userPoolClientName: referrer,
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes },
        accessTokenValidity: Duration.hours(1),
        enableTokenRevocation: true,
      });
    }
  }
}
