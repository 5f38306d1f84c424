/** Words of the page that somebody gets whose link or form opens nothing. */
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

/** Of a form that is larger than anything that is read. */
export const tooLargeEn: DeadLinkWords = {
  ...deadLinkEn,
  title: 'This is too long to send',
  why: 'Nothing was sent. Go back: what you wrote is still there. Then write less, and send it again.',
};
