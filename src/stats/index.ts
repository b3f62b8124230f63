// The statistics that may be merged in any order.

import { extremes } from './extremes.js'
import { failures } from './failures.js'
import { histogram } from './histogram.js'
import { hits } from './hits.js'
import { kept } from './kept.js'
import { randomized } from './randomized.js'
import { shares } from './shares.js'

export const statistics = { extremes, failures, histogram, hits, kept, randomized, shares }

/** The states of all of them. */
export type Statistics = { readonly [Name in keyof typeof statistics]: ReturnType<(typeof statistics)[Name]['create']> }
