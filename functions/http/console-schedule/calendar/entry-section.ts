import { fold } from '../../../../shared/http/console/fold.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { entryTexts } from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import { calendarTexts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import { type CalendarEntry, type KindName, lastDay } from './entry-kinds.ts';
import { entryLine } from './entry-words.ts';
import type { Names } from './names.ts';
import type { Owner } from './owner.ts';

interface EntrySection {
  name: KindName;
  owner: Owner;
  names: Names;
  /** Entries may be made by whoever looks. */
  isEditable: boolean;
}

const list = (entries: readonly CalendarEntry[], { name, owner: { id }, names }: EntrySection): Html =>
  html`<ul class="link-list">${entries.map(
    (entry) => html`<li><a href="./${id}/${name}/${entry.id}">${entryLine(entry.body, names)}</a></li>\n`,
  )}</ul>`;

/** The entries of a kind on the page of a calendar: those to come, and folded those that are over. */
export function entrySection(entries: readonly CalendarEntry[], section: EntrySection): Html {
  const { name, owner, isEditable } = section;
  const [over, ahead] = [
    entries.filter((entry) => lastDay(entry) < owner.today),
    entries.filter((entry) => lastDay(entry) >= owner.today),
  ];
  const said = entryTexts[name];
  return html`<section aria-labelledby="${name}">
<h2 id="${name}">${said.heading}</h2>
${ahead.length > 0 ? list(ahead, section) : html`<p>${said.none}</p>`}
${over.length > 0 && fold(`${calendarTexts.over} (${over.length})`, list(over, section))}
${isEditable && html`<p><a class="usa-button usa-button--outline" href="./${owner.id}/${name}">${said.add}</a></p>`}
</section>`;
}
