// The page, and each of its charts as a specification that other programs open.

import type { Language } from '../../text.js'
import type { AnySource } from '../source.js'
import type { Format, RenderedFiles } from './format.js'

export const html: Format = {
  name: 'html',
  label: { en: 'Page', zh: '网页' },
  help: {
    en: 'report.html, one page in both languages that opens anywhere; charts/*.vl.json for other programs',
    zh: 'report.html：单个网页文件，中英双语，随处可开；charts/*.vl.json 供其他程序使用',
  },
  opens: 'report.html',
  async render(source, language) {
    return renderPageFiles(source, language)
  },
}

/** Vega is large and loaded only when a page is drawn. */
export const renderPageFiles = async (source: AnySource, language: Language): Promise<RenderedFiles> => {
  const { renderPage } = await import('../html/render-page.js')
  const { html, charts } = renderPage(source, language)
  return new Map([['report.html', html], ...[...charts].map(([name, spec]) => [`charts/${name}.vl.json`, spec] as const)])
}
