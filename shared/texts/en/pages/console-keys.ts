/** The keys of the console. */
export const keyTexts = {
  title: 'Keys',
  lead: 'Press them outside of text boxes; g first, then the letter. They need JavaScript; Tab and Enter reach everything without them.',
  turnOff: 'Turn the keys off on this device',
  turnOn: 'Turn the keys on again',
  list: [
    ['?', 'these keys'],
    ['/', 'find a case'],
    ['j', 'next row'],
    ['k', 'row before'],
    ['Enter', 'open the row'],
    ['g w', 'worklist'],
    ['g i', 'phone intake'],
    ['g s', 'schedule'],
    ['g o', 'on call'],
    ['g a', 'my alerts'],
    ['g r', 'reports'],
    ['g p', 'operations'],
  ],
} as const;
