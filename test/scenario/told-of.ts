// What reading a text as YAML complains of.

import { parseYaml } from '../../src/scenario/parse-yaml.js'

/** Line and words of each mistake, in the order of the lines. */
export const toldOf = (text: string): readonly (readonly [line: number, words: string])[] => {
  const issues: (readonly [number, string])[] = []
  parseYaml(text, 'a.yaml', ({ line = 0, problem }) => issues.push([line, problem.en]))
  return issues.sort(([a], [b]) => a - b)
}
