import { openLog } from '../append-log.ts';

/** Numbers that said STOP, as AWS End User Messaging keeps them. */
export interface OptOuts {
  includes(number: string): boolean;
  /**
   * Reads what somebody wrote.
   * @returns whether it was a keyword that the provider answers itself, so that no function hears of it
   */
  heard(from: string, body: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Said {
  number: string;
  out: boolean;
}

/** The provider's own keywords (AWS End User Messaging, "Required opt-out keywords"). */
const stops = ['STOP', 'STOPALL', 'CANCEL', 'END', 'QUIT', 'UNSUBSCRIBE', 'ARRET', 'REVOKE', 'OPTOUT'];
const starts = ['START', 'UNSTOP'];

/** Opens the list: a file of JSON lines, read back at start. */
export async function openOptOuts(path: string): Promise<OptOuts> {
  const log = await openLog(path);
  const out = new Set<string>();
  const keep = ({ number, out: isOut }: Said): void => {
    if (isOut) out.add(number);
    else out.delete(number);
  };
  for (const said of log.earlier) keep(said as Said);
  return {
    includes: (number) => out.has(number),
    async heard(from, body) {
      const word = body.trim().toUpperCase();
      if (![...stops, ...starts].includes(word)) return false;
      const said = { number: from, out: stops.includes(word) };
      await log.append(said);
      keep(said);
      return true;
    },
    close: log.close,
  };
}
