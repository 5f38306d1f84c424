// Single keys, in no field, and not with Ctrl, Alt or Meta. They can be turned off (WCAG 2.1.4), by the button in `#keys`.
// `?` opens `#keys`; `/` goes to `[data-search]`; `j` and `k` go along `[data-row]`, to the first link or button of each, so that Enter
// opens it; `g` and then a letter follows the link with that letter as `data-key`.
const help = document.querySelector('#keys');
const toggle = help?.querySelector('button');
const kept = 'keys-off';
let isAfterG = false;

// A browser may keep nothing for us: then the keys are on.
const store = (act) => {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
};
const isOff = () => store((all) => all.getItem(kept)) !== null;
const show = () => {
  toggle.hidden = false;
  toggle.textContent = isOff() ? toggle.dataset.on : toggle.dataset.off;
};

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const at = focused < 0 ? rows.findIndex((row) => row.hasAttribute('data-at')) : focused;
  const row = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  if (!row) return;
  for (const each of rows) each.toggleAttribute('data-at', each === row);
  const first = row.querySelector('a, button');
  if (first) first.focus();
}

const find = (selector) => {
  const found = document.querySelector(selector);
  if (found) found.focus();
  return found;
};

const acts = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => find('[data-search]') || follow('w'),
  '?': () => {
    help.open = true;
    help.querySelector('summary').focus();
  },
};

function follow(key) {
  const link = document.querySelector(`a[data-key="${key}"]`);
  if (link) location.assign(link.href);
}

const isTyping = ({ target }) => target.closest('input, select, textarea, [contenteditable]') !== null;

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event) || isOff()) return;
  const { key } = event;
  const wasAfterG = isAfterG;
  isAfterG = key === 'g';
  if (wasAfterG && /^[a-z]$/.test(key)) follow(key);
  else if (Object.hasOwn(acts, key)) {
    event.preventDefault();
    acts[key]();
  }
}

if (help) {
  show();
  toggle.addEventListener('click', () => {
    store((all) => (isOff() ? all.removeItem(kept) : all.setItem(kept, '1')));
    show();
  });
  document.addEventListener('keydown', press);
}
