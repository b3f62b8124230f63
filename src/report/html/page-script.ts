// The scripts of pages, as the build left them, and the policy that lets nothing else run.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packageFile } from '../../package-file.js'

export const readScript = (name: 'page' | 'list'): string =>
  readFileSync(packageFile('dist', 'src', 'report', 'browser', `${name}.js`), 'utf8').trimEnd()

/** Nothing but the page's own script may run, and nothing may be fetched. */
export const policyFor = (script: string): string => {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
