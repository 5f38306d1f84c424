/** What a person gets who tries a subscription out. It says nothing of anybody. */
export const subscriptionTest = {
  subject: 'Spinebridge: test of your alerts',
  body: 'Spinebridge: this is a test of your alerts. It works, and needs no answer.',
};
