// Asks for a part of a page anew while a form is typed. Without it a button of the form does.
// form[data-live="address"] is posted there half a second after a change; what comes back takes the place of what is in [data-live-into].
// [data-live-said] speaks only when the `data-level` of that changes; [data-live-stale] shows when nobody answered.

const quiet = 500;

function live(form) {
  const part = (name) => form.querySelector(`[data-live-${name}]`);
  const [into, said, stale] = ['into', 'said', 'stale'].map(part);
  const levelOf = () => (into.querySelector('[data-level]') || { dataset: {} }).dataset.level;
  let [timer, asked] = [0, 0];
  const show = async () => {
    asked += 1;
    const own = asked;
    const before = levelOf();
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.live, { method: 'POST', body, redirect: 'error' });
      if (!answer.ok) throw answer;
      const text = await answer.text();
      if (own !== asked) return;
      into.innerHTML = text;
      stale.hidden = true;
      if (levelOf() !== before) said.textContent = levelOf();
    } catch {
      if (own === asked) stale.hidden = false;
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, quiet);
  });
}
for (const form of document.querySelectorAll('form[data-live]')) live(form);

// Of a question in a row the first letter of an answer chooses it: y, n, or u where nobody is sure.
const values = { y: ['yes'], n: ['no', 'none', 'normal'], u: ['unknown'] };
document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey || target.type !== 'radio' || !values[key]) return;
  const row = target.closest('.ask');
  const box = row && [...row.querySelectorAll('input')].find(({ value }) => values[key].includes(value));
  if (!box) return;
  box.focus();
  box.click();
});
