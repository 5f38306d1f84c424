// `data-now` (epoch seconds): when the server made the page. From there time is counted; what the laptop's clock says does not matter.
const stamp = document.querySelector('[data-now]');
const began = Date.now();

/** The server's time, in milliseconds since the epoch. */
export const serverTime = () => (stamp ? Number(stamp.dataset.now) * 1000 + Date.now() - began : Date.now());
