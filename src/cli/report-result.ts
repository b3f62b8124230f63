// One call of `report`:
//
//   folder ─open▶ summary, model, manifest ─render▶ files ─write▶ folder ─▶ list of runs

import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Format } from '../report/formats/format.js'
import { checkWritable } from '../store/check-writable.js'
import { openResult } from '../store/open-result.js'
import { writeFiles } from '../store/write-files.js'
import type { Language } from '../text.js'
import { listSaved } from './list-saved.js'
import { messages } from './messages.js'
import { findChromium, printPage } from './print-page.js'
import { rasterize } from './rasterize.js'
import type { ExitCode, Session } from './session.js'

export interface ReportOptions {
  readonly folder: string
  readonly format: Format
  /** undefined: into the folder of the run. */
  readonly out: string | undefined
  readonly language: Language
  readonly quiet: boolean
}

export const reportResult = async (options: ReportOptions, session: Session): Promise<ExitCode> => {
  const { format, language, quiet } = options
  const { signal } = session
  const tell = quiet ? () => {} : session.tell
  const { folder, source, note } = await openResult(options.folder)
  if (note !== undefined) tell(messages.note(note)[language])
  const out = options.out ?? folder
  await checkWritable(out)

  const print = (html: string) => printPage(html, { browser: findChromium(process.env.PATH ?? ''), signal })
  const files = await format.render(source, language, { print, rasterize })
  signal.throwIfAborted()
  if (files.size === 0) {
    tell(messages.nothingToDraw(format.name)[language])
    return 0
  }
  await writeFiles(out, files, signal)

  const where = relative('.', join(out, format.opens))
  tell(messages.drawnAt(format.label, where, pathToFileURL(resolve(where)).href)[language])
  const place = resolve(folder)
  const stands =
    basename(place) === source.manifest.hash &&
    basename(dirname(place)) === ('study' in source ? source.study.id : source.summary.scenario)
  if (options.out === undefined && stands) await listSaved(dirname(dirname(place)), { language, tell, signal })
  return 0
}
