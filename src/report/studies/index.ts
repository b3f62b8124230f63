// The kinds of studies that exist.

import { compare } from './compare.js'
import type { StudyFile } from '../source.js'
import { goalSeek } from './goal-seek.js'
import type { StudyKind } from './study.js'
import { sweep } from './sweep.js'
import { tornado } from './tornado.js'

export const studyKinds: readonly StudyKind<StudyFile>[] = [sweep, compare, tornado, goalSeek]
