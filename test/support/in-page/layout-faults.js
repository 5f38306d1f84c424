// Runs in a browser: what of the page is cut, wider than the window or too small for a thumb.
(() => {
  const sizeOf = (element) => element.getBoundingClientRect();
  /** What is hidden from the eye and read aloud has no layout. */
  const isSeen = (element) => {
    const { width, height } = sizeOf(element);
    return width > 2 && height > 2 && getComputedStyle(element).visibility !== 'hidden';
  };
  const nameOf = (element) => {
    const text = (element.textContent || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.className} "${text}"`;
  };
  const all = [...document.body.querySelectorAll('*')].filter((each) => isSeen(each) && !each.closest('svg'));

  const isBeyond = (element) => sizeOf(element).right > innerWidth + 1 || sizeOf(element).left < -1;
  const wide = () => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    return [`scrolls sideways, ${scrollWidth} of ${innerWidth}: ${all.filter(isBeyond).map(nameOf).join(', ')}`];
  };

  const scrolls = 'textarea, input, select, pre, .scrolls';
  const isCut = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCutAside = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isCutBelow = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
    return isCutAside || isCutBelow;
  };
  const cut = all.filter((each) => !each.matches(scrolls) && isCut(each)).map((each) => `cut: ${nameOf(each)}`);

  /** What is pressed: of a radio or checkbox its row. A link in a sentence is as high as its line (WCAG 2.5.8). */
  const targets =
    'button, select, summary, textarea, a.usa-button, input + label, input:not([type=radio], [type=checkbox])';
  // Patients' fingers shake; staff on a phone are in a hurry, and have a mouse at a desk.
  const ofConsole = innerWidth < 768 ? 44 : 32;
  const least = (document.body.classList.contains('console') ? ofConsole : 48) - 0.5;
  const small = all
    // What the keyboard does not reach nobody presses: it is there for browsers and robots.
    .filter((each) => each.matches(targets) && each.tabIndex >= 0)
    .filter((each) => sizeOf(each).height < least || sizeOf(each).width < least)
    .map((each) => `small: ${nameOf(each)} ${Math.round(sizeOf(each).width)}×${Math.round(sizeOf(each).height)}`);
  return [...wide(), ...cut, ...small];
})();
