// Of a text that is no YAML, the mistakes that are certain: the first flaw is one; its line is mended as well as possible and the text read
// again, so that what the parser said only because it had lost its way is gone, and what else is broken is not.

import { blanks, type Repair, repairsOf } from './repair-line.js'
import { type Flaw, readYaml, type YamlReading } from './read-yaml.js'
import { mendStrange } from './strange-lines.js'

/** One a line at most, in the order in which they were found. */
export const certainFlaws = (text: string, reading: YamlReading): readonly Flaw[] => {
  if (reading.flaws.length === 0 || reading.flaws[0]!.kind === 'LIMIT') return reading.flaws
  const strange = mendStrange(text.split('\n'))
  const told = new Map(strange.told.slice(0, mostTold).map(flaw => [flaw.line, flaw]))
  let { lines } = strange
  let flaws = strange.told.length === 0 ? reading.flaws : readYaml(lines.join('\n')).flaws
  let room = mostRead
  while (flaws[0] !== undefined && told.size < mostTold && room > 0) {
    const flaw = flaws[0]
    const again = told.has(flaw.line)
    const repairs = again ? blanks(lines, flaw) : [...repairsOf(lines, flaw), ...blanks(lines, flaw)]
    let best: { readonly repair: Repair; readonly flaws: readonly Flaw[]; readonly score: number } | undefined
    for (const repair of repairs) {
      const left = readYaml(repair.lines.join('\n')).flaws
      room -= text.length
      // What was left out with the line may be broken by itself.
      const hidden = flaws.filter(({ line }) => line > flaw.line && repair.lines[line - 1] === '').length
      const score = left.length + hidden
      // What is open to the end hides all else, and texts that are cut are looked for in what is YAML: either may leave new ones above.
      const isNew = ({ line, kind }: Flaw): boolean =>
        line > flaw.line || (line < flaw.line && !told.has(line) && (flaw.kind === 'UNCLOSED' || kind === 'CUT'))
      const heals = left.every(found => isNew(found) && found.kind !== 'LIMIT')
      if (heals && (best === undefined || (score < best.score && repair.isLast !== true))) best = { repair, flaws: left, score }
      const certain = best?.score === 0 || (best?.repair.isPlain === true && best.score < flaws.length)
      if (certain || room <= 0) break
    }
    const meant: Flaw = { ...flaw, ...best?.repair.meant }
    if (![...told.values()].some(({ line }) => line === meant.line)) told.set(flaw.line, meant)
    if (best === undefined) break
    lines = best.repair.lines
    flaws = best.flaws
  }
  return [...told.values()]
}

/** A reader corrects those first. */
const mostTold = 20
/** Characters read again and again, so that a long text takes no longer than many short ones. */
const mostRead = 1_500_000
