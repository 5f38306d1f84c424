/** What stands beside the picture of a body. */
export const bodyOutlineEn = {
  front: 'Front',
  back: 'Back',
  /** Short, as there are 140 pixels for two of them. */
  left: { own: 'Your left', others: 'Their left' },
  right: { own: 'Your right', others: 'Their right' },
  alternative: 'A body from the front and the back. Each part has a number. The list below has the same numbers.',
};
export type BodyOutlineTexts = typeof bodyOutlineEn;
