// A change of unit in sight.

import type { Form } from '../primitive.js'

export const convert: Form = {
  kind: 'form',
  form: 'convert',
  name: 'convert',
  label: { en: 'Convert a unit', zh: '单位换算' },
  help: {
    en: 'x in another unit of the same kind; nothing is converted unless it is said.',
    zh: '把 x 换算为同类的另一单位；未写明的换算一概不做。',
  },
  example: { formula: "convert(1500 kW, 'MW')", unit: 'MW' },
  params: [{ name: 'x' }, { name: 'unit', takes: 'text' }],
  result: 'Y',
}
