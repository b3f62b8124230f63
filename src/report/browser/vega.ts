// The parts of Vega that the charts of a page need: no maps, no forces, no trees.

import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import * as transform from 'vega-transforms'
import { extend } from 'vega-util'
import * as viewTransform from 'vega-view-transforms'

extend(transforms, transform, viewTransform, encode)

export { parse } from 'vega-parser'
export { View } from 'vega-view'
