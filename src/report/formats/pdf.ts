// The page on paper.

import type { Format } from './format.js'
import { printTo } from './print.js'

export const pdf: Format = {
  name: 'pdf',
  label: { en: 'Print', zh: '打印稿' },
  help: {
    en: 'report.pdf, the page on A4 in one language; needs Chromium on this machine',
    zh: 'report.pdf：A4 打印稿，单语；本机需有 Chromium',
  },
  opens: 'report.pdf',
  render: printTo('report.pdf'),
}
