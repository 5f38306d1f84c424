/** Of a patient's and a referrer's answers. */
export const answersLimited =
  'The answers of this case were changed so often that these were not stored; never where they raise the case.';
