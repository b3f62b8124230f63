// A page, or some of it, on paper.

import type { Report } from '../report.js'
import type { AnySource } from '../source.js'
import type { Format } from './format.js'

/** Prints to a file what the page shows of the report; everything where `reportOf` is not given. */
export const printTo =
  (file: string, reportOf?: (source: AnySource) => Report): Format['render'] =>
  async (source, language, workshop) => {
    const { renderPage } = await import('../html/render-page.js')
    return new Map([[file, await workshop.print(renderPage(source, language, reportOf?.(source)).html)]])
  }
