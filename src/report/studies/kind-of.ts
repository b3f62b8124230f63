import type { StudyFile } from '../source.js'
import { studyKinds } from './index.js'
import type { StudyKind } from './study.js'

/** Throws Error where the file is of a kind that this program does not know. */
export const kindOf = ({ kind }: StudyFile): StudyKind<StudyFile> => {
  const found = studyKinds.find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`no kind of study is called ${kind}`)
  return found
}
