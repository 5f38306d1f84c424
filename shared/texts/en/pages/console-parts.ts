/** What parts of pages of the console say wherever they stand. */
export const filterBarTexts = { show: 'Show', clear: 'Clear' };

export const faultTexts = { title: 'Not saved yet. Check these:' };
