/** Words of the page that a link gets whose token is not good, or not any more. */
export interface DeadLinkWords {
  title: string;
  why: string;
  call: string;
  reference: string;
}

/** Words of the page that a refused or failed request gets. */
export const problemWords = {
  call: 'If you need us, call',
  reference: 'If you call about this page, quote',
} as const;

export const deadLinkEn: DeadLinkWords = {
  title: 'This link is not valid any more',
  why: 'It may be too old, or a part of it may be missing. If you opened it from a message, try the newest message.',
  call: 'We help you on the phone:',
  reference: problemWords.reference,
};
