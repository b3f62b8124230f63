// What a page's script reads: written by html/render-page.ts.

import type { Spec } from 'vega'
import type { Packed } from '../html/packed-column.js'
import type { ExplorerData } from './explorer.js'

export type Value = number | string | readonly number[] | null
/** In both languages, where it is said differently. */
export type Spoken = Value | Readonly<Record<'en' | 'zh', Value>>

export interface PageChart {
  readonly kind: string
  readonly height: number
  readonly label: Readonly<Record<'en' | 'zh', string>>
  readonly settings: Readonly<Record<string, Spoken>>
  /** Data set → column → its place among the columns of all charts. */
  readonly data: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface PageData {
  /** How the address ends where the page lies beside other runs. */
  readonly place: string
  readonly titles: Readonly<Record<string, string>>
  readonly derivations: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly kinds: Readonly<Record<string, Spec>>
  readonly charts: Readonly<Record<string, PageChart>>
  readonly columns: readonly (Packed | readonly Spoken[])[]
  readonly explorer?: ExplorerData
}
