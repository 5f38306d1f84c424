import { Aws, Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { CfnManagedPolicy, ManagedPolicy, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type FunctionDescription, type FunctionName, functions, type Verb } from '../../functions/functions.ts';
import { type TableName, tableVariable } from '../../shared/store/table.ts';
import { bundleFolder } from '../bundling/bundle-folder.ts';
import type { Stage } from '../stages.ts';
import { logGroup } from './log-group.ts';
import { ofThisAccount } from './of-this-account.ts';
import { auditOnlyGrows, tableStatements } from './table-grants.ts';

export interface FunctionResources {
  stage: Stage;
  keys: { readonly data: Key; readonly messages: Key; readonly logs: Key };
  tables: Readonly<Record<TableName, Table>>;
  deadLetters: Queue;
}

/**
 * One function of functions.ts with the house's defaults: arm64, Node 24, a role of its own with one customer-managed policy
 * that grants its table verbs and nothing else, log group, tracing, dead letters, reserved concurrency.
 */
export class ServiceFunction extends Construct {
  readonly name: FunctionName;
  readonly lambda: LambdaFunction;
  private readonly policy: ManagedPolicy;

  constructor(scope: Construct, name: FunctionName, resources: FunctionResources) {
    super(scope, name);
    this.name = name;
    const { stage, keys, tables } = resources;
    const description: FunctionDescription = functions[name];
    const role = new Role(this, 'Role', { assumedBy: ofThisAccount('lambda') });
    this.policy = new ManagedPolicy(this, 'Policy', { roles: [role], description: `What ${name} may do` });
    const logs = logGroup(this, 'Logs', { stage, logsKey: keys.logs });
    this.lambda = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(bundleFolder(name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: description.memoryMegabytes,
      timeout: Duration.seconds(description.timeoutSeconds),
      role: role.withoutPolicyUpdates(),
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      deadLetterQueue: resources.deadLetters,
      environmentEncryption: keys.data,
      ...(stage.reservedConcurrency && { reservedConcurrentExecutions: stage.reservedConcurrency[name] }),
      environment: { POWERTOOLS_SERVICE_NAME: name, POWERTOOLS_METRICS_NAMESPACE: 'Spinebridge' },
    });
    this.waitForPolicy();
    this.allowRunning(logs.logGroupArn, resources);
    for (const [table, verbs] of Object.entries(description.tables) as [TableName, readonly Verb[]][])
      this.bindTable(table, tables[table], verbs);
    if (Object.keys(description.tables).length > 0) this.useKey(keys.data);
    if ('Audit' in description.tables) this.allow(auditOnlyGrows(tables.Audit));
  }

  /** Adds what the function may do. */
  allow(...statements: PolicyStatement[]): void {
    this.policy.addStatements(...statements);
  }

  /** Sets variables of shared/config/environment.ts. */
  set(variables: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(variables)) this.lambda.addEnvironment(name, value);
  }

  /** Lets the function read and write through a key. */
  useKey(key: Key): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];
    this.allow(new PolicyStatement({ actions, resources: [key.keyArn] }));
  }

  /** The grant and the variable that names the table travel together. */
  private bindTable(name: TableName, table: Table, verbs: readonly Verb[]): void {
    this.allow(...tableStatements(name, table, verbs));
    this.set({ [tableVariable(name)]: table.tableName });
  }

  /** CDK would have the function wait for its role too, which naming the role does already (cfn-lint W3005). */
  private waitForPolicy(): void {
    const [lambda, policy] = [this.lambda, this.policy].map((construct) => construct.node.defaultChild);
    if (!(lambda instanceof CfnFunction && policy instanceof CfnManagedPolicy)) return;
    lambda.addOverride('DependsOn', [Stack.of(this).getLogicalId(policy)]);
  }

  private allowRunning(logGroupArn: string, { deadLetters, keys }: FunctionResources): void {
    this.allow(
      new PolicyStatement({
        sid: 'Logs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroupArn],
      }),
      new PolicyStatement({
        sid: 'Traces',
        actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': Aws.REGION } },
      }),
      new PolicyStatement({ sid: 'DeadLetters', actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
      new PolicyStatement({
        sid: 'DeadLettersKey',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [keys.messages.keyArn],
      }),
    );
  }
}
