import { type CfnResource, Stack } from 'aws-cdk-lib';

export type Props = Record<string, unknown>;

export interface CfnPolicyStatement {
  Effect?: string;
  Action?: string | string[];
  Resource?: unknown;
}

/** @returns a resource's properties as the template will hold them. */
export function propsOf(resource: CfnResource): Props {
  const { Resources = {} } = Stack.of(resource).resolve(resource._toCloudFormation()) as {
    Resources?: Record<string, { Properties?: Props }>;
  };
  return Object.values(Resources)[0]?.Properties ?? {};
}

const policyTypes = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];

/** @returns the statements of an IAM policy; none for anything else. */
export function statementsOf(resource: CfnResource): CfnPolicyStatement[] {
  if (!policyTypes.includes(resource.cfnResourceType)) return [];
  const { PolicyDocument } = propsOf(resource) as { PolicyDocument?: { Statement?: CfnPolicyStatement[] } };
  return PolicyDocument?.Statement ?? [];
}
