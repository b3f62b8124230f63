// What is said of a run of medians: in its one future each promise is kept or missed, and nothing is said of how likely that is.

import type { Text } from '../text.js'
import { joined, say } from './phrases.js'
import type { Cited, Phrase } from './report.js'

export const medianMessages = {
  // Title and answer
  note: {
    en: [
      'A run of medians: every uncertain quantity is at its median. That is one future, which says nothing of how likely it is.',
    ],
    zh: ['中位数运行：所有随机量均取中位数。这只是一种未来，并不说明其可能性大小。'],
  } satisfies Phrase,
  short: { en: 'medians', zh: '中位数' },
  answer: (kept: Cited, targets: Cited, count: number, all: number): Phrase =>
    all === 1
      ? {
          en: [`In the median future the promise is ${count === 1 ? 'kept' : 'missed'}.`],
          zh: [`在中位数路径下，该承诺${count === 1 ? '兑现' : '落空'}。`],
        }
      : {
          en: say`In the median future ${kept} of ${targets} promises ${count === 1 ? 'is' : 'are'} kept.`,
          zh: say`在中位数路径下，${targets} 项承诺中有 ${kept} 项兑现。`,
        },
  outcomes: {
    kept: { en: 'kept', zh: '兑现' },
    missed: { en: 'missed', zh: '落空' },
  } satisfies Readonly<Record<string, Text>>,
  outcomeList: (outcome: 'kept' | 'missed', names: readonly Phrase[]): Phrase => {
    const list = joined(names, { en: '; ', zh: '、' })
    const { en, zh } = medianMessages.outcomes[outcome]
    return { en: say`${en[0].toUpperCase() + en.slice(1)}: ${list.en}.`, zh: say`${zh}：${list.zh}。` }
  },

  // Verdicts
  verdicts: { en: 'Each promise in the median future', zh: '中位数路径下的各项承诺' },
  readingsNote: {
    en: ['One promise can mean several things: each meaning is a row, read in the same future; the first decides.'],
    zh: ['同一承诺有多种口径：每种口径一行，读自同一路径；以第一种为准。'],
  } satisfies Phrase,
  table: { en: 'Each promise in the median future, by reading', zh: '中位数路径下各项承诺按口径的结果' },
  columns: {
    outcome: { en: 'In the median future', zh: '中位数路径下' },
    value: { en: 'At the deadline', zh: '到期值' },
    when: { en: 'When', zh: '何时' },
    shortfall: { en: 'Gap', zh: '差距' },
    binds: { en: 'Binds', zh: '起作用的约束' },
  },

  // Futures
  futuresNote: {
    en: ['Each promise by all of its readings, the headline first, in the median future.'],
    zh: ['逐项列出各承诺的全部口径在中位数路径下的走势，首要口径在前。'],
  } satisfies Phrase,
  legend: { en: 'the median future', zh: '中位数路径' },
  statement: (reading: Cited, value: Cited, bound: Phrase): Phrase => ({
    en: say`${reading}: ${value}; promised: ${bound.en}.`,
    zh: say`${reading}：${value}；承诺：${bound.zh}。`,
  }),
  atDeadline: (value: Cited): Phrase => ({ en: say`Then: ${value}.`, zh: say`到期时：${value}。` }),

  // Obstacles
  obstaclesNote: {
    en: [
      'Wherever the model takes the tightest of several limits, it remembers which one it was. The area shows which limit binds in the median future; the numbers below it are the share of the time until the deadline for which each does.',
    ],
    zh: [
      '模型在多个约束中取最紧者时，会记下是哪一个。面积为中位数路径下起决定作用的约束，其下数字为期限前各约束起作用的时间占比。',
    ],
  } satisfies Phrase,
  boundUntil: (date: Cited): Phrase => ({ en: say`Share of the time until ${date}`, zh: say`至 ${date}的时间占比` }),
  boundThroughout: { en: ['Share of the whole time'], zh: ['全程的时间占比'] } satisfies Phrase,
  binds: { en: 'binds', zh: '起作用' },

  // Assumptions
  uncertainNote: (count: Cited): Phrase => ({
    en: say`${count} uncertain quantities; each draw of a formula is at its median here.`,
    zh: say`共 ${count} 个随机量；公式中的随机抽取在此均取中位数。`,
  }),

  // Run card
  paths: (paths: Cited): Phrase => ({ en: say`${paths}, that of medians`, zh: say`${paths}（中位数路径）` }),
} as const
