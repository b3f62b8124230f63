// Switches that a date turns: 0 or 1.

import type { Form } from '../primitive.js'

export const at: Form = {
  kind: 'form',
  form: 'date',
  name: 'at',
  label: { en: 'From a date on', zh: '自某日起' },
  help: {
    en: '1 from the first date that is not before the given one, 0 until then.',
    zh: '自不早于所给日期的第一个时点起为 1，此前为 0。',
  },
  example: { formula: "at('2018-09-30')", unit: '1' },
  params: [{ name: 'date', takes: 'date' }],
  result: '1',
}

export const between: Form = {
  kind: 'form',
  form: 'date',
  name: 'between',
  label: { en: 'Between two dates', zh: '两日期之间' },
  help: {
    en: '1 from the first date on that is not before a, until the first that is not before b: at(a) − at(b).',
    zh: '自不早于 a 的第一个时点起为 1，至不早于 b 的第一个时点止：at(a) − at(b)。',
  },
  example: { formula: "between('2016-05-01', '2018-05-01')", unit: '1' },
  params: [
    { name: 'a', takes: 'date' },
    { name: 'b', takes: 'date' },
  ],
  result: '1',
}

export const on: Form = {
  kind: 'form',
  form: 'date',
  name: 'on',
  label: { en: 'On a day', zh: '某日所在的一步' },
  help: {
    en: "1 in the one step whose interval holds the day: every year for a day like '05-01', once for a full date; else 0.",
    zh: "所含区间包括该日的一步为 1，其余为 0；'05-01' 这样的日子每年一次，完整日期仅一次。",
  },
  example: { formula: "on('05-01')", unit: '1' },
  params: [{ name: 'day', takes: 'date' }],
  result: '1',
}
