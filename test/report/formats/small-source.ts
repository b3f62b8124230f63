// Results to draw: the quick start, the hostile scenario, and the main one on few paths; and a workshop that only says what it was asked for.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workshop } from '../../../src/report/formats/format.js'
import type { ReportSource } from '../../../src/report/source.js'
import { hostile } from '../hostile.js'
import { shipped, sourceOf } from '../sources.js'

export const quickSource = (): Promise<ReportSource> => sourceOf(shipped('quick-start.yaml'), 300)

export const mainSource = (): Promise<ReportSource> => sourceOf(shipped('inner-mongolia-2020.yaml'), 300)

export const hostileSource = async (): Promise<ReportSource> => {
  const folder = mkdtempSync(join(tmpdir(), 'steppecast-hostile-'))
  try {
    const file = join(folder, 'hostile.yaml')
    writeFileSync(file, hostile)
    return await sourceOf(file, 300)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const echo: Workshop = {
  print: async html => Buffer.from(html),
  rasterize: async (svg, scale) => Buffer.from(`${scale} ${svg}`),
}
