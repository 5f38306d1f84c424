/** Of a page for patients that could not be shown, or whose form could not be taken. */
export const notShownEn = {
  title: 'We could not show this page.',
  again: 'Load this page again.',
  kept: 'Your answers are in its address.',
  wait: 'Wait a minute first.',
  notDone: 'We could not do this.',
  /** The answer to what was sent was lost. */
  unsure: 'We do not know if it worked.',
  goBack: 'Go back and try again, or call us.',
};
export type NotShownTexts = typeof notShownEn;
