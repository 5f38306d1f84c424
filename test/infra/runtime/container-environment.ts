import type { DeployedFunction } from './deployed-function.ts';

/** Where the AWS clients find the local services: a container in AWS has nothing of that, and asks AWS. */
const isEndpoint = (name: string): boolean => name.startsWith('AWS_ENDPOINT_URL_');

const account = '000000000000';
export const region = 'us-east-1';
export const arnOf = (name: string): string => `arn:aws:lambda:${region}:${account}:function:${name}`;

/**
 * The variables that Lambda itself sets, of Node 24's runtime (Lambda's guide, "Defined runtime environment variables"), less its search
 * paths: nothing that they lead to is here.
 */
const setByLambda = (name: string, root: string, { handler, memoryMegabytes }: DeployedFunction) => ({
  _HANDLER: handler,
  LAMBDA_TASK_ROOT: root,
  LAMBDA_RUNTIME_DIR: '/var/runtime',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: '2030/01/15/[$LATEST]0',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
  AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:2000',
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
});

/**
 * The whole environment of a container: what its template names, what Lambda sets, and where the local services are.
 * @param root folder of its code
 * @param local what the local stack has set, from which values of the template's names are taken
 * @throws where the template names a variable that the local stack has no value for
 */
export function containerEnvironment(
  name: string,
  deployed: DeployedFunction,
  root: string,
  local: NodeJS.ProcessEnv,
): Record<string, string> {
  const localValue = (variable: string): string => {
    const value = local[variable];
    if (value !== undefined) return value;
    throw new Error(`The template gives ${name} ${variable}, which infra/local/environment.ts has no value for.`);
  };
  const own = Object.entries(deployed.variables).map(([variable, value]) => [variable, value ?? localValue(variable)]);
  const endpoints = Object.entries(local).filter(([variable]) => isEndpoint(variable));
  return { ...Object.fromEntries([...own, ...endpoints]), ...setByLambda(name, root, deployed) };
}
