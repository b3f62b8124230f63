// Every sentence of the command goal-seek that is not its answer.

import { formatCount } from '../report/format-number.js'
import type { Text } from '../text.js'
import { list, orOneOf } from './names.js'
import { took } from './took.js'

export const goalMessages = {
  help: {
    en: 'The cheapest setting of levers that makes a promise likely enough, and what binds where money does not help',
    zh: '求使承诺达到所需概率的最低成本措施设定，以及投入不再起作用时的约束',
  },
  confidenceInvalid: (text: string): Text => ({
    en: `invalid --confidence ${text}; a probability between 0 and 1, as 0.8 or 80%`,
    zh: `--confidence ${text} 无效；应为 0 与 1 之间的概率，如 0.8 或 80%`,
  }),
  boundsInvalid: (flag: string, text: string): Text => ({
    en: `invalid --${flag} ${text}; bounds are NAME=FROM:TO with FROM ≤ TO, as 0.2:0.5 or 20%:50%`,
    zh: `--${flag} ${text} 无效；范围写作 NAME=FROM:TO，且 FROM ≤ TO，如 0.2:0.5 或 20%:50%`,
  }),
  twice: (flag: string, name: string): Text => ({ en: `--${flag} names ${name} twice`, zh: `--${flag} 中 ${name} 出现两次` }),
  targetMissing: (names: readonly string[]): Text => ({
    en: `missing --target; one of ${list(names).en}, or all`,
    zh: `缺少 --target；可用 ${list(names).zh}，或 all`,
  }),
  noTargets: { en: 'the scenario promises nothing that could be sought', zh: '该情景没有可求解的承诺' },
  targetUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown target ${name}${orOneOf(near, ['all', ...names]).en}`,
    zh: `未知的承诺 ${name}${orOneOf(near, ['all', ...names]).zh}`,
  }),
  readingUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown target ${name}${orOneOf(near, names).en}`,
    zh: `未知的口径 ${name}${orOneOf(near, names).zh}`,
  }),
  leverUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown lever ${name}${orOneOf(near, names).en}`,
    zh: `未知的措施 ${name}${orOneOf(near, names).zh}`,
  }),
  leverBeyond: (name: string, from: number, to: number): Text => ({
    en: `bounds of ${name} beyond those of the file, ${from} to ${to}`,
    zh: `${name} 的范围超出文件给定的 ${from} 至 ${to}`,
  }),
  noLevers: {
    en: 'no lever has a stated cost that could rise; name those to move in --levers',
    zh: '没有可增加投入的已注明成本的措施；请用 --levers 指定',
  },
  constantUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `${name} is no variable of one number that could be asked about${orOneOf(near, names).en}`,
    zh: `${name} 不是取单一数值、可供询问的变量${orOneOf(near, names).zh}`,
  }),
  switchBeyond: (name: string, value: number, from: number, to: number): Text => ({
    en: `--switch ${name}=${from}:${to} leaves out its value of today, ${value}, from which it would be moved`,
    zh: `--switch ${name}=${from}:${to} 不包含其现值 ${value}，无法由此调整`,
  }),
  medians: { en: 'a run of medians has no probabilities to seek', zh: '中位数运行没有概率可求' },
  manyMonies: (levers: readonly (readonly [string, string])[]): Text => {
    const named = levers.map(([name, money]) => `${name} (${money})`)
    return {
      en: `levers cost different money, which cannot be added: ${list(named).en}; name those of one in --levers`,
      zh: `各措施的成本货币不同，无法相加：${list(named).zh}；请用 --levers 只列出同一货币的措施`,
    }
  },
  costEndless: (name: string, value: number): Text => ({
    en: `the cost of ${name} has no finite value at ${value}, and what is spent over that cannot be told; mend the cost in the file, or name other levers in --levers`,
    zh: `${name} 取 ${value} 时成本不是有限数值，无法计算增加的费用；请修正文件中的 cost，或在 --levers 中列出其他措施`,
  }),
  costless: (name: string): Text => ({
    en: `${name} stays where it is, for its cost has no finite value there`,
    zh: `${name} 现值的成本不是有限数值，不予调整`,
  }),
  pathsFailed: (count: number, paths: number): Text => ({
    en: `${formatCount(count)} of ${formatCount(paths)} paths failed, too many to trust the numbers; steppecast run tells what failed`,
    zh: `${formatCount(paths)} 条路径中 ${formatCount(count)} 条计算失败，结果不可信；失败原因见 steppecast run`,
  }),
  notReached: { en: '--gate: no setting found is on track', zh: '--gate：没有找到“有望达成”的设定' },
  notConfirmed: {
    en: '--gate: the setting found is not on track on fresh futures; seek with a higher --confidence or more --paths',
    zh: '--gate：所找到的设定在新路径上并非“有望达成”；请提高 --confidence 或增加 --paths 后再求',
  },
  ran: (searched: number, more: number, paths: number, seconds: number): Text => ({
    en: `${searched} settings tried and ${more} more, for single levers, switching values and fresh futures: ${formatCount(paths)} paths each, in ${took(seconds).en}`,
    zh: `所试设定 ${searched} 种，另 ${more} 种用于单项措施、临界值与新路径；每种 ${formatCount(paths)} 条路径，用时${took(seconds).zh}`,
  }),
}
