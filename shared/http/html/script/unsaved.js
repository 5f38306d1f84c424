// What was typed is not left behind unasked: not by a link, by closing the page, nor by a button of another form of it.
// `form[method=post]` of which a field holds something else than the page came with; `data-unsaved` says that something was typed before.
let sent;
let isCalling = false;

const holdsOther = ({ type, options, checked, defaultChecked, value, defaultValue }) => {
  if (type === 'checkbox' || type === 'radio') return checked !== defaultChecked;
  if (!options) return defaultValue !== undefined && value !== defaultValue;
  const preset = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return !options[Math.max(0, preset)].selected;
};
const isUnsaved = (form) => 'unsaved' in form.dataset || [...form.elements].some(holdsOther);

// A form that is sent is not left behind; one that comes back, or is typed on, may be left behind again.
const stays = () => {
  sent = undefined;
};
addEventListener('input', stays);
addEventListener('pageshow', stays);
addEventListener('submit', (event) => {
  sent = event.defaultPrevented ? sent : event.target;
});
// Browsers hold a call to be a way out of the page; it is none.
addEventListener('click', ({ target }) => {
  if (!target.closest('a[href^="tel:"], a[href^="mailto:"]')) return;
  isCalling = true;
  setTimeout(() => {
    isCalling = false;
  }, 500);
});
addEventListener('beforeunload', (event) => {
  if (isCalling) return;
  const left = [...document.querySelectorAll('form[method="post"]')].filter((form) => form !== sent);
  if (!left.some(isUnsaved)) return;
  event.preventDefault();
  // Runs once the reader has said that they stay: nothing is on its way any more.
  setTimeout(() => {
    stays();
    for (const button of document.querySelectorAll('[data-busy]')) delete button.dataset.busy;
  });
});
