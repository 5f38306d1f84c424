/** What the form of a call would be if it were sent now, and the page after an emergency. */
export const phonePanelTexts = {
  title: 'If sent now',
  empty: 'Nothing is typed yet. Press Check, or type on, to see what it would be.',
  unread: 'This cannot be judged yet.',
  stale: 'Not up to date. Press Check.',
  level: (word: string): string => `If sent now: ${word}`,
  sayNow: 'Say to the caller now',
  inTheirs: 'In their language',
  askFirst: 'Ask first, if they can answer: when it began, and how it is now. Until then it counts as an emergency.',
  takeIt: 'Take the case now: no name and no consent is needed.',
  noWay: 'Ask for a number to call. Without one nobody can reach them.',
  why: 'Why',
  notAsked: 'Not asked yet',
  notTaken:
    'This is not taken yet. Say to the caller now: call 911. If they think of ending their life: call or text 988.',
  mayBe: 'If this may be an emergency, say to the caller now: call 911.',
  tell: 'What they would be told',
  /** What instructions say of a page on paper, which nobody has who calls. */
  onPaper: ['this page and ', 'esta página y '],
  core: {
    gait: 'walking',
    bladderBowel: 'bladder or bowels',
    saddleNumbness: 'numb between the legs',
    limbWeakness: 'weak arm or leg',
    sensoryChange: 'numb or tingling',
    radicularPain: 'pain that shoots',
  },
};

export const takenTexts = {
  title: 'Emergency taken',
  calmTitle: 'Case taken',
  stored: 'It is stored.',
  paged: 'Whoever is on call is being told now.',
  notPaged: 'It stands on top of the worklist.',
  again: 'It was typed in before: this is that case. Nothing was stored twice.',
  code: 'Code',
  noWay: 'No way to reach them is stored. If they are still on the line, ask for a number.',
  typed: (typed: string): string => `“${typed}” is not a whole number. Ask for it again.`,
  number: 'Number to call',
  saveNumber: 'Save the number',
  haveIt: 'I have it',
  did: { acknowledged: 'You have it.', mended: 'The number is saved.' } as Readonly<Record<string, string>>,
  anotherPerson: 'This is another person: take it as a new case',
  faults: 'Not saved yet. Check the number.',
  toCase: 'Open the case',
  another: 'Type in another',
};
