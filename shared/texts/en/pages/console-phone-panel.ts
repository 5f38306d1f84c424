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
  tell: 'What they would be told',
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
  crisisTitle: 'Taken: words of self-harm',
  stored: 'It is stored.',
  paged: 'Whoever is on call is being told now.',
  notPaged: 'It stands on top of the worklist.',
  again: 'It was typed in before: this is that case. Nothing was stored twice.',
  code: 'Code',
  noWay: 'No way to reach them is stored. If they are still on the line, ask for a number and add it to the case.',
  toCase: 'Open the case',
  another: 'Type in another',
};
