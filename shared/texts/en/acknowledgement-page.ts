import type { PageState } from '../../domain/paging/page-state.ts';

/** What a page says that nobody needs to answer, or that cannot be answered here. */
interface StateWords {
  headline: string;
  lines: readonly string[];
}

/** Words of the page behind the link of a page. A sentence that ends without a full stop goes on with a time or a number. */
export const acknowledgementWords = {
  ask: 'Answer this page',
  cameIn: 'Came in',
  step: 'Page {step}.',
  stepAgain: 'Page {step}, again.',
  contactMissed: 'Nobody was reached in time.',
  haveIt: 'I have it',
  thenReach: 'Then reach the patient by',
  nowReach: 'Now reach the patient by',
  reached: 'The patient was reached at',
  reachOverdue: 'Reach the patient now: it was to be done by',
  elseNext: 'If nobody answers, the next person is paged at',
  elseNextNow: 'The next person is being paged now.',
  pagedAgain: 'If nobody is reached by then, paging starts again with you.',
  pagedAgainAt: 'If nobody is reached, paging starts again with you at',
  pagedAgainNow: 'Paging is starting again with you.',
  caseToCall: 'Open the case: the patient’s number is there',
  caseReached: 'Open the case: write down what was said, and book the visit',
  toCase: 'Open the case',
  worklist: 'Open the worklist',
  number: 'If you cannot sign in, call the practice:',
  iReached: 'I reached the patient',
  recordedTitle: 'The call is recorded',
  recordedAt: 'Recorded at',
  recorded: 'Nobody is paged for this call any more.',
  nobodyToCall: 'Nobody has to be called for this case any more.',
  withdrawn: 'The referrer has taken this case back, and nobody had answered it. Confirm that you know.',
  confirm: 'I know it is withdrawn',
  wasWithdrawn: 'The referrer has taken this case back.',
  answeredAt: 'Answered at',
  test: 'This is a test. Nobody is waiting.',
  testHeadline: 'Test page',
  testWhy: 'Answer it, so that we know that pages reach you.',
  testWorks: 'It works',
  testAnswered: 'Test answered',
  nothingToDo: 'Nothing to do.',
  floodCases: '{cases} cases',
  floodFrom: 'One address sent them in a short time. Any of them may be true.',
  floodPart: '{done} of {cases} done.',
  floodHaveIt: 'I have all {waiting}',
  floodHaveRest: 'I have the other {waiting}',
  floodYours: 'You have all of them',
  floodThen: 'Then reach each patient. Record each call in the worklist.',
  floodReach: 'Now reach each patient, the first by',
  floodReachOverdue: 'Now reach each patient: the first was to be reached by',
  floodRecord: 'Record each call in the worklist.',
  floodCodes: 'Codes',
  floodMore: 'and {more} more in the worklist',
  call: 'Not sure? Call the practice:',
} as const;

/** By state, where there is nothing to answer. */
export const stateWords: Readonly<Record<PageState['state'], StateWords>> = {
  open: { headline: 'This page is being answered', lines: ['Open its link again in a moment.'] },
  yours: { headline: 'You have it', lines: [] },
  colleague: { headline: 'A colleague has it', lines: ['There is nothing for you to do.'] },
  withdrawn: {
    headline: 'Withdrawn',
    lines: ['The referrer has taken this case back, and its paging has ended. There is nothing for you to do.'],
  },
  raised: {
    headline: 'A newer page waits',
    lines: ['This page is over: the case pages again. Open the link in the newest message and answer that one.'],
  },
  lowered: {
    headline: 'The level was lowered',
    lines: ['This page is over: nobody is paged for this case any more.'],
  },
  ended: { headline: 'This page is over', lines: ['Nobody is paged for it any more.'] },
  unknown: {
    headline: 'This link does not work',
    lines: [
      'It may be cut off or too old. Open the whole link in the newest message, or reply with the four digits there.',
    ],
  },
};
