// Imported for what it does: what comes together in less than 8 MiB is left to the engine, and tests are small.

import { release } from '../../src/stats/release.js'

release(new Float64Array(2 ** 20))
