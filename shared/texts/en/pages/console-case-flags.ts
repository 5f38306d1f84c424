/** What a case is flagged with. */
export const flagWords = {
  paging: 'Paging: nobody has answered',
  review: 'Check the level',
  unread: 'Words not read',
  incomplete: 'Form not complete',
  consent: 'No consent: call only, send nothing',
  doubles: 'Possible double',
  late: 'Visit after the deadline',
  noCapacity: 'No time free before the deadline',
  rebook: 'Needs another time',
  unmarked: 'Say what became of the visit',
  missed: 'Missed a visit',
  unreached: 'Cannot be reached',
  setAside: 'Set aside',
  stepFree: 'No steps',
};
