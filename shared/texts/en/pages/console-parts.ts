/** What parts of pages of the console say wherever they stand. */
export const filterBarTexts = { show: 'Show', clear: 'Clear' };

/** Why a form was not taken, or why something was not found. */
export const faultTexts = {
  title: 'Not saved yet. Check these:',
  /** Of what asks and changes nothing. */
  lookUp: 'Not shown yet. Check these:',
  notDone: 'Not done',
};
