/**
 * What stands in for AWS's own runtime in a container: loads the handler that the environment names, and gives it event after event.
 * Its only argument is the time at which the clock stands as the module loads, in milliseconds since 1970; each event brings its own.
 */
import { env } from 'node:process';
import { type ErrorReport, reportOf } from './error-report.ts';
import { loadHandler } from './load-handler.ts';
import { answerEvent, failEvent, failInit, type NextEvent, nextEvent } from './runtime-client.ts';
import { machineNow, standAt, stopClock } from './standing-clock.ts';

stopClock(Number(process.argv[2]));
const uncaught = 129;
const unhandled = 128;
let inHand: string | undefined;

async function end(report: ErrorReport, code: number): Promise<never> {
  await (inHand ? failEvent(inHand, report) : failInit(report)).finally(() => process.exit(code));
  return process.exit(code);
}
process.on('uncaughtException', (error) => void end(reportOf(error), uncaught));
process.on('unhandledRejection', (reason) => {
  const { errorMessage, trace = [] } = reportOf(reason);
  void end({ errorType: 'Runtime.UnhandledPromiseRejection', errorMessage, trace }, unhandled);
});

const contextOf = (headers: NextEvent['headers']) => ({
  functionName: env.AWS_LAMBDA_FUNCTION_NAME,
  functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
  memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
  awsRequestId: headers['lambda-runtime-aws-request-id'],
  invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
  getRemainingTimeInMillis: () => Number(headers['lambda-runtime-deadline-ms']) - machineNow(),
});

const handler = await loadHandler(env.LAMBDA_TASK_ROOT ?? '', env._HANDLER ?? '').catch(async (error) => {
  await failInit(error);
  return process.exit(1);
});

for (;;) {
  const { headers, event } = await nextEvent();
  const id = String(headers['lambda-runtime-aws-request-id']);
  inHand = id;
  standAt(Number(headers['x-standing-clock']));
  env._X_AMZN_TRACE_ID = String(headers['lambda-runtime-trace-id']);
  try {
    await answerEvent(id, await handler(event, contextOf(headers)));
  } catch (error) {
    await failEvent(id, reportOf(error));
  }
  inHand = undefined;
}
