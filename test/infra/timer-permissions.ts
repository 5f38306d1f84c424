import { describe, expect, it } from 'vitest';
import { cells, statements } from './support/allowed.ts';
import { both } from './support/synthesised.ts';

describe.each(both)('the permissions of timers of $stage.name', (templates) => {
  it('hand the timers role to the Scheduler only, and the Scheduler only takes it for its own group', () => {
    const pass = statements(templates, 'background/relay/Role').find(({ Action }) => Action === 'iam:PassRole');
    expect(pass.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
    const [trust] = templates.named('background/Timers/Role').props.AssumeRolePolicyDocument.Statement;
    expect(trust.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
    expect(Object.keys(trust.Condition)).toEqual(['StringEquals']);
    const of = Object.entries(trust.Condition.StringEquals).map(([name, value]) => [
      name,
      templates.text('background', value),
    ]);
    expect(of).toEqual([
      ['aws:SourceAccount', '<AWS::AccountId>'],
      ['aws:SourceArn', 'background/Timers/Group.Arn'],
    ]);
    expect(cells(templates, 'background/Timers/Role', 'Allow')).toEqual([
      'kms:Decrypt data/MessagesKey.Arn',
      'kms:GenerateDataKey data/MessagesKey.Arn',
      'lambda:InvokeFunction background/timers/Function.Arn',
      'sqs:SendMessage messages/TimerDeadLetters.Arn',
    ]);
  });
});
