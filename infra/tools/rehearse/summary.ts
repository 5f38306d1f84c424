import type { LeftOut } from './left-out.ts';

export interface Outcome {
  stage: string;
  stacks: { name: string; count: number; seconds: number; leftOut: LeftOut }[];
  seen: string[];
  /** What functions logged as errors, by its name, with how often. */
  errorsLogged: Readonly<Record<string, number>>;
}

/** What a new stage logs as an error, and why it is none here. */
const expectedErrors: Readonly<Record<string, string>> = {
  'nobody-reachable':
    'as it should on a new stage: no member of staff has subscribed; the page was published all the same',
};

/** @returns names of logged errors that no rehearsal should bring */
export const unexpectedErrors = ({ errorsLogged }: Pick<Outcome, 'errorsLogged'>): string[] =>
  Object.keys(errorsLogged).filter((name) => !(name in expectedErrors));

const toldErrors = (errors: Outcome['errorsLogged']): string[] =>
  Object.entries(errors)
    .toSorted()
    .map(
      ([name, times]) =>
        `${name} (${times}): ${expectedErrors[name] ?? 'a fault; the function and the line stand in its log'}`,
    );

/** What an emulator takes and does nothing about. */
const notExercised = [
  'what IAM and key policies allow: every call is',
  'WAF: its rules stand there, and no request passes them',
  "tokens of Cognito, and so the sign-in of staff and referrers' systems: their keys are fetched from AWS itself",
  'delivery of mail and text messages (SES, SMS): seen is what the staff topic was given',
  'that alarms ring, that backups run, that timers wait for their time',
  'TLS, own domains, throttles, request limits, encryption',
];

const counted = (types: readonly string[]): string[] =>
  [...new Set(types)].toSorted().map((type) => `${type} (${types.filter((each) => each === type).length})`);

const list = (title: string, lines: readonly string[]): string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`),
];

/** The rehearsal in words. @param seconds that all of it took; @param fault why it failed; absent where it did not */
export function summary({ stage, stacks, seen, errorsLogged }: Outcome, seconds: number, fault?: string): string {
  const sum = stacks.reduce((total, { count }) => total + count, 0);
  const leftOut = stacks.map((stack) => stack.leftOut);
  return [
    '',
    `${stage}: ${stacks.length} stacks with ${sum} resources, ${Math.round(seconds)} s in all`,
    ...stacks.map(({ name, count, seconds: own }) => `  ${name}: ${count} resources, ${own.toFixed(1)} s`),
    ...list('Left out, because the emulator cannot make it:', counted(leftOut.flatMap(({ resources }) => resources))),
    ...list(
      'Left out with it, because it referred to that:',
      leftOut.flatMap(({ references, exports }) => [...references, ...exports]),
    ),
    ...list('Seen:', seen),
    ...list('Logged by functions as errors:', toldErrors(errorsLogged)),
    ...list('Not exercised:', notExercised),
    '',
    fault === undefined ? 'The rehearsal went well.' : `The rehearsal FAILED: ${fault}`,
  ].join('\n');
}
