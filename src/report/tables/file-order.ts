// summary.json has its names in alphabetical order; a reader knows them in the order of the scenario's file.

/** Entries in the order in which `names` has their names; what it does not name follows. */
export const inFileOrder = <Value>(
  record: Readonly<Record<string, Value>>,
  names: Readonly<Record<string, unknown>>,
): readonly (readonly [string, Value])[] => [
  ...Object.keys(names).flatMap(name => (Object.hasOwn(record, name) ? [[name, record[name]] as const] : [])),
  ...Object.entries(record).filter(([name]) => !Object.hasOwn(names, name)),
]
