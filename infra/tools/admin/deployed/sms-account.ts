import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Stage } from '../../../stages.ts';

/** What an account may spend until it asks for more (SNS Developer Guide, "Requesting increases to your monthly SMS spending quota"). */
const dollarsAtFirst = 1;

async function monthlyDollars(client: SNSClient): Promise<number> {
  const { attributes } = await client.send(new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] }));
  return Number(attributes?.MonthlySpendLimit ?? dollarsAtFirst);
}

/** @returns in words why text messages would stop, or reach hardly anybody; empty where they go out. */
export async function mutedTexts(client: SNSClient, { smsMonthlyDollars }: Stage): Promise<string[]> {
  const [dollars, sandbox] = await Promise.all([
    monthlyDollars(client),
    client.send(new GetSMSSandboxAccountStatusCommand({})),
  ]);
  return [
    ...(dollars < smsMonthlyDollars
      ? [
          `Texts: the account stops at ${dollars} dollars a month without an error, and smsMonthlyDollars, which the alarm goes by, is ${smsMonthlyDollars}. Raise the account's limit, or lower the setting (docs/deploy.md, "SMS: number, sandbox, limit").`,
        ]
      : []),
    ...(sandbox.IsInSandbox
      ? [
          'Texts: the account is in the SMS sandbox and texts verified numbers only (docs/deploy.md, "SMS: number, sandbox, limit").',
        ]
      : []),
  ];
}
