// What a draw is called: by the title of the variable whose equation draws it, else by that variable's name.

import { type Text, verbatim } from '../text.js'
import { isTitled } from './is-titled.js'
import type { ReportSource } from './source.js'

/** The second draw of a variable's formula is variable#2. */
export const drawOf = (draw: string): { readonly variable: string; readonly number: string | undefined } => {
  const [variable, number] = draw.split('#') as [string, string?]
  return { variable, number }
}

/** Where the title stands; undefined where there is none. Of what processes draw for themselves the summary holds no distribution. */
export const titleOfVariable = (
  { summary, model }: Pick<ReportSource, 'summary' | 'model'>,
  variable: string,
): { readonly from: 'summary' | 'scenario'; readonly title: Text } | undefined => {
  if (Object.hasOwn(summary.variables, variable)) return { from: 'summary', title: summary.variables[variable].title }
  if (!isTitled(model.scenario, 'variables', variable)) return undefined
  return { from: 'scenario', title: model.scenario.variables[variable].title! }
}

/** A title with the number of what it stands for, where there is more than one. */
export const withNumber = ({ en, zh }: Text, number: string | undefined): Text =>
  number === undefined ? { en, zh } : { en: `${en} (${number})`, zh: `${zh}（${number}）` }

/** What goes into a variable's value moves otherwise than the variable: `number` from the second draw of its equation on. */
export const nameDraw = ({ en, zh }: Text, number: string | undefined, inside: boolean): Text => {
  if (number !== undefined) return { en: `${en}: draw ${number}`, zh: `${zh}：第 ${number} 次抽取` }
  return inside ? { en: `${en}: draw`, zh: `${zh}：抽取` } : { en, zh }
}

/** Whether it goes into the value of its variable: so does each draw but the first, and the first where the files say so. */
export const isInside = ({ model }: Pick<ReportSource, 'model'>, draw: string): boolean =>
  drawOf(draw).number !== undefined || model.inside?.includes(draw) === true

/** In a table: by the variable's name where it has no title. */
export const titleOfDraw = (source: Pick<ReportSource, 'summary' | 'model'>, draw: string): Text => {
  const { variable, number } = drawOf(draw)
  return nameDraw(titleOfVariable(source, variable)?.title ?? verbatim(variable), number, isInside(source, draw))
}
