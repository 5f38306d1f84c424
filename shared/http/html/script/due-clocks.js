import { dueWords } from '../../console/due-words.ts';
import { serverTime } from './server-time.js';

// `time[data-due]`: how far off a deadline is, counted on each half minute. It is seen, not spoken.
const clocks = document.querySelectorAll('time[data-due]');

function tick() {
  const now = serverTime();
  for (const clock of clocks) {
    const left = Date.parse(clock.dateTime) - now;
    const words = dueWords(left);
    if (clock.textContent !== words) clock.textContent = words;
    clock.classList.toggle('due--over', left <= 0);
  }
}
if (clocks.length > 0) {
  setInterval(tick, 30_000);
  document.addEventListener('visibilitychange', tick);
}
