import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { functions } from '../../functions/functions.ts';
import { checkStage } from '../check-stage.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { LinkKeysSecret } from '../constructs/link-keys.ts';
import { ownDomain } from '../constructs/own-domain.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import {
  giveAbilities,
  type ServiceName,
  type Serving,
  serviceNames,
  servingFunctions,
} from '../constructs/serving-functions.ts';
import { WebFirewall } from '../constructs/web-firewall.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';
import type { MessagesStack } from './messages-stack.ts';

export interface ServiceStackProps extends StackProps {
  data: DataStack;
  messages: MessagesStack;
  identity: IdentityStack;
}

/** The doors: the API behind its firewall, a function for each trust boundary, and the keys that sign links, with who rotates them. */
export class ServiceStack extends Stack {
  readonly serving: Serving<ServiceName>;
  readonly api: HttpApi;
  readonly linkKeys: LinkKeysSecret;
  readonly firewall: WebFirewall;
  /** The client by which staff sign in to the console. */
  readonly console: UserPoolClient;
  /** Where the stage is found: its own domain, or API Gateway's address with the stage path. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, stage: Stage, { data, messages, identity, ...props }: ServiceStackProps) {
    super(scope, id, props);
    checkStage(stage);
    const logs = { stage, logsKey: data.keys.logs };
    const resources = { stage, keys: data.keys, tables: data.tables, deadLetters: messages.deadLetters.door };
    this.serving = servingFunctions(this, serviceNames, resources);

    this.api = new HttpApi(this, 'Http', logs);
    this.api.serve(this.serving, identity.userPool);
    this.firewall = new WebFirewall(this, 'Firewall', this.api.api, logs);
    this.publicUrl = this.api.url;
    const { publicUrl, certificateArn } = stage;
    if (publicUrl && certificateArn) ownDomain(this, this.api.api, { publicUrl, certificateArn });

    this.console = this.consoleClient(identity);
    this.linkKeys = new LinkKeysSecret(this, 'LinkKeys', stage, data.keys.data);
    giveAbilities(
      this.serving,
      {
        'link-keys': (to) => this.linkKeys.readBy(to),
        'rotate-link-keys': (to) => this.linkKeys.rotateBy(to),
        'mail-address': (to) => to.set({ MAIL_FROM: stage.mailFrom }),
        'sign-in': (to) => to.set({ SIGN_IN_URL: identity.signInUrl, SIGN_IN_CLIENT: this.console.userPoolClientId }),
        'verify-tokens': (to) => to.set({ TOKEN_ISSUER: identity.issuer }),
      },
      data.keys.data,
    );
    for (const to of Object.values<ServiceFunction>(this.serving))
      if (functions[to.name].trigger === 'http')
        to.set({ PUBLIC_URL: this.publicUrl, ALLOWED_ORIGINS: stage.allowedOrigins.join(' ') });
    const { intakePages, visitPages } = this.serving;
    if (stage.smsFrom) for (const each of [intakePages, visitPages]) each.set({ TEXTS_PATIENTS: 'on' });
    new CfnOutput(this, 'ApiUrl', { value: this.publicUrl });
    new CfnOutput(this, 'ConsoleUrl', { value: `${this.publicUrl}/staff` });
  }

  /** The staff page's sign-in stands here and not with the pool, because it returns to an address of this API. */
  private consoleClient({ userPool, staffScope }: IdentityStack): UserPoolClient {
    return new UserPoolClient(this, 'Console', {
      userPool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, staffScope],
        callbackUrls: [`${this.publicUrl}/staff/callback`],
        logoutUrls: [`${this.publicUrl}/staff/sign-in`],
      },
    });
  }
}
