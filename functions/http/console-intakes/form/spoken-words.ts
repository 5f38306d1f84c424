import { fillTemplate } from '../../../../shared/domain/triage/fill-template.ts';
import type { PatientTextsByLanguage } from '../../../../shared/domain/triage/texts/patient-texts.ts';
import { phonePanelTexts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';

type Texts = PatientTextsByLanguage['written']['en'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence without the gap that readers fill in by hand where a day is not known: `Since (when) I am weak` is said `I am weak`. */
function withoutGap(line: string, { arrival: { day, cord } }: Texts): string {
  const { since, on } = day.unknown;
  const [before = ''] = cord.since.split('{finding}');
  const [first = '', ...rest] = line.split(fillTemplate(before, { since }));
  return [first, ...rest.map(capital)].join('').replaceAll(` ${on}`, '');
}

/** Lines that were written to be read, as they are said by phone: without gaps to fill in, and without the page that nobody there has. */
export const spokenWords = (lines: readonly string[], { written }: PatientTextsByLanguage): string[] =>
  lines.map((line) =>
    phonePanelTexts.onPaper.reduce(
      (said, onPaper) => said.replace(onPaper, ''),
      Object.values(written).reduce(withoutGap, line),
    ),
  );
