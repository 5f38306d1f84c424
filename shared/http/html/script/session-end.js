import { serverTime } from './server-time.js';

// `data-session-ends` (epoch seconds, server time): two minutes before, `#session-end` says so, and offers to stay (`data-soon`,
// `data-stay`); once it is over, what then (`data-over`). Staying is asking for the address in `data-address`, which says anew when it ends.
const stamp = document.querySelector('[data-session-ends]');
const bar = document.querySelector('#session-end');
let ends = stamp && Number(stamp.dataset.sessionEnds) * 1000;
let said = '';

async function stay() {
  const answer = await fetch(bar.dataset.address, { redirect: 'error' }).catch(() => undefined);
  const text = answer?.ok ? await answer.text() : '';
  const [, end] = /data-session-ends="(\d+)"/.exec(text) || [];
  if (end) ends = Number(end) * 1000;
  look();
}

function look() {
  const left = ends - serverTime();
  const state = left <= 0 ? 'over' : left <= 120_000 ? 'soon' : '';
  if (state === said) return;
  said = state;
  bar.replaceChildren(bar.dataset[state] || '');
  if (state !== 'soon') return;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: bar.dataset.stay });
  button.className = 'usa-button usa-button--unstyled';
  button.addEventListener('click', stay);
  bar.append(' ', button);
}
if (stamp && bar) setInterval(look, 10_000);
