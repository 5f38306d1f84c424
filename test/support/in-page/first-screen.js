// Runs in a browser: whether the main button of the page is seen before anything is scrolled, and how evenly listed errors stand, in
// CSS pixels: the air above, between and below their words.
(() => {
  const sizeOf = (element) => element.getBoundingClientRect();
  const button = document.querySelector('.main-button');
  const wordsOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const alert = document.querySelector('#errors');
  const lines = alert ? [...alert.querySelectorAll('h2, li a')].map(wordsOf) : [];
  const air = lines.slice(1).map((each, place) => Math.round(each.top - lines[place].bottom));
  const below = alert ? Math.round(sizeOf(alert).bottom - lines.at(-1).bottom) : 0;
  return { isButtonSeen: !button || sizeOf(button).bottom + scrollY <= innerHeight, air: [...air, below] };
})();
