// Formulas put together at random from everything that can be called with pure numbers: most make little sense, some paths fail.

import fc from 'fast-check'
import type { Equations } from './small-machine.js'

const literal = fc.constantFrom('0', '1', '2', '0.5', '3.7', '0.01', '1e3', '1e300', '100', '12.25')

/** Values that may be anything. `known` are the names of variables. */
const expressions = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.letrec<{ value: string; leaf: string; call: string; draw: string; memory: string }>(tie => {
    const value = tie('value')
    const list = (build: (...parts: string[]) => string, count: number) =>
      fc.array(value, { minLength: count, maxLength: count }).map(parts => build(...parts))
    return {
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
        tie('leaf'),
        tie('call'),
        tie('draw'),
        tie('memory'),
      ),
      leaf: fc.oneof(literal, fc.constantFrom('step_index', 'step_index / 7', ...known)),
      call: fc.oneof(
        ...['+', '-', '*', '/', '<', '<=', '==', '&&', '||'].map(sign => list((a, b) => `(${a} ${sign} ${b})`, 2)),
        ...['exp', 'ln', 'sqrt', 'abs', 'floor', 'ceil'].map(name => list(a => `${name}(${a})`, 1)),
        ...['min', 'max', 'tightest'].map(name => list((a, b, c) => `${name}(${a}, ${b}, ${c})`, 3)),
        list((a, b, c) => `(${a} ? ${b} : ${c})`, 3),
        list((a, b) => `(abs(${a}) ** ${b})`, 2),
        list(a => `(${a} ** 3)`, 1),
        list(a => `-(${a})`, 1),
        list((a, b) => `round(${a}, 1 + abs(${b}))`, 2),
        list(a => `interpolate(${a}, [[0, 1], [2, 5], [3, -1]])`, 1),
      ),
      draw: fc.oneof(
        fc.constantFrom('normal(0, 1)', 'uniform(-1, 2)', 'each_year(triangular(0, 1, 4))', 'each_step(poisson(1.5))'),
        list((a, b) => `normal(${a}, ${b})`, 2),
        list((a, b) => `each_step(lognormal(abs(${a}), ${b}))`, 2),
        list(a => `each_year(poisson(${a}))`, 1),
        list((a, b) => `triangular(${a}, 2, ${b})`, 2),
        list(a => `choice([${a}, 2, 5], [1, 2, 1])`, 1),
        list((a, b) => `truncate(normal(0, 1), ${a}, ${b})`, 2),
      ),
      memory: fc.oneof(
        list((a, b) => `previous(${a}, ${b})`, 2),
        list((a, b) => `accumulate((${a}) / one_step, ${b})`, 2),
        list((a, b) => `grow(${a}, (${b}) / one_step)`, 2),
        list((a, b, c) => `delay(${a}, (1 + abs(${b})) * one_step, ${c})`, 3),
        list(a => `delay(${a}, 0.5 year)`, 1),
        list((a, b) => `pipeline((${a}) / one_step, abs(${b}) * one_step, 2, 3) * one_step`, 2),
        list(a => `noise(${a})`, 1),
        fc.constant("happens(0.5 '1/year', 0.5 year)"),
      ),
    }
  }).value

const names = ['a', 'b', 'c', 'd']

/** Four variables, each made of those before it. */
export const randomEquations: fc.Arbitrary<Equations> = fc
  .tuple(...names.map((_, index) => expressions(names.slice(0, index))))
  .map(formulas => Object.fromEntries(names.map((name, index) => [name, formulas[index]])))
