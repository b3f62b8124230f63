// Words for probabilities, on one fixed scale that the page prints. A word is used only where the whole 95 % interval lies in its band; an interval
// that reaches into others is said by the words at its two ends.
//
// Source: Mastrandrea et al. (2010), Guidance note for lead authors of the IPCC Fifth Assessment Report on consistent treatment of uncertainties; its
// bands made disjoint.

import type { Interval } from '../analysis/wilson.js'
import type { Text } from '../text.js'

interface Band {
  /** The band is from ≤ probability, up to the next one. */
  readonly from: number
  readonly word: Text
}

/** The most likely first. */
export const likelihoods: readonly Band[] = [
  { from: 0.99, word: { en: 'virtually certain', zh: '几乎必然' } },
  { from: 0.9, word: { en: 'very likely', zh: '很可能' } },
  { from: 0.66, word: { en: 'likely', zh: '可能' } },
  { from: 0.33, word: { en: 'about as likely as not', zh: '可能性约各半' } },
  { from: 0.1, word: { en: 'unlikely', zh: '不太可能' } },
  { from: 0.01, word: { en: 'very unlikely', zh: '很不可能' } },
  { from: 0, word: { en: 'exceptionally unlikely', zh: '几乎不可能' } },
]

const bandOf = (probability: number): Text => likelihoods.find(({ from }) => probability >= from)!.word

/** 0 ≤ low ≤ high ≤ 1: likely, or likely to very likely. */
export const likelihoodOf = ({ low, high }: Interval): Text => {
  const [least, most] = [bandOf(low), bandOf(high)]
  return least === most ? least : { en: `${least.en} to ${most.en}`, zh: `${least.zh}至${most.zh}` }
}
