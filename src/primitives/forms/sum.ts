// A sum over the members of a set.

import type { Form } from '../primitive.js'

export const sum: Form = {
  kind: 'form',
  form: 'sum',
  name: 'sum',
  label: { en: 'Sum over a set', zh: '按集合求和' },
  help: {
    en: 'x added up over all members of a set; x is a variable that is for the set, or a formula of such.',
    zh: 'x 对集合全部成员求和；x 为按该集合取值的变量，或由其组成的公式。',
  },
  example: { formula: 'sum(load, area)', unit: 'kW' },
  given: { sets: { area: ['north', 'south'] }, variables: { load: { is: 'normal(20 kW, 2 kW)', unit: 'kW', for: 'area' } } },
  params: [{ name: 'x' }, { name: 'set', takes: 'set' }],
  result: 'X',
}
