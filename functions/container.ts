/** Hands out collaborators of one container, each made when it is first asked for. */
export type Container = <T>(make: Maker<T>) => T;

/** Makes a collaborator out of others. */
type Maker<T> = (from: Container) => T;

/** What makers make, under their names. */
export type Made<Makers> = { [Name in keyof Makers]: Makers[Name] extends Maker<infer T> ? T : never };

/**
 * Makes what a function picks of compose.ts, in a container of its own: each collaborator once, on a laptop too, where all
 * functions run in one process. Called once a function.
 * @returns the collaborators under the names that the function gives them
 * @throws where the function was not granted what one of them reads (functions.ts)
 */
export function pick<Makers extends Record<string, Maker<unknown>>>(makers: Makers): Made<Makers> {
  const made = new Map<unknown, unknown>();
  const from: Container = (make) => {
    if (!made.has(make)) made.set(make, make(from));
    return made.get(make) as ReturnType<typeof make>;
  };
  const picked = Object.entries(makers).map(([name, make]) => [name, from(make)]);
  return Object.fromEntries(picked);
}
