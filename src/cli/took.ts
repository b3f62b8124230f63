// A time on a clock that shows tenths of a second: what it shows as none is said to be less than one.

import type { Text } from '../text.js'

/** After words that say whose time it is: in Chinese it brings its own space. */
export const took = (seconds: number): Text =>
  seconds < 0.05 ? { en: 'under 0.1 s', zh: '不到 0.1 秒' } : { en: `${seconds.toFixed(1)} s`, zh: ` ${seconds.toFixed(1)} 秒` }
