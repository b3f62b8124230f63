// Every sentence that the command line can say.

import { formatCount } from '../report/format-number.js'
import type { Text } from '../text.js'
import { list, orNothing, orOneOf } from './names.js'
import { took } from './took.js'

const duration = (seconds: number): Text => {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 90) return { en: `${whole} s`, zh: `${whole} 秒` }
  const minutes = Math.round(whole / 60)
  if (minutes < 90) return { en: `${minutes} min`, zh: `${minutes} 分钟` }
  const hours = (minutes / 60).toFixed(1)
  return { en: `${hours} h`, zh: `${hours} 小时` }
}

interface TracedRun {
  readonly name: Text
  readonly path: number
  readonly seed: string
  readonly design: string
  readonly uncertainty: string
}

export const messages = {
  // Arguments
  stopped: ({ en, zh }: Text): Text => ({ en: `steppecast: ${en}`, zh: `steppecast：${zh}` }),
  seeHelp: (command: string | undefined): Text => {
    const help = ['steppecast', ...(command === undefined ? [] : [command]), '--help'].join(' ')
    return { en: `See ${help}`, zh: `用法见 ${help}` }
  },
  commandMissing: (names: readonly string[]): Text => ({
    en: `missing command; one of ${list(names).en}`,
    zh: `缺少命令；可用 ${list(names).zh}`,
  }),
  commandUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown command ${name}${orOneOf(near, names).en}`,
    zh: `未知的命令 ${name}${orOneOf(near, names).zh}`,
  }),
  operandMissing: (command: string, operand: { readonly name: string; readonly least: number }, given: number): Text => {
    const { name, least } = operand
    const usage = [`steppecast ${command}`, ...Array.from({ length: least }, () => name)].join(' ')
    return given === 0
      ? { en: `missing ${name}: ${usage}`, zh: `缺少 ${name}：${usage}` }
      : {
          en: `missing ${name}: ${command} takes ${least} or more, found ${given}: ${usage}`,
          zh: `缺少 ${name}：${command} 需要至少 ${least} 个，现有 ${given} 个：${usage}`,
        }
  },
  operandUnexpected: (command: string, word: string): Text => ({
    en: `unexpected ${word} after steppecast ${command}`,
    zh: `steppecast ${command} 之后多余的 ${word}`,
  }),
  flagUnknown: (name: string, near: string | undefined): Text => ({
    en: `unknown flag ${name}${orNothing(near).en}`,
    zh: `未知的选项 ${name}${orNothing(near).zh}`,
  }),
  flagElsewhere: (command: string, name: string, near: string | undefined): Text => ({
    en: `invalid flag ${name}: steppecast ${command} has none of that name${orNothing(near).en}`,
    zh: `steppecast ${command} 没有选项 ${name}${orNothing(near).zh}`,
  }),
  flagRefused: (name: string, instead: Text): Text => ({
    en: `invalid flag ${name}: ${instead.en}`,
    zh: `不能使用选项 ${name}：${instead.zh}`,
  }),
  flagTwice: (name: string): Text => ({ en: `invalid ${name}: given twice`, zh: `选项 ${name} 重复` }),
  flagValueMissing: (name: string, value: string): Text => ({
    en: `missing value: ${name} ${value}`,
    zh: `缺少选项的值：${name} ${value}`,
  }),
  switchValue: (name: string, value: string): Text => ({
    en: `invalid ${name} ${value}: the flag takes no value`,
    zh: `选项 ${name} 不带值，多余的 ${value}`,
  }),
  countInvalid: (name: string, text: string, least: number, most: number): Text => ({
    en: `invalid --${name} ${text}; a whole number from ${least} to ${formatCount(most)}`,
    zh: `--${name} ${text} 无效；应为 ${least} 至 ${formatCount(most)} 的整数`,
  }),
  countExceeded: (name: string, text: string, most: number): Text => ({
    en: `exceeded --${name} ${text}; at most ${formatCount(most)}`,
    zh: `--${name} ${text} 超限；至多 ${formatCount(most)}`,
  }),
  sweepGiven: (file: string): Text => ({
    en: `${file} is a sweep, not a scenario: steppecast sweep runs it`,
    zh: `${file} 是批量试算文件，不是情景文件：请用 steppecast sweep`,
  }),
  scenarioGiven: (file: string): Text => ({
    en: `${file} is a scenario, not a sweep: steppecast run runs it; a sweep names it in a file of its own (scenario: …)`,
    zh: `${file} 是情景文件，不是批量试算文件：请用 steppecast run；批量试算须另写文件，以 scenario: 指明情景`,
  }),
  choiceUnknown: (name: string, text: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown --${name} ${text}${orOneOf(near, names).en}`,
    zh: `未知的 --${name} ${text}${orOneOf(near, names).zh}`,
  }),
  tableUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown table ${name}${orOneOf(near, names).en}`,
    zh: `未知的表 ${name}${orOneOf(near, names).zh}`,
  }),
  mediansAlone: {
    en: 'invalid --paths beside --medians, which runs a single path',
    zh: '--medians 只算一条路径，不能与 --paths 同用',
  },

  // What stops a command
  interrupted: { en: 'interrupted; nothing was written', zh: '已中断；未写入任何内容' },
  unexpected: (message: string): Text => ({
    en: `steppecast made a mistake of its own: ${message}`,
    zh: `steppecast 程序内部出错：${message}`,
  }),
  programDamaged: (file: string): Text => ({
    en: `its file ${file} is missing or damaged: build or install steppecast again`,
    zh: `程序文件 ${file} 缺失或已损坏，请重新构建或安装`,
  }),
  printFailed: (reason: Text): Text => ({
    en: `steppecast: what was to be printed could not be written: ${reason.en}. Free space, or send it to another file or disk`,
    zh: `steppecast：无法写出输出内容：${reason.zh}。请释放空间，或输出到别处的文件`,
  }),

  // run
  runHelp: { en: 'Simulate a scenario, save the results and print the verdicts', zh: '模拟情景，保存结果并显示结论' },
  scenarioHelp: { en: 'Scenario file (YAML)', zh: '情景文件（YAML）' },
  foundAgain: (folder: string, finished: string): Text => ({
    en: `The same run was saved in ${folder} on ${finished} UTC; only its page is drawn again. --force runs it again.`,
    zh: `相同的运行已于 ${finished}（UTC）保存在 ${folder}；此次只重新生成网页。要重新运行，请加 --force。`,
  }),
  foundOnly: (folder: string, finished: string): Text => ({
    en: `The same run was saved in ${folder} on ${finished} UTC. --force runs it again.`,
    zh: `相同的运行已于 ${finished}（UTC）保存在 ${folder}。要重新运行，请加 --force。`,
  }),
  baselineBroken: (issues: number): Text => ({
    en: `what the scenario is a change of does not run by itself (mistakes: ${issues}); nothing is compared with it`,
    zh: `其基准情景本身不能运行（错误 ${issues} 处），因此不作对比`,
  }),
  percentSlip: (title: Text, bound: number): Text => ({
    en: `${title.en} is held against ${bound}, and hardly any future comes to a tenth of it: if per cent are meant, write ${bound} %`,
    zh: `${title.zh}的要求为 ${bound}，而几乎没有路径达到其十分之一：若指百分数，请写作 ${bound} %`,
  }),
  warning: ({ en, zh }: Text): Text => ({ en: `Note: ${en}`, zh: `注意：${zh}` }),
  progress: (done: number, paths: number): Text => ({
    en: `${formatCount(done)} of ${formatCount(paths)} paths`,
    zh: `${formatCount(done)} / ${formatCount(paths)} 条路径`,
  }),
  progressReplay: (replay: number, done: number, paths: number): Text => ({
    en: `replay ${replay}: ${formatCount(done)} of ${formatCount(paths)} paths`,
    zh: `第 ${replay} 次重放：${formatCount(done)} / ${formatCount(paths)} 条路径`,
  }),
  progressRate: (perSecond: number): Text => ({
    en: `${formatCount(perSecond)} paths/s`,
    zh: `每秒 ${formatCount(perSecond)} 条`,
  }),
  progressLeft: (seconds: number): Text => ({ en: `${duration(seconds).en} left`, zh: `剩余约 ${duration(seconds).zh}` }),
  ran: (paths: number, seconds: number, threads: number): Text => ({
    en: `${formatCount(paths)} ${paths === 1 ? 'path' : 'paths'} in ${took(seconds).en} on ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    zh: `${formatCount(paths)} 条路径（每条为一种模拟出的未来），用时${took(seconds).zh}，${threads} 个线程`,
  }),
  pathsFailed: (count: number, paths: number): Text => ({
    en: `${formatCount(count)} of ${formatCount(paths)} paths failed, more than 1 %: see failed.causes in summary.json`,
    zh: `${formatCount(paths)} 条路径中有 ${formatCount(count)} 条计算失败，超过 1 %：见 summary.json 的 failed.causes`,
  }),
  gateClosed: (targets: readonly string[]): Text => ({
    en: `--gate: not on track: ${list(targets).en}`,
    zh: `--gate：“难以达成”或“尚难定论”：${list(targets).zh}`,
  }),
  gateClosedCases: (missing: number, cases: number, targets: readonly string[]): Text => ({
    en: `--gate: in ${formatCount(missing)} of ${formatCount(cases)} cases not on track: ${list(targets).en}`,
    zh: `--gate：${formatCount(cases)} 个方案中有 ${formatCount(missing)} 个尚未“有望达成”：${list(targets).zh}`,
  }),
  gateUnjudged: (targets: readonly string[]): Text => ({
    en: `--gate: not judged, for they have no confidence: ${list(targets).en}`,
    zh: `--gate：未设 confidence，未作判定：${list(targets).zh}`,
  }),
  pageAt: (path: string, url: string): Text => ({ en: `Page: ${path}\n      ${url}`, zh: `网页：${path}\n      ${url}` }),
  resultsAt: (path: string): Text => ({ en: `Results: ${path}`, zh: `结果：${path}` }),

  // report
  reportHelp: { en: 'Draw a saved run again, in any format', zh: '重新绘制已保存的运行，可选多种格式' },
  resultHelp: {
    en: 'Folder of a saved run, or of a scenario’s runs, of which the newest is drawn',
    zh: '已保存运行的文件夹；若为情景文件夹，则绘制其中最新的一次',
  },
  reportOutHelp: { en: 'Folder to write into (that of the run)', zh: '写入的文件夹（默认为该运行的文件夹）' },
  quietHelp: { en: 'Print nothing but errors', zh: '除错误外不显示任何内容' },
  note: ({ en, zh }: Text): Text => ({ en: `${en}.`, zh: `${zh}。` }),
  drawnAt: (label: Text, path: string, url: string): Text => ({
    en: `${label.en}: ${path}\n${' '.repeat(label.en.length + 2)}${url}`,
    zh: `${label.zh}：${path}\n      ${url}`,
  }),
  nothingToDraw: (format: string): Text => ({
    en: `nothing to draw as ${format}: the run has no charts`,
    zh: `无可绘制为 ${format} 的内容：该运行没有图表`,
  }),
  listAt: (path: string): Text => ({ en: `All runs: ${path}`, zh: `全部运行：${path}` }),
  listForeign: (path: string): Text => ({
    en: `Note: ${path} was not made by steppecast and was left as it is; runs are not listed there.`,
    zh: `注意：${path} 并非由 steppecast 生成，未作改动；其中不列出运行。`,
  }),
  chromiumMissing: {
    en: 'a PDF needs Chromium, and there is none on this machine (looked for chromium and google-chrome on the PATH, and for /usr/bin/chromium)',
    zh: '生成 PDF 需要 Chromium，而本机没有（已查找 PATH 中的 chromium、google-chrome 及 /usr/bin/chromium）',
  } satisfies Text,
  chromiumFailed: (browser: string, reason: string): Text => ({
    en: `${browser} did not print the page: ${reason}`,
    zh: `${browser} 未能打印网页：${reason}`,
  }),
  sharpMissing: {
    en: 'PNG needs the package sharp, which is not installed (npm install sharp); --format svg needs nothing',
    zh: '生成 PNG 需要软件包 sharp，尚未安装（npm install sharp）；--format svg 无此要求',
  } satisfies Text,

  // check
  checkHelp: {
    en: 'Check scenario files and print every issue; nothing is simulated',
    zh: '检查情景文件并列出所有问题；不作模拟',
  },
  fileFine: (file: string, counts: { variables: number; draws: number; levers: number; targets: number }): Text => ({
    en: `${file}: ok · variables ${counts.variables} · draws ${counts.draws} · levers ${counts.levers} · targets ${counts.targets}`,
    zh: `${file}：无误 · 变量 ${counts.variables} · 随机量 ${counts.draws} · 措施 ${counts.levers} · 承诺 ${counts.targets}`,
  }),
  fileModel: (file: string, counts: { variables: number; gaps: number }): Text => ({
    en: `${file}: ok, a model to extend · variables ${counts.variables}, of which ${counts.gaps} to be given:`,
    zh: `${file}：无误，是供扩展的模型 · 变量 ${counts.variables}，其中 ${counts.gaps} 个有待给出：`,
  }),

  fileSweep: (file: string, counts: { cases: number; paths: number }): Text => ({
    en: `${file}: ok, a sweep · cases ${formatCount(counts.cases)} · paths ${formatCount(counts.paths)}`,
    zh: `${file}：无误，是批量试算 · 方案 ${formatCount(counts.cases)} · 路径 ${formatCount(counts.paths)}`,
  }),

  // sweep
  sweepHelp: {
    en: 'Run many settings of a scenario on the same futures and compare them',
    zh: '在同一批路径上运行情景的多种设定（方案）并加以比较',
  },
  sweepFileHelp: { en: 'Sweep file (YAML)', zh: '批量试算文件（YAML）' },
  sweepForce: { en: 'Compute cases again that have been computed', zh: '已算过的方案也重新计算' },
  sweepJson: { en: 'Print study.json instead of the table', zh: '不显示表格，输出 study.json' },
  sweepPaths: { en: 'Futures of each case, such as 5000 or 1e5', zh: '每个方案的路径数，如 5000 或 1e5' },
  sweepGate: {
    en: 'Exit with 1 unless every headline verdict of every case is on track',
    zh: '并非所有方案首要口径的结论均为“有望达成”时以 1 退出',
  },
  sweepSet: {
    en: 'Hold a lever, a variable (its formula) or a field of run at one value in all cases; may be given several times',
    zh: '在所有方案中固定某一措施、变量（公式）或 run 的字段；可多次使用',
  },
  sweepNoSample: {
    en: 'a sweep ranks levers over its cases and keeps no sample of paths; run one case by itself: steppecast run FILE --set NAME=VALUE --sample N',
    zh: '批量试算按方案比较措施，不保留路径样本；请单独运行某一方案：steppecast run FILE --set NAME=VALUE --sample N',
  },
  sweepNoMedians: {
    en: 'with every draw at its median there are no probabilities to compare; run one case by itself: steppecast run FILE --set NAME=VALUE --medians',
    zh: '所有随机量取中位数时没有概率可比；请单独运行某一方案：steppecast run FILE --set NAME=VALUE --medians',
  },
  sweepNoQuantiles: {
    en: 'a case keeps P10, P50 and P90 at the deadline alone; run one case by itself: steppecast run FILE --set NAME=VALUE --exact-quantiles',
    zh: '各方案仅保留期限当期的 P10、P50、P90；请单独运行某一方案：steppecast run FILE --set NAME=VALUE --exact-quantiles',
  },
  sweepNoBaseline: { en: 'a sweep runs no baseline; leave it out', zh: '批量试算本就不计算基准，请去掉' },
  forceResumes: {
    en: 'invalid --resume beside --force, which computes everything again',
    zh: '--force 会全部重新计算，不能与 --resume 同用',
  },
  dryRunSaves: {
    en: 'invalid --json beside --dry-run: nothing is computed that could be printed',
    zh: '--dry-run 不作计算，没有可输出的结果，不能与 --json 同用',
  },
  sweepSize: (cases: number, found: number, paths: number): Text => ({
    en: `${cases === 1 ? '1 case' : `${formatCount(cases)} cases`}, of which ${formatCount(found)} ${found === 1 ? 'is' : 'are'} computed already; ${formatCount(paths)} paths to run`,
    zh: `共 ${formatCount(cases)} 个方案，其中 ${formatCount(found)} 个已经算过；尚需运行 ${formatCount(paths)} 条路径`,
  }),
  sweepFixed: (levers: readonly string[]): Text => ({
    en: `not sampled, having a single value: ${levers.join(', ')}`,
    zh: `取值固定、未参与抽样：${levers.join('、')}`,
  }),
  sweepTime: (seconds: number, threads: number): Text => ({
    en: `about ${duration(seconds).en} on ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    zh: `使用 ${threads} 个线程，约需 ${duration(seconds).zh}`,
  }),
  progressCases: (done: number, cases: number): Text => ({
    en: `${formatCount(done)} of ${formatCount(cases)} cases`,
    zh: `${formatCount(done)} / ${formatCount(cases)} 个方案`,
  }),
  sweepInterrupted: (done: number, cases: number, command: string): Text => ({
    en: `interrupted; ${formatCount(done)} of ${formatCount(cases)} cases are kept. Continue with: ${command}`,
    zh: `已中断；${formatCount(cases)} 个方案中已完成的 ${formatCount(done)} 个予以保留。继续运行：${command}`,
  }),
  sweepStopped: (problem: Text, done: number, cases: number, command: string): Text => ({
    en: `${problem.en}. ${formatCount(done)} of ${formatCount(cases)} cases are kept. Then continue with: ${command}`,
    zh: `${problem.zh}。${formatCount(cases)} 个方案中已完成的 ${formatCount(done)} 个予以保留。然后继续运行：${command}`,
  }),
  sweepRan: (cases: { computed: number; found: number }, seconds: number, threads: number): Text => ({
    en: `${formatCount(cases.computed)} cases in ${took(seconds).en} on ${threads} ${threads === 1 ? 'thread' : 'threads'}${cases.found === 0 ? '' : `, ${formatCount(cases.found)} found`}`,
    zh: `计算 ${formatCount(cases.computed)} 个方案，用时${took(seconds).zh}，${threads} 个线程${cases.found === 0 ? '' : `；另有 ${formatCount(cases.found)} 个已经算过`}`,
  }),
  casesFailed: (cases: number): Text => ({
    en: `in ${cases === 1 ? '1 case' : `${formatCount(cases)} cases`} more than 1 % of the paths failed: see the column failed of tables/cases.csv`,
    zh: `${formatCount(cases)} 个方案中计算失败的路径超过 1 %：见 tables/cases.csv 的 failed 列`,
  }),

  // trace
  traceHelp: {
    en: 'Show one future: every variable at every date, and what bound it',
    zh: '查看一条路径：每个变量在每个日期的值及其受何制约',
  },
  pathMissing: {
    en: 'missing --path K: which future, counted from 0; or --medians',
    zh: '缺少 --path K：哪条路径，从 0 数起；或用 --medians',
  },
  pathBeyond: (path: number, last: number): Text => ({
    en: `exceeded --path ${path}: the paths of this run are 0 to ${formatCount(last)}`,
    zh: `--path ${path} 超限：本次运行的路径为 0 至 ${formatCount(last)}`,
  }),
  pathFails: (path: number, variable: string, date: string): Text => ({
    en: `Path ${path} fails: ${variable} is no finite number on ${date}; what follows from it is no number either.`,
    zh: `路径 ${path} 计算失败：${variable} 在 ${date} 不是有限的数，由其推出的量亦然。`,
  }),
  variablesUnknown: (pattern: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown --variables ${pattern}${orOneOf(near, names).en}`,
    zh: `未知的 --variables ${pattern}${orOneOf(near, names).zh}`,
  }),
  variablesMissing: {
    en: 'missing value: --variables NAMES',
    zh: '缺少选项的值：--variables NAMES',
  },
  traceHead: (run: TracedRun): Text =>
    run.uncertainty === 'medians'
      ? { en: `${run.name.en} · every draw at its median`, zh: `${run.name.zh} · 所有随机量取中位数` }
      : {
          en: `${run.name.en} · path ${run.path} · seed ${run.seed} · design ${run.design}`,
          zh: `${run.name.zh} · 路径 ${run.path} · 种子 ${run.seed} · 抽样方法 ${run.design}`,
        },
  traceFixed: { en: 'The same at every date', zh: '各日期相同' },
  traceChanging: { en: 'Changing', zh: '随时间变化' },
  traceBinding: { en: 'What bound', zh: '受何制约' },

  // compare
  compareHelp: {
    en: 'Compare scenarios on the same futures: differences, ties, regret',
    zh: '在同一批路径上比较多个情景：差值、不分上下、后悔值',
  },
  compareFilesHelp: {
    en: 'Scenario files, two or more: the first is what the others are compared with, and its run section holds for all',
    zh: '情景文件，两个或更多；其余与第一个比较，并沿用第一个的 run 设定',
  },
  compareSetHelp: { en: 'Set the same in every file; may be given several times', zh: '在每个文件中同样设定；可多次使用' },
  compareGateHelp: {
    en: 'Exit with 1 unless every headline verdict of every scenario is on track',
    zh: '并非所有情景首要口径的结论均为“有望达成”时以 1 退出',
  },
  compareNoMedians: {
    en: 'one future has no probabilities to compare; run each file by itself: steppecast run FILE --medians',
    zh: '单条路径没有概率可比；请分别运行各文件：steppecast run FILE --medians',
  },
  compareNoQuantiles: {
    en: 'no comparison hangs on the last digits of a quantile; run each file by itself: steppecast run FILE --exact-quantiles',
    zh: '比较并不取决于分位数的末几位；请分别运行各文件：steppecast run FILE --exact-quantiles',
  },
  compareNoBaseline: {
    en: 'the first file is what the others are compared with, and no other baseline is run; leave it out',
    zh: '其余文件与第一个文件比较，不另行计算基准，请去掉',
  },
  gateClosedScenario: (name: Text, targets: readonly string[]): Text => ({
    en: `--gate: ${name.en}: not on track: ${list(targets).en}`,
    zh: `--gate：${name.zh}：“难以达成”或“尚难定论”：${list(targets).zh}`,
  }),
  gateApart: (targets: readonly string[]): Text => ({
    en: `--gate stays closed: not judged, as not every file makes them, or not in one unit: ${list(targets).en}; ask each file by itself: steppecast run FILE --gate`,
    zh: `--gate 未通过：下列承诺并非各文件都有，或单位不同，未作判定：${list(targets).zh}；请逐个文件运行 steppecast run FILE --gate`,
  }),
  compareSampleHelp: {
    en: 'Paths whose values are compared one by one (16384)',
    zh: '逐条比较数值的路径数（16384）',
  },
  studyJsonHelp: { en: 'Print study.json instead of the table', zh: '不显示表格，输出 study.json' },
  sameFutures: (file: string, run: { readonly paths: number; readonly seed: string; readonly design: string }): Text => ({
    en: `Every scenario runs as ${file} says: ${formatCount(run.paths)} paths, seed ${run.seed}, design ${run.design}`,
    zh: `各情景均按 ${file} 运行：${formatCount(run.paths)} 条路径，种子 ${run.seed}，抽样方法 ${run.design}`,
  }),
  mediansIgnored: (file: string): Text => ({
    en: `${file} asks for medians; here every draw is drawn, for one future has no chance to compare`,
    zh: `${file} 要求取中位数；此处仍作抽样，因为单条路径没有概率可比`,
  }),
  nothingCommon: {
    en: 'nothing to compare: no reading of a promise is in every file, by the same names and in the same unit',
    zh: '没有可比较的内容：没有任何承诺口径以相同名称和单位出现在每个文件中',
  },
  scenarioFailed: (name: Text, failed: number, paths: number): Text => ({
    en: `${name.en}: ${formatCount(failed)} of ${formatCount(paths)} paths failed, too many to trust the numbers`,
    zh: `${name.zh}：${formatCount(paths)} 条路径中 ${formatCount(failed)} 条计算失败，结果不可信`,
  }),

  // sensitivity
  sensitivityHelp: {
    en: 'What the promises hang on: each uncertain input held low and high on the same futures',
    zh: '承诺取决于什么：在同一批路径上逐一固定各随机量的高低值',
  },
  sensitivitySampleHelp: {
    en: 'Paths on which differences are paired (16384)',
    zh: '配对比较差值的路径数（16384）',
  },
  sensitivityGateHelp: {
    en: 'Exit with 1 unless every headline verdict is on track with nothing held',
    zh: '各量照常抽取时，首要口径的结论并非全部“有望达成”则以 1 退出',
  },
  sensitivityNoMedians: {
    en: 'with every draw at its median nothing is left to hold; run the file: steppecast run FILE --medians',
    zh: '所有随机量取中位数时没有可固定的量；请运行：steppecast run FILE --medians',
  },
  sensitivityNoQuantiles: {
    en: 'no bar hangs on the last digits of a median; run the file: steppecast run FILE --exact-quantiles',
    zh: '各条并不取决于中位数的末几位；请运行：steppecast run FILE --exact-quantiles',
  },
  sensitivityNoBaseline: {
    en: 'what nothing is held in is what all else is compared with, and no other baseline is run; leave it out',
    zh: '各算例与照常抽取的结果比较，不另行计算基准，请去掉',
  },
  noPromises: {
    en: 'nothing to ask: the scenario makes no promise',
    zh: '没有可分析的内容：该情景未作承诺',
  },
  freeFailed: (failed: number, paths: number): Text => ({
    en: `${formatCount(failed)} of ${formatCount(paths)} paths failed with nothing held, more than 1 %: steppecast run tells what failed`,
    zh: `各量照常抽取时，${formatCount(paths)} 条路径中有 ${formatCount(failed)} 条计算失败，超过 1 %：失败原因见 steppecast run`,
  }),
  heldFailed: (inputs: readonly string[]): Text => ({
    en: `more than 1 % of the paths failed where one of these was held: ${list(inputs).en}; see the column failed of tables/tornado.csv`,
    zh: `固定下列随机量时，计算失败的路径超过 1 %：${list(inputs).zh}；见 tables/tornado.csv 的 failed 列`,
  }),
  casesRan: (cases: number, paths: number, seconds: number, threads: number): Text => ({
    en: `${formatCount(cases)} cases of ${formatCount(paths)} paths in ${took(seconds).en} on ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    zh: `${formatCount(cases)} 个算例，每个 ${formatCount(paths)} 条路径，用时${took(seconds).zh}，${threads} 个线程`,
  }),

  // list
  listHelp: { en: 'List what scenarios may use, with examples', zh: '列出情景中可用的内容，附示例' },
  tableHelp: { en: 'Which table; without it, their names', zh: '表名；不写则列出所有表' },
  tables: {
    functions: { en: 'Functions of values at one date', zh: '同一日期各值的函数' },
    distributions: { en: 'Distributions to draw from', zh: '概率分布' },
    processes: { en: 'Functions with memory: stocks, delays, events', zh: '有记忆的函数：存量、延迟、事件' },
    forms: { en: 'Words of the language: dates, draws, units', zh: '语言自带的词：日期、抽取、单位' },
    units: { en: 'Units', zh: '单位' },
    designs: { en: 'Where uniforms come from', zh: '抽样方法' },
    executors: { en: 'Where a run takes place', zh: '运行方式' },
    formats: { en: 'How a result can be drawn', zh: '结果的输出格式' },
    charts: { en: 'What a page draws', zh: '图表' },
  },
  example: (formula: string, unit: string): Text => ({
    en: `example: ${formula}   in ${unit}`,
    zh: `示例：${formula}   单位 ${unit}`,
  }),

  // init
  initHelp: {
    en: 'Write a commented starter scenario, ready to run, into the current folder',
    zh: '在当前文件夹写入一个带注释、可直接运行的入门情景',
  },
  initName: { en: 'first-scenario', zh: '入门情景' },
  initNameHelp: {
    en: 'Name of the file, without .yaml: letters, digits, _ and - (first-scenario)',
    zh: '文件名，不含 .yaml：字母、汉字、数字、_ 和 -（入门情景）',
  },
  initNameInvalid: (name: string): Text => ({
    en: `invalid name ${name}; at most 60 letters, digits, _ and -`,
    zh: `名称 ${name} 无效；只能用字母、汉字、数字、_ 和 -，至多 60 个字符`,
  }),
  initDone: (file: string): Text => ({
    en: `Written. Run it: steppecast run ${file}`,
    zh: `已写入。运行：steppecast run ${file}`,
  }),

  // schema
  schemaHelp: {
    en: 'Print the JSON Schema of scenario files, or of sweep files, with which an editor completes and checks them',
    zh: '输出情景文件或批量试算文件的 JSON Schema，供编辑器补全与检查',
  },
  schemaKindHelp: { en: 'scenario or sweep (scenario)', zh: 'scenario 或 sweep（scenario）' },
  schemaUnknown: (name: string, near: string | undefined, names: readonly string[]): Text => ({
    en: `unknown schema ${name}${orOneOf(near, names).en}`,
    zh: `未知的 ${name}${orOneOf(near, names).zh}`,
  }),

  wordsExample: ({ en, zh }: Text): Text => ({ en: `example: ${en}`, zh: `示例：${zh}` }),
  commandExample: (words: string): Text => ({
    en: `example: steppecast ${words}`,
    zh: `示例：steppecast ${words}`,
  }),

  // Help
  usage: { en: 'How likely is each promise?', zh: '每项承诺兑现的概率有多大？' },
  commands: { en: 'Commands:', zh: '命令：' },
  operands: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Flags:', zh: '选项：' },
  examples: { en: 'Examples:', zh: '示例：' },
  showHelp: { en: 'Show this help', zh: '显示帮助' },
  showVersion: { en: 'Show the version', zh: '显示版本' },
  value: { en: 'value', zh: '值' },
  switch: { en: 'switch', zh: '开关' },
  required: { en: 'required', zh: '必需' },
  values: { en: 'values', zh: '多个值' },
  otherwise: { en: 'default:', zh: '默认值：' },
} as const
