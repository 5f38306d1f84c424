import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { type FunctionName, functions } from '../../../functions/functions.ts';
import { type Deployment, deployment } from '../../../infra/deployment.ts';
import { stages } from '../../../infra/stages.ts';
import { memoiseOnce } from '../../../shared/domain/core/memoise.ts';
import type { DeployedFunction } from './deployed-function.ts';

/** `prod`, with the numbers that the practice will have: then every variable that a template may give is given. */
const stage = {
  ...stages.prod,
  smsFrom: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-prod',
  staffSmsNumber: '+12025550100',
};

const names = Object.keys(functions) as FunctionName[];

/** @throws where the template has no such function */
function resourceOf({ service, background }: Deployment, name: FunctionName): CfnFunction {
  const found = [service, background]
    .map((stack) => stack.node.tryFindChild(name)?.node.tryFindChild('Function')?.node.defaultChild)
    .find((each) => each instanceof CfnFunction);
  if (found) return found;
  throw new Error(`The templates have no function ${name}.`);
}

function described(resource: CfnFunction): DeployedFunction {
  const { handler, timeout, memorySize, environment } = Stack.of(resource).resolve({
    handler: resource.handler,
    timeout: resource.timeout,
    memorySize: resource.memorySize,
    environment: resource.environment,
  });
  const literal = (name: string, value: unknown) => (name.startsWith('POWERTOOLS_') ? String(value) : null);
  const variables = Object.entries(environment.variables).map(([name, value]) => [name, literal(name, value)]);
  return { handler, timeoutSeconds: timeout, memoryMegabytes: memorySize, variables: Object.fromEntries(variables) };
}

/** What the templates of `prod` say of each function. The caller stands something in for the folders of the bundles. */
export const deployedFunctions = memoiseOnce((): Record<FunctionName, DeployedFunction> => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const stacks = deployment(new App({ context }), stage);
  const each = names.map((name) => [name, described(resourceOf(stacks, name))]);
  return Object.fromEntries(each);
});
