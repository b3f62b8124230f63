// A line through points: straight between them, flat outside. The x of the points must rise; where they do not, the value is NaN and the path fails.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { PlainFunction } from '../primitive.js'

type Point = readonly [NodeId, NodeId]

export const interpolate: PlainFunction = {
  kind: 'function',
  name: 'interpolate',
  label: { en: 'Line through points', zh: '折线插值' },
  help: {
    en: 'The value at x of the line through the points [x, y], straight between them and flat outside; the x of the points must rise.',
    zh: '过各点 [x, y] 的折线在 x 处的值，点间为直线，两端之外取端点值；各点的 x 须递增。',
  },
  example: { formula: 'interpolate(years, [[0, 10 kW], [5, 40 kW]])', unit: 'kW' },
  params: [
    { name: 'x', unit: 'X' },
    { name: 'table', takes: 'table', unit: 'X' },
  ],
  result: 'Y',
  build: (b, [x, points]: readonly [NodeId, readonly Point[]]) => {
    const { c, add, sub, mul, div, min, max, lt, ge, and, select } = arithmetic(b)
    const [firstX, firstY] = points[0]
    const [lastX, lastY] = points[points.length - 1]
    const inside = min(max(x, firstX), lastX)
    // Made of x from the outset, so that an x that is NaN gives NaN.
    let value = add(firstY, mul(c(0), inside))
    const rises: NodeId[] = []
    for (let i = 1; i < points.length; i++) {
      const [x0, y0] = points[i - 1]
      const [x1, y1] = points[i]
      const line = add(y0, mul(div(sub(inside, x0), sub(x1, x0)), sub(y1, y0)))
      value = select(ge(inside, x0), line, value)
      rises.push(lt(x0, x1))
    }
    const [rise, ...others] = rises
    return rise === undefined ? value : select(and(rise, ...others), select(ge(inside, lastX), lastY, value), c(Number.NaN))
  },
}
