import { Aws } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';

/**
 * A service that takes up a role: for this account alone, wherever it says for whom it acts. AWS does not promise that these two always
 * say so (infra/nag/service-principals.ts), and a role that they could not take up would stop the stage.
 */
export const ofThisAccount = (service: 'lambda' | 'backup'): ServicePrincipal =>
  new ServicePrincipal(`${service}.amazonaws.com`, {
    conditions: { StringEqualsIfExists: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
