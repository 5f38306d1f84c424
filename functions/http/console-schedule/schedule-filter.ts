import { type Html, html } from '../../../shared/http/html/markup.ts';

/** What is shown of a schedule: folded on a phone, so that the first visits stand on its first screen; open on a laptop. */
export const scheduleFilter = (summary: string, filter: Html): Html => html`<details class="schedule-filter no-print">
<summary>${summary}</summary>
${filter}
</details>`;
