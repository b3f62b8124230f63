// The kinds of studies that exist.

import type { StudyFile } from '../source.js'
import type { StudyKind } from './study.js'
import { sweep } from './sweep.js'

export const studyKinds: readonly StudyKind<StudyFile>[] = [sweep]
