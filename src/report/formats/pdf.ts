// The page on paper.

import type { Format } from './format.js'

export const pdf: Format = {
  name: 'pdf',
  label: { en: 'Print', zh: '打印稿' },
  help: {
    en: 'report.pdf, the page on A4 in one language; needs Chromium on this machine',
    zh: 'report.pdf：A4 打印稿，单语；本机需有 Chromium',
  },
  opens: 'report.pdf',
  async render(source, language, workshop) {
    const { renderPage } = await import('../html/render-page.js')
    return new Map([['report.pdf', await workshop.print(renderPage(source, language).html)]])
  },
}
