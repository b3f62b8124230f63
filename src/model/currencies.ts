// Money that every scenario knows. Each is a base unit of its own: what one is worth in another is a number of the scenario.

import type { Text } from '../text.js'

export interface Currency {
  /** ISO 4217; how it is written in English, before the amount. */
  readonly code: string
  readonly label: Text
}

export const currencies = [
  { code: 'CNY', label: { en: 'yuan', zh: '元' } },
  { code: 'USD', label: { en: 'US dollars', zh: '美元' } },
  { code: 'EUR', label: { en: 'euros', zh: '欧元' } },
  { code: 'GBP', label: { en: 'pounds sterling', zh: '英镑' } },
  { code: 'JPY', label: { en: 'Japanese yen', zh: '日元' } },
  { code: 'KRW', label: { en: 'South Korean won', zh: '韩元' } },
  { code: 'HKD', label: { en: 'Hong Kong dollars', zh: '港元' } },
  { code: 'INR', label: { en: 'Indian rupees', zh: '印度卢比' } },
] as const satisfies readonly Currency[]

export type CurrencyCode = (typeof currencies)[number]['code']

/** By its code or its Chinese name. */
export const currencyOf = (word: string): (typeof currencies)[number] | undefined =>
  currencies.find(({ code, label }) => word === code || word === label.zh)
