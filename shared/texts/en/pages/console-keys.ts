/** The keys of the console. */
export const keyTexts = {
  title: 'Keys',
  lead: 'Press them outside of text boxes; g first, then the letter. They need JavaScript; Tab and Enter reach everything without them.',
  turnOff: 'Turn the keys off on this device',
  turnOn: 'Turn the keys on again',
  /** Before the letter of a part of the console. */
  go: 'g',
  list: [
    ['?', 'these keys'],
    ['/', 'find a case'],
    ['j', 'next row'],
    ['k', 'row before'],
    ['Enter', 'open the row'],
  ],
} as const;
