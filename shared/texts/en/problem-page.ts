/** Words of the page that a refused or failed request gets. */
export const problemWords = {
  call: 'If you need us, call',
  reference: 'If you call about this page, quote',
} as const;
