import { ruleset } from '../../shared/config/ruleset.ts';
import { draftBanner } from '../tools/admin/draft-rules.ts';
import { oldTableLines } from '../tools/quality/old-tables.ts';
import { demoClients } from './issuer/token-endpoint.ts';
import { onParentDeath } from './parent.ts';
import { readSettings } from './settings.ts';
import { type Stack, startStack } from './stack.ts';
import { StartFault } from './start-fault.ts';

/** How long an orderly end may take, in milliseconds. Whatever is cut off is safe: the next start goes on from there. */
const patienceMilliseconds = 1500;

/** Everything that this process and the engine make is for their owner alone. */
process.umask(0o077);

const warn = (text: string): void => console.warn(text);

/** Names what went wrong and where, never an error's text: it may quote what somebody sent. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown';
  const where = /[\w.-]+:\d+:\d+/.exec(error.stack?.split('\n    at ')[1] ?? '')?.[0];
  return `${error.name}${where ? ` at ${where}` : ''}`;
}

function end(code: number, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}

const banner = draftBanner(ruleset);

const welcome = ({ url, dataPath }: Stack): string =>
  [
    `Spinebridge is ready: ${url}`,
    ...(banner ? [`  ${banner}`] : []),
    ...oldTableLines().map((line) => `  ${line}`),
    `  pages      ${url}/ (the form: ${url}/intake)`,
    `  data       ${dataPath} (delete the folder to start afresh)`,
    `  referrers  ${Object.entries(demoClients)
      .map(([id, secret]) => `${id} / ${secret}`)
      .join(', ')}`,
    `  console    ${url}/staff (at once as a nurse: ${url}/staff/sign-in?staffId=nurse-1)`,
    `  staff      ${url}/_local/token?role=nurse`,
    `  messages   ${url}/_local/outbox`,
    '  Ctrl-C stops it.',
  ].join('\n');

function stopOn(stack: Stack): void {
  let stopping = false;
  const stop = (reason?: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    if (reason) warn(reason);
    setTimeout(() => process.exit(0), patienceMilliseconds).unref();
    void stack.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  onParentDeath(() => stop('Stopping: the process that started this one has ended.'));
  void stack.engineEnded.then(() => {
    if (!stopping) end(1, 'The DynamoDB engine was ended from outside: start again; no data is lost.');
  });
}

process.on('uncaughtException', (error) =>
  end(1, `Spinebridge stops because of an error of its own: ${describe(error)}.`),
);
process.on('unhandledRejection', (error) => warn(`A task failed and nobody waited for it: ${describe(error)}.`));

try {
  const stack = await startStack(readSettings(process.env), warn);
  stopOn(stack);
  console.log(welcome(stack));
} catch (error) {
  end(1, error instanceof StartFault ? error.message : `Spinebridge could not start: ${(error as Error).message}`);
}
