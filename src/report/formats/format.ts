import type { Language, Text } from '../../text.js'
import type { AnySource } from '../source.js'

/** What only the machine at hand can do. Each throws what a reader can act on where it cannot. */
export interface Workshop {
  /** HTML → PDF, after the page has drawn itself. */
  readonly print: (html: string) => Promise<Uint8Array>
  /** SVG → PNG, `scale` pixels for each of the drawing's. */
  readonly rasterize: (svg: string, scale: number) => Promise<Uint8Array>
}

/** Relative path with `/` → text or bytes. */
export type RenderedFiles = ReadonlyMap<string, string | Uint8Array>

/** A way to draw a result or a study, from its files and nothing else. */
export interface Format {
  readonly name: string
  readonly label: Text
  readonly help: Text
  /** The file to open first, or the folder, with a slash at its end, where there are several of a rank. */
  readonly opens: string
  render(source: AnySource, language: Language, workshop: Workshop): Promise<RenderedFiles>
}
