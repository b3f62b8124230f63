// The kinds of studies that exist.

import type { StudyFile } from '../source.js'
import { goalSeek } from './goal-seek.js'
import type { StudyKind } from './study.js'

export const studyKinds: readonly StudyKind<StudyFile>[] = [goalSeek as unknown as StudyKind<StudyFile>]
