import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, type SNSClient } from '@aws-sdk/client-sns';
import { textType } from '../../../constructs/text-type.ts';
import type { Stage } from '../../../stages.ts';

/** What an account may spend until it asks for more (SNS Developer Guide, "Requesting increases to your monthly SMS spending quota"). */
const dollarsAtFirst = 1;

async function settingsOfTexts(client: SNSClient): Promise<{ dollars: number; type: string }> {
  const asked = { attributes: ['MonthlySpendLimit', 'DefaultSMSType'] };
  const { attributes } = await client.send(new GetSMSAttributesCommand(asked));
  const dollars = Number(attributes?.MonthlySpendLimit ?? dollarsAtFirst);
  return { dollars, type: attributes?.DefaultSMSType ?? 'Promotional' };
}

/** @returns in words why text messages would stop, or reach hardly anybody; empty where they go out. */
export async function mutedTexts(client: SNSClient, { smsMonthlyDollars }: Stage): Promise<string[]> {
  const [{ dollars, type }, sandbox] = await Promise.all([
    settingsOfTexts(client),
    client.send(new GetSMSSandboxAccountStatusCommand({})),
  ]);
  return [
    ...(dollars < smsMonthlyDollars
      ? [
          `Texts: the account stops at ${dollars} dollars a month without an error, and smsMonthlyDollars, which the alarm goes by, is ${smsMonthlyDollars}. Raise the account's limit, or lower the setting (docs/deploy.md, "SMS: number, sandbox, limit").`,
        ]
      : []),
    ...(type === textType
      ? []
      : [
          `Texts: the account sends them as ${type}, which carriers may drop first, and the alarm sms-success does not see them. Set DefaultSMSType=${textType} (docs/deploy.md, "SMS: number, sandbox, limit").`,
        ]),
    ...(sandbox.IsInSandbox
      ? [
          'Texts: the account is in the SMS sandbox and texts verified numbers only (docs/deploy.md, "SMS: number, sandbox, limit").',
        ]
      : []),
  ];
}
