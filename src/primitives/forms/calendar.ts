// What the calendar gives under a bare name.

import type { Form } from '../primitive.js'

export const years: Form = {
  kind: 'form',
  form: 'calendar',
  name: 'years',
  label: { en: 'Years since the start', zh: '起始以来的年数' },
  help: { en: 'Years since the start, 0 at the first date; a pure number.', zh: '自起始日以来的年数，首日为 0；纯数。' },
  example: { formula: '1.05 ** years', unit: '1' },
  params: [],
  result: '1',
}

export const year: Form = {
  kind: 'form',
  form: 'calendar',
  name: 'year',
  label: { en: 'Calendar year', zh: '日历年份' },
  help: {
    en: 'Calendar year of the step that begins at the date: on 31 December 2015 it is 2016.',
    zh: '自该日起的一步所在的日历年份：2015 年 12 月 31 日对应 2016。',
  },
  example: { formula: 'year >= 2018 ? 1 : 0', unit: '1' },
  params: [],
  result: '1',
}

export const stepIndex: Form = {
  kind: 'form',
  form: 'calendar',
  name: 'step_index',
  label: { en: 'Step number', zh: '步序号' },
  help: { en: 'Number of the date, 0 at the first.', zh: '日期的序号，首日为 0。' },
  example: { formula: 'mod(step_index, 4)', unit: '1' },
  params: [],
  result: '1',
}

export const oneStep: Form = {
  kind: 'form',
  form: 'calendar',
  name: 'one_step',
  label: { en: 'Length of a step', zh: '步长' },
  help: { en: 'Length of a step, a duration: ¼ year where steps are quarters.', zh: '一步的时长：按季度推进时为 ¼ 年。' },
  example: { formula: "3 'kW/year' * one_step", unit: 'kW' },
  params: [],
  result: 'year',
}
