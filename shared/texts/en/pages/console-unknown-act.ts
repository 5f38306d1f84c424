/** To a form whose button its page does not have. */
export const unknownActText = 'This page has no such button. Nothing was done.';
