// `data-changes` (address): asks each half minute how much of the list has changed since, and says so with a link that loads it again.
// Nothing moves by itself. It says once that it gave up (`data-stale`): signed out, or three times without an answer.
const bar = document.querySelector('[data-changes]');
let said = '0';
let failures = 0;

function say(words, link) {
  const show = Object.assign(document.createElement('a'), { href: location.href, textContent: link });
  bar.replaceChildren(`${words} · `, show);
}

async function ask() {
  if (document.hidden) return;
  try {
    const answer = await fetch(bar.dataset.changes, { redirect: 'error' });
    if (!answer.ok) throw new Error(answer.statusText);
    const count = await answer.text();
    failures = 0;
    if (count === said) return;
    said = count;
    if (count === '0') bar.replaceChildren();
    else say(count === '1' ? bar.dataset.one : bar.dataset.many.replace('{n}', count), bar.dataset.show);
  } catch {
    failures += 1;
    if (failures < 3) return;
    clearInterval(asking);
    say(bar.dataset.stale, bar.dataset.show);
  }
}
const asking = bar && setInterval(ask, 30_000);
