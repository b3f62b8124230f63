// Forms that take the name of something: a target, a pipeline.

import type { Form } from '../primitive.js'

const promise = {
  variables: { supply: { is: '80 kW', unit: 'kW' } },
  targets: { promise: { at_least: 100, by: '2020-12-31', reading: 'supply' } },
}

export const target: Form = {
  kind: 'form',
  form: 'target',
  name: 'target',
  label: { en: "Target's bound", zh: '目标值' },
  help: {
    en: 'The bound of a target, in its unit; it follows when the promise is moved.',
    zh: '某项承诺的目标值，单位同该承诺；承诺调整时随之变化。',
  },
  example: { formula: 'target(promise)', unit: 'kW' },
  given: promise,
  params: [{ name: 'name', takes: 'target' }],
  result: 'X',
}

export const planEnd: Form = {
  kind: 'form',
  form: 'target',
  name: 'plan_end',
  label: { en: 'Years to the deadline', zh: '距期限的年数' },
  help: {
    en: "Years from the start to a target's deadline, a pure number like years: years / plan_end(name) is the share of the plan that has passed.",
    zh: '自起始日至某项承诺期限的年数，与 years 同为纯数：years / plan_end(name) 即规划期已过的比例。',
  },
  example: { formula: 'min(1, years / plan_end(promise))', unit: '1' },
  given: promise,
  params: [{ name: 'name', takes: 'target' }],
  result: '1',
}

export const inPipeline: Form = {
  kind: 'form',
  form: 'content',
  name: 'in_pipeline',
  label: { en: 'Under way', zh: '在途量' },
  help: {
    en: 'What a pipeline holds at the date: all that went in and has not come out.',
    zh: '某条管道在该日的在途量：已流入而尚未流出的总量。',
  },
  example: { formula: 'in_pipeline(delivered)', unit: 'kW' },
  given: { variables: { delivered: { is: "pipeline(2 'kW/year', 0.5 year, 2)", unit: 'kW/year' } } },
  params: [{ name: 'name', takes: 'variable' }],
  result: 'X*year',
}
