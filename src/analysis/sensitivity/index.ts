// The ways to ask what a promise hangs on.

import { tornado } from './tornado.js'

export const sensitivityMethods = [tornado] as const
