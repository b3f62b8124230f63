// `npm run fuzz -- [SECONDS] [SEED]` looks for mistakes that the program does not survive, for as long as asked (60 s), with a fresh seed.
// `npm run fuzz -- show SEED TRIAL` prints the files of one trial and what becomes of them.

import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hunt } from './hunt.js'
import { buildTrial, runTrial } from './trial.js'

const heavy = 200
/** Trials between two looks at the clock. */
const batch = 500

const [first = '60', second, third] = process.argv.slice(2)

if (first === 'show') {
  const trial = buildTrial(second ?? '', Number(third), heavy)
  for (const [name, content] of Object.entries(trial.files))
    console.log(`── ${name}\n${typeof content === 'string' ? content : Buffer.from(content).toString()}`)
  console.log(`── ${trial.main} ${trial.settings.join(' ')}`)
  console.log(runTrial(trial))
} else {
  const seed = second ?? randomUUID()
  const end = performance.now() + 1000 * Number(first)
  console.log(`seed ${seed}`)
  const total = { sound: 0, issues: 0, findings: 0 }
  const summary = (): string => {
    const { sound, issues, findings } = total
    return `${sound + issues + findings} mutations: ${sound} still sound, ${issues} with issues, ${findings} that ended otherwise`
  }
  let next = 0
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const from = next
      next += batch
      const { sound, issues, findings } = await hunt({ seed, first: from, last: from + batch, heavy })
      total.sound += sound
      total.issues += issues
      total.findings += findings.length
      for (const { trial, what } of findings) console.log(`trial ${trial}: ${what}`)
      if (from % (20 * batch) === 0) console.log(summary())
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work))
  console.log(summary())
  if (total.findings > 0) process.exitCode = 1
}
