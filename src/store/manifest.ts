// manifest.json: how, where and how fast a result came to be. Nothing here decides a number.

import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, platform, release } from 'node:os'
import { packageFile } from '../package-file.js'
import type { Manifest } from '../report/source.js'

/** This program's version. */
export const readVersion = (): string => JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version

/** Highest resident memory of the process so far, threads included, in MB (10⁶ bytes). */
const peakMemory = (): number => Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)

export type ManifestFacts = Pick<
  Manifest,
  'hash' | 'numbers' | 'threads' | 'executor' | 'seconds' | 'command' | 'settings' | 'inputs'
>

export const buildManifest = (facts: ManifestFacts): Manifest => ({
  format: 1,
  ...facts,
  versions: { steppecast: readVersion(), node: process.versions.node, v8: process.versions.v8 },
  host: {
    platform: `${platform()} ${release()} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
  },
  peak_memory_mb: peakMemory(),
  finished: new Date().toISOString(),
})
