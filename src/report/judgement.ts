// Whether a source says that a number is somebody's estimate.

import type { Text } from '../text.js'

export const isJudgement = (source: Text | undefined): boolean => source !== undefined && /^judge?ment\b/i.test(source.en.trim())
