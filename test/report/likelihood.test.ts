import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wilson } from '../../src/analysis/wilson.js'
import { likelihoodOf, likelihoods } from '../../src/report/likelihood.js'
import { messages } from '../../src/report/messages.js'
import { plain } from '../../src/report/phrases.js'

const word = (low: number, high: number, language: 'en' | 'zh' = 'en') => likelihoodOf({ low, high })[language]

test('likelihood: a word is used where the whole interval lies in its band', () => {
  const sentences = [0.995, 0.95, 0.8, 0.5, 0.2, 0.05, 0.005].map(
    p => `${word(p - 0.001, p + 0.001)} ${word(p - 0.001, p + 0.001, 'zh')}`,
  )
  assert.deepEqual(sentences, [
    'virtually certain 几乎必然',
    'very likely 很可能',
    'likely 可能',
    'about as likely as not 可能性约各半',
    'unlikely 不太可能',
    'very unlikely 很不可能',
    'exceptionally unlikely 几乎不可能',
  ])
})

test('likelihood: an interval that crosses an edge is said by the words at both ends', () => {
  assert.equal(word(0.89, 0.91), 'likely to very likely')
  assert.equal(word(0.89, 0.91, 'zh'), '可能至很可能')
  assert.equal(word(0.2, 0.95), 'unlikely to very likely')
  assert.equal(word(0, 1, 'zh'), '几乎不可能至几乎必然')
})

test('likelihood: an edge belongs to the band above it', () => {
  assert.equal(word(0.9, 0.9), 'very likely')
  assert.equal(word(0.66, 0.66), 'likely')
  assert.equal(word(1, 1), 'virtually certain')
  assert.equal(word(0, 0), 'exceptionally unlikely')
})

test('likelihood: what was always so in a few futures is not certain', () => {
  assert.equal(likelihoodOf(wilson(10, 10)).en, 'likely to virtually certain')
  assert.equal(likelihoodOf(wilson(1000, 1000)).en, 'virtually certain')
})

test('likelihood: the scale is printed as it is used', () => {
  assert.equal(
    plain(messages.likelihoodScale(), 'en'),
    'Words for probabilities: virtually certain from 99%, very likely from 90%, likely from 66%, about as likely as not from 33%, unlikely from 10%, very unlikely from 1%, else exceptionally unlikely. A word is used only where the whole interval lies in its band; otherwise the words at both ends are said.',
  )
  assert.equal(
    plain(messages.likelihoodScale(), 'zh'),
    '概率用语：99% 及以上为几乎必然，90% 及以上为很可能，66% 及以上为可能，33% 及以上为可能性约各半，10% 及以上为不太可能，1% 及以上为很不可能，其余为几乎不可能。仅当整个区间落在同一档时使用该词，否则写出两端的词。',
  )
  assert.deepEqual(
    likelihoods.map(({ from }) => from),
    likelihoods.map(({ from }) => from).sort((a, b) => b - a),
  )
})
