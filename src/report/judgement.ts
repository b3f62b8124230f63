// Whether a source says that a number is somebody's estimate.

import type { Text } from '../text.js'

/** What a source in English or Chinese begins with: judgement, expert judgement; 判断, 主观判断, 专家判断. */
const beginnings = [/^(expert )?judge?ment\b/i, /^(主观|专家|经验)?判断/]

export const isJudgement = (source: Text | undefined): boolean =>
  source !== undefined && [source.en, source.zh].some(text => beginnings.some(beginning => beginning.test(text.trim())))
