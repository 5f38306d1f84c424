// What pages of the console do besides, where scripts run. Each of them is complete without it.
// What a page says for it in data attributes stands on top of each part:
//   due-clocks   `time[data-due]`           counts deadlines on
//   list-changes `[data-changes]`           tells that a list has changed
//   session-end  `[data-session-ends]`      warns before the session ends
//   keys         `[data-row]`, `[data-search]`, `a[data-key]`, `#keys`
//   live-panel   what is judged while one types
//   unsaved      `form[data-unsaved]`       asks before what was typed is left behind
import './due-clocks.js';
import './keys.js';
import './list-changes.js';
import './live-panel.js';
import './session-end.js';
import './unsaved.js';
