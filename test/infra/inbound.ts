import { describe, expect, it } from 'vitest';
import { both, type Cfn } from './support/synthesised.ts';

const publishers = { SmsReplies: 'sms-voice', MailReceipts: 'ses' };
const all = both.flatMap((templates) =>
  Object.entries(publishers).map(([name, service]) => ({ templates, stage: templates.stage, name, service })),
);

describe.each(all)('what comes into $stage.name by SNS from $service', ({ templates, name, service }) => {
  const text = (value: Cfn): string => templates.text('messages', value);
  const heard = (value: Cfn): string => templates.text('background', value);
  const topic = `messages/${name}/${name}Topic`;

  const policyOf = (name: string): Cfn[] =>
    templates
      .all('AWS::SNS::TopicPolicy', 'messages')
      .filter(({ props }) => props.Topics.some((each: Cfn) => text(each) === name))
      .flatMap(({ props }) => props.PolicyDocument.Statement);

  it('is encrypted, and only the service of this account may publish it, over TLS', () => {
    expect(text(templates.named(topic).props.KmsMasterKeyId)).toBe('data/MessagesKey.Arn');
    const [allow, ...others] = policyOf(topic).filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect([allow.Action, allow.Principal]).toEqual(['sns:Publish', { Service: `${service}.amazonaws.com` }]);
    expect(text(allow.Condition.StringEquals['aws:SourceAccount'])).toBe('<AWS::AccountId>');
    expect(text(allow.Condition.ArnLike['aws:SourceArn'])).toBe(
      `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>:*`,
    );
    const [deny] = policyOf(topic).filter(({ Effect }) => Effect === 'Deny');
    expect(deny.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });

  it('may be encrypted by the service that publishes it', () => {
    const statements: Cfn[] = templates.named('data/MessagesKey').props.KeyPolicy.Statement;
    const services = statements.find(({ Sid }) => Sid === 'ServicesOfThisAccount').Principal.Service;
    expect(services).toContain(`${service}.amazonaws.com`);
  });

  it('goes to the function, and what cannot be handed over is kept', () => {
    const [subscription, ...others] = templates
      .all('AWS::SNS::Subscription', 'background')
      .filter(({ props }) => heard(props.TopicArn) === topic);
    expect(others).toEqual([]);
    expect(subscription?.props.Protocol).toBe('lambda');
    expect(heard(subscription?.props.Endpoint)).toBe('background/inbound/Function.Arn');
    expect(heard(subscription?.props.RedrivePolicy.deadLetterTargetArn)).toBe('messages/WorkDeadLetters.Arn');
  });
});
