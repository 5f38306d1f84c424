// What pages do besides, where scripts run. Each of them is complete without it.

// What is to be read first: the list of errors, or the heading of an emergency.
document.querySelector('[data-focus]')?.focus();

/** Counts down by the server's time. Seen each second; spoken when five minutes and one are left, and when it is over. */
function countDown(box) {
  const left = Date.parse(box.dataset.until) - Date.parse(box.dataset.now);
  const began = Date.now();
  const [line, clock, spoken] = ['line', 'clock', 'spoken'].map((part) => box.querySelector(`[data-${part}]`));
  let before = Number.POSITIVE_INFINITY;
  const say = (words) => {
    spoken.textContent = words;
  };
  const show = () => {
    const seconds = Math.max(0, Math.ceil((left - (Date.now() - began)) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    line.hidden = seconds === 0;
    if (seconds <= 300 && before > 300 && seconds > 60) say(box.dataset.five);
    if (seconds <= 60 && before > 60 && seconds > 0) say(box.dataset.one);
    if (seconds === 0) {
      say(box.dataset.over);
      spoken.className = '';
      clearInterval(ticking);
    }
    before = seconds;
  };
  const ticking = setInterval(show, 1000);
  show();
}
for (const box of document.querySelectorAll('[data-until]')) countDown(box);

// A button that was pressed shows it. The second press of a double one is dropped; a later one is sent again.
const sentAt = new WeakMap();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.timeStamp - (sentAt.get(form) ?? Number.NEGATIVE_INFINITY) < 1000) event.preventDefault();
  else sentAt.set(form, event.timeStamp);
  if (event.submitter) event.submitter.dataset.busy = '';
});
// The page is back as it was left: nothing is on its way any more.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('[data-busy]')) delete button.dataset.busy;
});
