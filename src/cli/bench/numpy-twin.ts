// The reference kernel in NumPy, in a process of its own: where Python and NumPy are there.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { packageFile } from '../../package-file.js'

const script = packageFile('scenarios', 'bench', 'reference.py')

/** Milliseconds, without Python's own start. Rejects where there is no Python or no NumPy. */
export const runNumpyTwin = async (paths: number, quantiles: boolean, signal?: AbortSignal): Promise<number> => {
  const args = [script, String(paths), ...(quantiles ? [] : ['--no-quantiles'])]
  const { stdout } = await promisify(execFile)('python3', args, { signal })
  return 1000 * (JSON.parse(stdout) as { readonly seconds: number }).seconds
}

export const hasNumpy = async (): Promise<boolean> => {
  try {
    await promisify(execFile)('python3', ['-c', 'import numpy'])
    return true
  } catch {
    return false
  }
}
