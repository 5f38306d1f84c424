import { CfnUserPoolRiskConfigurationAttachment, type UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** The code from the app is asked of everybody; nobody on call is locked out for a new phone or another town. */
const askForTheCode = { eventAction: 'MFA_IF_CONFIGURED', notify: false } as const;

/**
 * What threat protection does about what it finds, for every client: a password that is known to have leaked opens nothing, and a sign-in
 * that may be a stranger's passes with its code alone and raises an alarm (`account-risk`). Said here,
 * because turning threat protection on says nothing of what is done.
 */
export function answerRisks(scope: Construct, userPool: UserPool): void {
  new CfnUserPoolRiskConfigurationAttachment(scope, 'Risks', {
    userPoolId: userPool.userPoolId,
    clientId: 'ALL',
    compromisedCredentialsRiskConfiguration: { actions: { eventAction: 'BLOCK' } },
    accountTakeoverRiskConfiguration: {
      actions: { lowAction: askForTheCode, mediumAction: askForTheCode, highAction: askForTheCode },
    },
  });
}
