// What is handed on: the answer and the table behind it, on one to three pages.

import { buildBrief } from '../build-report.js'
import type { Format } from './format.js'
import { printTo } from './print.js'

export const brief: Format = {
  name: 'brief',
  label: { en: 'Brief', zh: '简报' },
  help: {
    en: 'brief.pdf, the answer and its table on one to three pages of A4; needs Chromium on this machine',
    zh: 'brief.pdf：一至三页 A4 的结论与表格；本机需有 Chromium',
  },
  opens: 'brief.pdf',
  render: printTo('brief.pdf', buildBrief),
}
