import type { CalendarReader, DirectoryNow } from '../../../../shared/workflows/calendar/ports.ts';

/** The same, but for reading the directory once: a page that only shows asks the API many things of one moment. */
export function readOnce<Deps extends { calendar: CalendarReader }>(deps: Deps): Deps {
  let read: Promise<DirectoryNow> | undefined;
  const directoryNow = () => {
    read ??= deps.calendar.directoryNow();
    return read;
  };
  return { ...deps, calendar: { directoryNow, timeOff: (id) => deps.calendar.timeOff(id) } };
}
