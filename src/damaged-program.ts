// What cannot be started, told where it was to be started and where its caller tells of failures.

/** A file of the program that is not there, or is none any more. Known by its name: each program has a class of its own. */
export class DamagedProgram extends Error {
  override readonly name = 'DamagedProgram'
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(`its file ${file} is missing or damaged: build or install steppecast again`, { cause })
    this.file = file
  }
}

/** The file that is missing or damaged, where that is what the error tells. */
export const damagedFile = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'DamagedProgram' ? (error as DamagedProgram).file : undefined
