// One result on disk: results/SCENARIO/HASH/{summary.json, model.json, manifest.json, report.html, charts/}.

import { basename, join } from 'node:path'
import { readFile } from '../files.js'
import type { Manifest, ModelFile, ReportSource } from '../report/source.js'
import type { Files } from './write-folder.js'

/** The texts are what the files hold; the source is read from them, so that a page drawn now and one drawn later are made of the same. */
export interface Result {
  readonly summaryText: string
  readonly modelText: string
  readonly source: ReportSource
}

/** Page and charts, as they are drawn from a result's source. */
export interface Page {
  readonly html: string
  /** Name → Vega-Lite specification. */
  readonly charts: ReadonlyMap<string, string>
}

/** Names of what a result's folder holds. */
export const files = { summary: 'summary.json', model: 'model.json', manifest: 'manifest.json', page: 'report.html' } as const

export const folderOf = (out: string, scenario: string, hash: string): string => join(out, scenario, hash)
export const pageOf = (folder: string): string => join(folder, files.page)

const renderJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

export const buildResult = (summaryText: string, model: ModelFile, manifest: Manifest): Result => {
  const modelText = renderJson(model)
  return { summaryText, modelText, source: { summary: JSON.parse(summaryText), model: JSON.parse(modelText), manifest } }
}

/** What the folder of a result holds. */
export const filesOf = ({ summaryText, modelText, source }: Result, page: Page | undefined): Files =>
  new Map([
    [files.summary, summaryText],
    [files.model, modelText],
    [files.manifest, renderJson(source.manifest)],
    ...(page === undefined ? [] : filesOfPage(page)),
  ])

export const filesOfPage = ({ html, charts }: Page): Files =>
  new Map([[files.page, html], ...[...charts].map(([name, spec]) => [`charts/${name}.vl.json`, spec] as const)])

/** undefined where there is no result, or what is there is not whole. */
export const readResult = async (folder: string): Promise<Result | undefined> => {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  try {
    const [summaryText, modelText, manifestText] = await Promise.all([
      read(files.summary),
      read(files.model),
      read(files.manifest),
    ])
    const source: ReportSource = {
      summary: JSON.parse(summaryText),
      model: JSON.parse(modelText),
      manifest: JSON.parse(manifestText),
    }
    const whole = Object.values(source).every(part => part?.format === 1) && source.manifest.hash === basename(folder)
    return whole ? { summaryText, modelText, source } : undefined
  } catch {
    return undefined
  }
}
