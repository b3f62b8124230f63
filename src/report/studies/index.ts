// The kinds of studies that exist.

import type { StudyFile } from '../source.js'
import type { StudyKind } from './study.js'

export const studyKinds: readonly StudyKind<StudyFile>[] = []
