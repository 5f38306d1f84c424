/** One published case that the rules level otherwise than a careful reader did. `P` marks a level that pages. */
export type PublishedDifference = {
  readonly id: string;
  readonly right: string;
  readonly given: string;
  /** Whether the reader also accepts the level given. */
  readonly isAccepted: boolean;
  readonly reason: string;
};

/** Every difference on `test/data/published-cases-open.json`; a test holds the list against the engine. */
export const publishedDifferences: readonly PublishedDifference[] = [
  {
    id: 'C27',
    right: 'emergent',
    given: 'urgent P',
    isAccepted: false,
    reason:
      'Weakness of one hand and leg that grew over seven days, without cancer: neither sudden nor within two days, so U4 pages and contact follows ' +
      'within 24 hours (NG127: "urgently"). Trouble breathing is not asked. Question D12',
  },
  {
    id: 'C59',
    right: 'urgent',
    given: 'urgent P',
    isAccepted: true,
    reason: 'Walking that got limited is a nerve finding that is new: U4 pages beside U7',
  },
  {
    id: 'C61',
    right: 'urgent',
    given: 'urgent P',
    isAccepted: true,
    reason: 'A new finding that nobody reviewed beside a neurological answer: U8 pages',
  },
];
