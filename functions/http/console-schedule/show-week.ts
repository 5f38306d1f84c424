import { addDays } from '../../../shared/domain/core/local-time.ts';
import { dataTable } from '../../../shared/http/console/data-table.ts';
import { longDate } from '../../../shared/http/console/date-words.ts';
import { filterBar } from '../../../shared/http/console/filter-bar.ts';
import { selectField } from '../../../shared/http/console/select-field.ts';
import { staffPage } from '../../../shared/http/console/staff-page.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { clockTime } from '../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { weekTexts as texts } from '../../../shared/texts/en/pages/console-week.ts';
import type { dayRoutes } from './day-routes.ts';
import { scheduleFilter } from './schedule-filter.ts';
import { askWeek, type Week, type WeekDeps } from './week/ask-week.ts';
import { dayCells, visitCount } from './week/week-days.ts';
import { weekAddress } from './week/week-query.ts';

const path = '/staff/schedule/week';
const up = wayUp(path);

/** To the week before, this one and the week after. */
function weekLinks({ practitioner: { practitionerId }, dates, today }: Week): Html {
  const [monday = today] = dates;
  const to = (from: string, label: string, isShown = false): Html =>
    html`<a href="${weekAddress(up, practitionerId, from)}"${isShown && html` aria-current="date"`}>${label}</a>`;
  return html`<nav class="day-links no-print" aria-label="${texts.weeks}">
${to(addDays(monday, -7), texts.before)}
${to(today, texts.present, dates.includes(today))}
${to(addDays(monday, 7), texts.after)}
</nav>`;
}

function weekFilter({ practitioner, practitioners, dates: [monday = ''] }: Week): Html {
  const options = practitioners
    .map(({ practitionerId, name }) => ({ value: practitionerId, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const chosen = practitioner.practitionerId;
  const fields = html`${selectField({ name: 'practitioner', label: texts.practitioner, options, chosen })}
<div class="usa-form-group"><label class="usa-label" for="from">${texts.from}</label>
<input class="usa-input" type="date" id="from" name="from" value="${monday}"></div>`;
  return scheduleFilter(texts.narrow, filterBar({ action: `${up}staff/schedule/week`, fields, isNarrowed: false }));
}

const table = (week: Week): Html => {
  const { day, works, away, visits, free } = texts.columns;
  return dataTable({
    caption: texts.caption,
    hidesCaption: true,
    columns: [{ head: day, isRowHead: true }, { head: works }, { head: away }, { head: visits }, { head: free }],
    rows: week.dates.map((date) => dayCells(week, date, up)),
  });
};

/** The week of a practitioner: where they work, when they are away, whom they see, and when nobody comes. */
export const showWeek =
  (deps: WeekDeps): Operation<(typeof dayRoutes)['showWeek']> =>
  async (request) => {
    const week = await askWeek(deps, request, request.query);
    const { practitioner, dates, unread, zone, today } = week;
    const { now } = request;
    const said = { practitioner: texts.noSuchPractitioner, date: texts.noSuchDate };
    const title = texts.title(practitioner.name, longDate(dates[0] ?? today));
    const own = weekAddress(up, practitioner.practitionerId, dates[0] ?? today);
    const main = html`<h1>${title}</h1>
${weekLinks(week)}
${weekFilter(week)}
${unread.map((each) => html`<div class="usa-alert usa-alert--warning"><p class="usa-alert__text">${said[each]}</p></div>`)}
<p class="day-sheet__as-of"><strong>${texts.visits(visitCount(week))}</strong> <span>${texts.asOf} ${clockTime(now.toString(), { now, zone })}</span> <a class="no-print" href="${own}">${texts.reload}</a> <a class="no-print" href="${up}staff/schedule/practitioners/${practitioner.practitionerId}">${texts.calendar}</a></p>
<div class="week">${table(week)}</div>`;
    const content = { title, path, signedIn: signedInOf(request), section: 'schedule', main } as const;
    return { status: 200, body: staffPage(deps.site, content) };
  };
