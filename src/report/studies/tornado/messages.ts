// Every sentence that a tornado can say.

import type { Text } from '../../../text.js'
import { joined, say } from '../../phrases.js'
import type { Cited, Phrase } from '../../report.js'

export const messages = {
  label: { en: 'Tornado', zh: '龙卷风分析' } satisfies Text,
  help: {
    en: 'What each promise hangs on: every uncertain input held low and high, one at a time, on the same futures.',
    zh: '各项承诺取决于什么：在同一批路径上逐一固定每个随机量的高低值。',
  } satisfies Text,
  title: (name: Cited): Phrase => ({ en: say`${name}: what the promises hang on`, zh: say`${name}：承诺取决于什么` }),
  tab: ({ en, zh }: Text): Text => ({ en: `Tornado · ${en}`, zh: `龙卷风分析 · ${zh}` }),
  sameFutures: (inputs: Cited, paths: Cited, seed: Cited, design: Cited): Phrase => ({
    en: say`${inputs} uncertain inputs (each draw of a formula is one, noise too; the page of a run counts quantities), one held at a time, everything else as drawn: ${paths} futures a case, the same in all, seed ${seed}, design ${design}.`,
    zh: say`共 ${inputs} 个随机量（公式中每次抽取各计一个，含扰动；运行结果中按变量计数），每次固定一个，其余照常抽取：每个算例 ${paths} 条路径，各算例路径相同，种子 ${seed}，抽样方法 ${design}。`,
  }),
  failedFree: (failed: Cited): Phrase => ({
    en: say`With nothing held ${failed} paths could not be computed, and are left out.`,
    zh: say`各量照常抽取时，有 ${failed} 条路径计算失败，未计入。`,
  }),
  /** ofOnce: what is drawn again and again moves it further, at its ends. */
  hangsOn: (target: Phrase, share: Phrase, what: readonly Phrase[], ofOnce: boolean): Phrase => {
    const listed = joined(what, { en: ', then ', zh: '，其次为 ' })
    return {
      en: say`${target.en}, ${share.en}: ${ofOnce ? 'of what is drawn once it ' : ''}hangs most on ${listed.en}.`,
      zh: say`${target.zh}，${share.zh}：${ofOnce ? '只抽取一次的量中，' : ''}最取决于 ${listed.zh}。`,
    }
  },
  mover: (input: Phrase, ends: Phrase): Phrase => ({
    en: say`${input.en} (${ends.en})`,
    zh: say`${input.zh}（${ends.zh}）`,
  }),
  steady: (targets: readonly Phrase[]): Phrase => {
    const listed = joined(targets, { en: '; ', zh: '、' })
    return {
      en: say`Nothing that is drawn once moves the chance of ${listed.en} by a point, taken by itself.`,
      zh: say`只抽取一次的任何单个随机量都不能使其概率变动一个百分点：${listed.zh}。`,
    }
  },
  ends: (low: Phrase, high: Phrase): Phrase => ({ en: say`${low.en} to ${high.en}`, zh: say`${low.zh} 至 ${high.zh}` }),
  eitherEnd: (both: Phrase): Phrase => ({ en: say`${both.en} at either end`, zh: say`两端均为 ${both.zh}` }),
  /** `high` is absent of an event. */
  bare: (low: Text, high: Text | undefined): Text =>
    high === undefined
      ? { en: `never: ${low.en}`, zh: `从不发生：${low.zh}` }
      : { en: `${low.en} – ${high.en}`, zh: `${low.zh} – ${high.zh}` },
  never: (low: Phrase): Phrase => ({ en: say`never: ${low.en}`, zh: say`从不发生：${low.zh}` }),
  allFail: { en: ['every path fails'], zh: ['所有路径均失败'] } satisfies Phrase,
  someFail: (moved: Phrase, failed: Cited): Phrase => ({
    en: say`${moved.en}; ${failed} paths fail`,
    zh: say`${moved.zh}；${failed} 条路径失败`,
  }),

  sections: {
    strongest: { en: 'What moves each promise most', zh: '对各项承诺影响最大的随机量' },
    tornado: { en: 'Promise by promise', zh: '逐项龙卷风图' },
    method: { en: 'How it was done', zh: '方法说明' },
  } satisfies Readonly<Record<string, Text>>,
  strongestNote: {
    en: [
      'The chance with the input at its P10 and at its P90, and how far that is from the chance with nothing held, with the 95% interval on the same futures.',
    ],
    zh: ['随机量处于 10% 与 90% 分位时的概率，及其与照常抽取时之差；括号内为同一批路径上的 95% 区间。'],
  } satisfies Phrase,
  tornadoNote: {
    en: [
      'Orange: the input at its P10; blue: at its P90; grey: an event that never happens. The line is what it is with nothing held; where both ends lie on one side of it, each has half the height, P10 the upper one; a bar of one colour has an end that moves nothing. Bars of a chance whose both ends may be chance alone are left out, and of the others the 10 widest shown; all are in tables/tornado.csv.',
    ],
    zh: [
      '橙色：取 10% 分位；蓝色：取 90% 分位；灰色：事件从不发生。竖线为照常抽取的结果；两端影响同向时，两色各占半条，上为 10% 分位，下为 90% 分位；只有一色的条，另一端没有影响。两端变化都在随机误差之内的条不画，其余显示影响最大的 10 项，全部见 tables/tornado.csv。',
    ],
  } satisfies Phrase,
  everyStep: {
    en: ['† Drawn anew each step or year, and held high or low in all of them at once: further than chance would go.'],
    zh: ['† 逐期或逐年重新抽取的量，此处各期同时取高或取低，比随机波动所能达到的更极端。'],
  } satisfies Phrase,
  method: {
    en: [
      'What is held is the uniform behind a draw: 0.1 and 0.9 of its own distribution. One that is drawn each step or each year is held at all of them at once, and is one bar (†).',
      'An input that goes together with others is held after correlation: the others keep theirs, so that the bar is its own effect and not that of what usually comes with it.',
      'An event, or a yes or no, is held at never: its tenths would say nothing.',
      'One input at a time does not show what two do together, and its bars do not add up.',
    ],
    zh: [
      '固定的是抽样背后的均匀数，即其自身分布的 10% 与 90% 分位。逐期或逐年抽取的量在所有时点同时固定，合为一条（†）。',
      '与其他量相关的随机量在相关之后固定：其他量保持原值，因此该条是它自身的影响，而不包括通常与之同来的影响。',
      '随机事件和是/否变量固定为从不发生，因为其分位数没有意义。',
      '一次只动一个量，看不出两个量的共同作用，各条也不能相加。',
    ],
  } satisfies Readonly<Record<'en' | 'zh', readonly string[]>>,
  byChance: { en: 'Chance of being kept', zh: '兑现概率' } satisfies Text,
  byMedian: { en: 'Median at the deadline', zh: '到期中位数' } satisfies Text,
  chanceAxis: { en: 'chance of being kept, %', zh: '兑现概率（%）' } satisfies Text,
  medianAxis: (unit: Text): Text => ({ en: `median at the deadline, ${unit.en}`, zh: `到期中位数（${unit.zh}）` }),
  chart: (what: Text, inputs: readonly Text[]): Text => ({
    en: `${what.en} with one input held at a time, the widest first: ${inputs.map(({ en }) => en).join(', ')}`,
    zh: `${what.zh}，逐一固定随机量，影响大者在前：${inputs.map(({ zh }) => zh).join('、')}`,
  }),
  nothingMoves: (what: Text): Phrase => ({
    en: [`${what.en}: no single input surely moves it.`],
    zh: [`${what.zh}：没有任何单个随机量能确定地使其变动。`],
  }),
  asDrawn: { en: ['as drawn'], zh: ['照常抽取'] } satisfies Phrase,
  kinds: {
    range: { en: 'range', zh: '范围' },
    event: { en: 'event', zh: '事件' },
  } satisfies Readonly<Record<string, Text>>,
  ofEvent: { en: ' (never against as drawn)', zh: '（从不发生与照常抽取之比）' } satisfies Text,
  ofStep: { en: ' (all steps\u00a0†)', zh: '（各期同时\u00a0†）' } satisfies Text,
  ofYear: { en: ' (all years\u00a0†)', zh: '（各年同时\u00a0†）' } satisfies Text,
  columns: {
    input: { en: 'Held', zh: '固定的量' },
    low: { en: 'At P10, or never', zh: '取 10% 分位或从不发生' },
    high: { en: 'At P90', zh: '取 90% 分位' },
    lowDifference: { en: 'Difference at P10', zh: '10% 分位之差' },
    highDifference: { en: 'Difference at P90', zh: '90% 分位之差' },
  },
  tables: {
    strongest: { en: 'The five that move each promise most', zh: '影响各项承诺最大的五项' },
    tornado: { en: 'Every input held, by target and reading', zh: '逐一固定各随机量的结果' },
  },
} as const
