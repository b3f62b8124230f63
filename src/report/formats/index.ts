// The formats that a result can be drawn in. Vega is large: what needs it loads it when it draws.

import { brief } from './brief.js'
import { csv } from './csv.js'
import type { Format } from './format.js'
import { html } from './html.js'
import { md } from './md.js'
import { pdf } from './pdf.js'
import { png } from './png.js'
import { svg } from './svg.js'
import { xlsx } from './xlsx.js'

export const formats: readonly Format[] = [html, brief, pdf, md, csv, xlsx, svg, png]
