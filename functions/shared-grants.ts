/** What it takes to answer a page, whichever door it comes by. Calls are kept in Clinical, which it cannot read. */
export const answering = {
  Cases: ['get', 'put'],
  Clinical: ['put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Directory: ['query'],
} as const;

/** What takes an intake, by API or by form. Nothing of a case is read. */
export const takingIntakes = {
  Directory: ['query'],
  Cases: ['put'],
  Clinical: ['put'],
  Outbox: ['put'],
  Audit: ['put'],
  Requests: ['get', 'put', 'update'],
} as const;

/** What adds answers to a case, likewise. */
export const addingAnswers = {
  Cases: ['get', 'put'],
  Clinical: ['query', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;

/** The same by a form, which has no key that its answer is kept for. */
const { Requests: _, ...addingAnswersByForm } = addingAnswers;

export { addingAnswersByForm };

/** What books, moves or cancels, likewise. */
export const bookingVisits = {
  Directory: ['query'],
  Schedule: ['get', 'query', 'put', 'check'],
  Cases: ['get', 'put'],
  Outbox: ['get', 'put'],
  Audit: ['put'],
  Requests: ['get', 'put'],
} as const;
