import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Ability, type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { sweepEveryMinutes } from '../../functions/triggers.ts';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { InboundTopic } from '../constructs/inbound-topic.ts';
import { LinkKeysSecret } from '../constructs/link-keys.ts';
import { OutboxStream } from '../constructs/outbox-stream.ts';
import { PatientMail } from '../constructs/patient-mail.ts';
import { PatientTexts } from '../constructs/patient-texts.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StaffAlerts } from '../constructs/staff-alerts.ts';
import { Timers } from '../constructs/timers.ts';
import { WebFirewall } from '../constructs/web-firewall.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';

export interface ServiceStackProps extends StackProps {
  data: DataStack;
  identity: IdentityStack;
}

/** What runs: the picture of README.md, from the doors on the left to the outside world on the right. */
export class ServiceStack extends Stack {
  readonly serving: Readonly<Record<FunctionName, ServiceFunction>>;
  readonly api: HttpApi;
  readonly deadLetters: Queue;
  readonly timers: Timers;
  readonly alerts: StaffAlerts;

  constructor(scope: Construct, id: string, stage: Stage, { data, identity, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const logs = { stage, logsKey: data.keys.logs };
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', data.keys.messages);
    const names = Object.keys(functions) as FunctionName[];
    const resources = { stage, keys: data.keys, tables: data.tables, deadLetters: this.deadLetters };
    this.serving = Object.fromEntries(
      names.map((name) => [name, new ServiceFunction(this, name, resources)]),
    ) as Record<FunctionName, ServiceFunction>;

    this.api = new HttpApi(this, 'Http', logs);
    this.api.serve(this.serving, identity.userPool);
    new WebFirewall(this, 'Firewall', this.api.api, logs);
    const publicUrl = stage.publicUrl ?? this.api.url;

    const linkKeys = new LinkKeysSecret(this, 'LinkKeys', stage, data.keys.data);
    this.alerts = new StaffAlerts(this, 'StaffAlerts', data.keys.messages);
    this.timers = new Timers(this, 'Timers', data.keys.messages);
    this.timers.ring(this.serving.timers);
    new OutboxStream(this, 'Outbox', data.tables.Outbox, this.serving, this.deadLetters);
    this.sweep();
    this.texts(data.keys.messages, stage);
    const mail = this.mail(data.keys.messages, stage);

    const give: Record<Ability, (to: ServiceFunction) => void> = {
      'link-keys': (to) => linkKeys.readBy(to),
      'rotate-link-keys': (to) => linkKeys.rotateBy(to),
      publish: (to) => this.alerts.publishedBy(to),
      subscribe: (to) => this.alerts.subscribedBy(to),
      mail: (to) => mail.sentBy(to),
      'mail-address': (to) => to.set({ MAIL_FROM: stage.mailFrom }),
      'set-timers': (to) => this.timers.setBy(to, this.serving.timers),
      'verify-tokens': (to) => to.set({ TOKEN_ISSUER: identity.issuer }),
    };
    for (const to of Object.values(this.serving)) {
      const { abilities, trigger }: FunctionDescription = functions[to.name];
      for (const ability of abilities) give[ability](to);
      if (abilities.length > 0) to.useKey(data.keys.data);
      if (trigger === 'http' || trigger === 'stream') to.set({ PUBLIC_URL: publicUrl });
      if (trigger === 'http') to.set({ ALLOWED_ORIGINS: stage.allowedOrigins.join(' ') });
    }
    this.consoleClient(identity, publicUrl);
    new CfnOutput(this, 'ApiUrl', { value: this.api.url });
    new CfnOutput(this, 'ConsoleUrl', { value: `${publicUrl}/staff` });
  }

  /** Looks every few minutes for promises not kept. */
  private sweep(): void {
    new Rule(this, 'Sweep', {
      schedule: Schedule.rate(Duration.minutes(sweepEveryMinutes)),
      targets: [
        new LambdaFunction(this.serving.sweeper.lambda, {
          event: RuleTargetInput.fromObject({}),
          deadLetterQueue: this.deadLetters,
          retryAttempts: 2,
        }),
      ],
    });
  }

  /** Mails to patients, and what SES tells later of each. */
  private mail(key: Key, stage: Stage): PatientMail {
    const to = this.serving.inbound;
    const receipts = new InboundTopic(this, 'MailReceipts', {
      key,
      publisher: 'ses',
      to,
      deadLetters: this.deadLetters,
    });
    const mail = new PatientMail(this, 'PatientMail', stage, receipts.topic.topicArn);
    // SES tries to publish as the destination is made.
    mail.node.addDependency(receipts.policy);
    return mail;
  }

  /**
   * Text messages. AWS End User Messaging publishes on the topic what is sent to a number whose two-way channel it is: replies to
   * pages. It tells there too what became of the texts to patients.
   */
  private texts(key: Key, { staffSmsNumber, smsFrom }: Stage): void {
    const { inbound, relay } = this.serving;
    const { topic } = new InboundTopic(this, 'SmsReplies', {
      key,
      publisher: 'sms-voice',
      to: inbound,
      deadLetters: this.deadLetters,
    });
    if (staffSmsNumber) for (const each of [inbound, relay]) each.set({ STAFF_SMS_NUMBER: staffSmsNumber });
    if (smsFrom) new PatientTexts(this, 'PatientTexts', smsFrom, topic.topicArn).sentBy(relay);
    new CfnOutput(this, 'SmsRepliesTopicArn', { value: topic.topicArn });
  }

  /** The staff page's sign-in stands here and not with the pool, because it returns to an address of this API. */
  private consoleClient({ userPool, staffScope }: IdentityStack, publicUrl: string): void {
    new UserPoolClient(this, 'Console', {
      userPool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, staffScope],
        callbackUrls: [`${publicUrl}/staff`],
        logoutUrls: [`${publicUrl}/staff`],
      },
    });
  }
}
