// Settings of a chart as its page holds them: said once where both languages say the same, and no finer than a screen shows.

import type { Chart, Setting } from '../charts/chart.js'
import { shorten } from './packed-column.js'

export const compactSettings = (settings: Chart['settings']): Chart['settings'] =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, compactSetting(value)]))

const compactSetting = (value: Setting): Setting =>
  typeof value === 'object' && 'en' in value && value.en === value.zh ? value.en : shorten(value)
