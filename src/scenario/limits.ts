// What a scenario may ask for at most, so that no file can take unbounded memory or time.

export const limits = {
  /** Bytes of one file. */
  bytes: 1_000_000,
  /** Files of one scenario, data files included. */
  files: 32,
  /** Variables of one scenario; also levers, targets and factors, each. */
  names: 2_000,
  /** Characters of one name. */
  nameLength: 100,
  /** Mappings and lists inside one another. */
  depth: 50,
  /** Words, signs and spaces of one YAML file: some 2,000 variables with every key. */
  tokens: 250_000,
  /** Values that aliases stand for, all together. */
  aliased: 10_000,
  /** Issues that are listed; a reader corrects those first. */
  issues: 500,
  paths: 1_000_000_000,
  seedLength: 200,
  /** Cases of one sweep without --yes. */
  cases: 1_000,
  /** Cases of one sweep, whatever is said. */
  casesAtAll: 100_000,
  /** Numbers that the results of one sweep hold: some 2 GB of memory while they are written. */
  studied: 4_000_000,
} as const
