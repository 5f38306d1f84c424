/** Enough of a number or mailbox to tell it from another, and too little to call or write to: terminals and logs of pipelines keep it. */
export function masked(text: string): string {
  const [name = '', domain] = text.split('@');
  return domain === undefined ? `…${text.slice(-2)}` : `${name.slice(0, 2)}… at ${domain}`;
}
