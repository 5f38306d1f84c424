import type { CfnResource } from 'aws-cdk-lib';

/** A rule for what the packs do not see. `breaks` looks at one resource as the template will hold it. */
export interface OwnRule {
  readonly id: string;
  readonly says: string;
  readonly breaks: (resource: CfnResource) => boolean;
}

/** @returns a check whether a resource is of one of these CloudFormation types. */
export const isType =
  (...types: readonly string[]) =>
  (resource: CfnResource): boolean =>
    types.includes(resource.cfnResourceType);

/** @returns a value of a template as text, in which references can be looked for. */
export const text = (value: unknown): string => JSON.stringify(value ?? null);
