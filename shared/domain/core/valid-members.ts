import * as z from 'zod/mini';

type Members<S extends z.ZodMiniObject> = { [K in keyof z.infer<S>]?: z.infer<S>[K] | undefined };

/** Reads an object member by member. @returns what each member's own schema makes of it; undefined where it refuses */
export function validMembers<S extends z.ZodMiniObject>(schema: S, raw: Readonly<Record<string, unknown>>): Members<S> {
  const members = Object.entries(schema.shape).map(([name, member]) => [name, z.safeParse(member, raw[name]).data]);
  return Object.fromEntries(members);
}
