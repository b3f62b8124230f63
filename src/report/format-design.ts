// Where the uniforms of a run come from: in English its name says it; in Chinese what it is called, beside the name that a command line takes.

import { designs } from '../sampling/index.js'
import { type Text, verbatim } from '../text.js'
import { cleanTitle } from './clean.js'

/** That of a later version is shown as it is. */
export const formatDesign = (name: string): Text => {
  const known = designs.find(design => design.name === name)
  return known === undefined ? verbatim(cleanTitle(name)) : { en: name, zh: `${known.label.zh}（${name}）` }
}
