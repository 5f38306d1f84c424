/** What the API says to programs, and what a page says instead: the forms and their words stand beside it there. */
const forPrograms: readonly (readonly [RegExp, string])[] = [
  // Names of routes and of members, and JSON Pointers, in brackets behind the sentence.
  [/ \((?:(?:GET|POST|PATCH|PUT|DELETE) )?\/[^\s)]+\)/g, ''],
  [/ \([a-z]+[A-Z]\w*\)/g, ''],
  [/[:;,]? (?:with|see) (?:(?:GET|POST|PATCH|PUT|DELETE) )?\/v1\/[^\s,.;]*[^\s,.;]/g, ''],
  // Words of the schema, which know no labels.
  [/^is required: one of .+$/s, 'choose one'],
  [/^must be one of .+$/s, 'choose one of those that are offered'],
  [/^must have at least one entry$/, 'choose at least one'],
  [/^(?:is required|must not be empty)$/, 'is not filled in yet'],
  [/^must be a number$/, 'write a number, such as 2'],
  [/^(is not a)n instant( that exists); write it like \S+$/, '$1 date and time$2'],
  [/(lie before) from(?=\.?$)/, '$1 the first date'],
  [/give actor and day, or case$/, 'give a person and a day, or a case'],
  [/asks another question than case:/, 'cannot be asked together with a case:'],
  [/^is not a cursor of an earlier answer.*$/, 'This way leads nowhere any more. Look it up again from the start.'],
  [/( stand) at \/\S+( already)/, '$1 here$2'],
];

/** What is wrong, in the API's words, as far as they are for people. @param detail of a problem or of one of its faults */
export const wordsOf = (detail: string): string =>
  forPrograms.reduce((text, [part, words]) => text.replace(part, words), detail);
