// Whether a source is somebody's estimate: it says so, or there is none.

import type { Text } from '../text.js'

export const isJudgement = (source: Text | undefined): boolean => source === undefined || /^judge?ment\b/i.test(source.en.trim())
