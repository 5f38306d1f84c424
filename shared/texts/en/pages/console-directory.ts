/** The directory of the practice, for admins. */
export const directoryTexts = {
  faults: 'Not compared yet. Check these:',
  title: 'Directory',
  intro:
    'Clinics, practitioners, visit types, staff and referrers of the practice. To change them: export, edit, compare.',
  export: 'Export as JSON',
  paste: 'A directory to compare',
  pasteHint: 'The whole JSON of an export with your changes. What it leaves out retires. Nothing is stored here.',
  compare: 'Show what it would change',
  notJson: (where: string): string => `cannot be read as JSON: ${where}`,
  difference: (entries: number): string => {
    if (entries === 0) return 'The stored directory is this one already';
    return entries === 1 ? '1 entry differs' : `${entries} entries differ`;
  },
  warnings: 'Worth a look',
  how: 'To import it',
  why: 'An import has to look through every open visit for those that it would orphan, which no page may do. Save the JSON as a file and run the import; it names those visits, and writes nothing while there are any.',
  dryRun: 'With --dry-run it says what it would do, and writes nothing.',
  commands: ['npm run directory:import -- FILE --dry-run', 'npm run directory:import -- FILE'],
  referrers: 'Referrers',
  noReferrers: 'Nobody refers yet.',
  columns: { name: 'Name', id: 'Id', until: 'Until' },
};
