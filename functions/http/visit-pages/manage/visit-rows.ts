import { zoneOfTaken } from '../../../../shared/domain/booking/kept-at.ts';
import { summaryList } from '../../../../shared/http/html/form/summary-list.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { whenMarked } from '../../../../shared/http/html/reader-time.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { placeWords } from './visit-place.ts';

/** When, where and under which code: all that a link shows by itself. @param zone of the practice */
export function visitRows(opened: OpenedVisit, zone: string): Html {
  const { appointment, header, directory, language } = opened;
  const texts = manageTexts[language];
  const at = { language, zone: zoneOfTaken(appointment, directory, zone) };
  return summaryList([
    { label: texts.when, value: html`<strong>${whenMarked(appointment.slot.start, at)}</strong>` },
    { label: texts.where, value: placeWords(opened) },
    { label: texts.code, value: header.code },
  ]);
}
