/**
 * Where the texts have their numbers from, and when they were last compared with it: 911 by call and by text, 988, the relay 711. They
 * stand in the sentences themselves, which people proofread as a whole.
 */
export const emergencyNumbersSource = {
  source: 'FCC: 911, text to 911, 988 and 711; New York City, Nassau and Suffolk take texts to 911',
  date: '2026-11-26',
} as const;
