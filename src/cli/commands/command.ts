import type { Text } from '../../text.js'
import type { Arguments } from '../arguments.js'
import type { FlagName } from '../flags.js'
import type { ExitCode, Session } from '../session.js'

export interface Command {
  readonly name: string
  readonly help: Text
  /** What follows the name; `least` to `most` of them. Nothing where it is not said. */
  readonly operand?: { readonly name: string; readonly least: number; readonly most: number; readonly help: Text }
  readonly flags: readonly FlagName[]
  /** Where a flag means something else than elsewhere. */
  readonly flagHelp?: Readonly<Partial<Record<FlagName, Text>>>
  /** What to do instead of giving a flag of other commands that means nothing here. */
  readonly instead?: Readonly<Partial<Record<FlagName, Text>>>
  /** Command lines that work in a project with the scenario quick-start.yaml. */
  readonly examples: readonly string[]
  run(given: Arguments, session: Session): Promise<ExitCode>
}
