// Every sentence that reading a scenario can say.

import type { ErrorCode } from 'yaml'
import type { Text } from '../text.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import type { Place } from './scenario.js'
import { narrowOf } from './wide.js'

const mistake = (problem: Text, remedy?: Text): Mistake => (remedy === undefined ? { problem } : { problem, remedy })

const didYouMean = (name: string): Text => ({ en: `did you mean ${name}?`, zh: `是否想写 ${name}？` })

/** Words of a reader's, short enough for a sentence and on one line. */
const short = (words: string): string => {
  const line = words.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/** A path in a sentence; its end says more than its beginning. */
const shortPath = (path: string): string => (path.length > 200 ? `…${path.slice(-199)}` : path)

const at = ({ file, line, column }: Place): Text => ({
  en: `${file} (line ${line}, column ${column})`,
  zh: `${file}（第 ${line} 行，第 ${column} 列）`,
})

const count = (number: number): string => number.toLocaleString('en-US')

const kinds = {
  empty: { en: 'missing value', zh: '缺少值' },
  list: { en: 'invalid value: a list', zh: '值无效：此处是列表' },
  mapping: { en: 'invalid value: keys with values', zh: '值无效：此处是键值' },
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" }

const blanks: Readonly<Record<string, Text>> = {
  '\u00a0': { en: 'a no-break space', zh: '不间断空格' },
  '\u3000': { en: 'a full-width space', zh: '全角空格' },
}
const saveAsUtf8 = { en: 'save it as UTF-8', zh: '请以 UTF-8 编码另存' }
const quoteIt = { en: 'put the text in quotes', zh: '请给文字加上引号' }
const indentation = { en: 'indent with spaces, equal keys equally far', zh: '请用空格缩进，同级的键对齐' }
const otherName = { en: 'choose another name', zh: '请另取名称' }
const renameOrDelete = { en: 'rename or delete one', zh: '请改名或删除其一' }
const writeOut = { en: 'write the value out', zh: '请直接写出该值' }
const underRoot = (root: string): Text => ({
  en: `move it under ${root}, or give --root`,
  zh: `请将它移到 ${root} 之下，或用 --root 指定根目录`,
})

export const messages = {
  tooManyIssues: (most: number) =>
    mistake(
      { en: `exceeded ${most} issues; the others are not listed`, zh: `问题超过 ${most} 处，其余未列出` },
      { en: 'correct these first', zh: '请先改正以上各处' },
    ),

  // Files
  fileMissing: (name: string, { looked = name, near }: { readonly looked?: string; readonly near?: string | undefined } = {}) =>
    mistake(
      {
        en: `missing file ${short(name)}${looked === name ? '' : `: there is no ${shortPath(looked)}`}`,
        zh: `找不到文件 ${short(name)}${looked === name ? '' : `：没有 ${shortPath(looked)}`}`,
      },
      near === undefined
        ? { en: 'paths are relative to the file that names them', zh: '路径相对于写出它的文件' }
        : didYouMean(near),
    ),
  fileNotFound: (looked: string, near: string | undefined) =>
    mistake(
      { en: `missing file: there is no ${shortPath(looked)}`, zh: `找不到该文件：没有 ${shortPath(looked)}` },
      near === undefined ? undefined : didYouMean(near),
    ),
  fileIsFolder: (name: string) =>
    mistake(
      { en: `invalid file ${short(name)}: it is no regular file`, zh: `${short(name)} 不是普通文件` },
      { en: 'name a file', zh: '请给出文件' },
    ),
  fileUnreadable: (name: string, code: string) =>
    mistake({ en: `unreadable file ${short(name)} (${code})`, zh: `无法读取文件 ${short(name)}（${code}）` }),
  fileOutside: (name: string, root: string) =>
    mistake(
      { en: `invalid path ${short(name)}: it leads outside the root ${root}`, zh: `路径 ${short(name)} 超出根目录 ${root}` },
      underRoot(root),
    ),
  rootInvalid: (root: string) =>
    mistake({ en: `invalid root ${short(root)}: it is no folder`, zh: `根目录 ${short(root)} 不是文件夹` }),
  fileTooLarge: (most: number) =>
    mistake(
      { en: `exceeded ${count(most)} bytes in one file`, zh: `文件超过 ${count(most)} 字节` },
      { en: 'split it with extends', zh: '请用 extends 拆分' },
    ),
  tooManyFiles: (most: number) =>
    mistake(
      { en: `exceeded ${most} files in one scenario`, zh: `一个情景的文件超过 ${most} 个` },
      { en: 'join some of them', zh: '请合并部分文件' },
    ),
  notUtf8: (encoding: string | undefined) =>
    mistake(
      encoding === undefined
        ? { en: 'invalid encoding: this is not UTF-8', zh: '编码无效：此处不是 UTF-8（可能是 GBK）' }
        : { en: `invalid encoding: this is ${encoding}`, zh: `编码无效：文件是 ${encoding}` },
      saveAsUtf8,
    ),
  controlCharacter: (code: number) => {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    return mistake({ en: `invalid control character ${name}`, zh: `含有控制字符 ${name}` }, { en: 'delete it', zh: '请删除' })
  },

  // YAML
  fileEmpty: mistake(
    { en: 'empty file', zh: '文件为空' },
    { en: 'a scenario begins with format: 1', zh: '情景文件以 format: 1 开头' },
  ),
  notAMapping: mistake(
    { en: 'invalid file: it holds no keys with values', zh: '文件内容不是键值' },
    { en: 'write keys with values, as format: 1', zh: '请写“键: 值”，如 format: 1' },
  ),
  characterWide: (character: string) => {
    const right = narrowOf(character)
    return mistake(
      { en: `invalid YAML, perhaps for ${character}`, zh: `不是有效的 YAML，可能是因为全角的 ${character}` },
      right === ':'
        ? { en: 'write half-width : with a space after it', zh: '请写半角的 :，其后加空格' }
        : { en: `write half-width ${right}`, zh: `请写半角的 ${right}` },
    )
  },
  percentWide: (words: string) =>
    mistake(
      { en: `invalid value ${short(words)}: ％ is full-width`, zh: `值 ${short(words)} 无效：％ 是全角字符` },
      { en: 'write half-width %', zh: '请写半角的 %' },
    ),
  dateMeant: (words: string, meant: readonly string[]) =>
    mistake(
      { en: `invalid date ${short(words)}`, zh: `日期 ${short(words)} 无效` },
      { en: `write ${meant.join(' or ')}`, zh: `请写 ${meant.join(' 或 ')}` },
    ),
  numberMeant: (words: string, right: string) =>
    mistake(
      { en: `invalid value ${short(words)}`, zh: `值 ${short(words)} 无效` },
      { en: `write ${right}`, zh: `请写 ${right}` },
    ),
  spaceMissing: (key: string) =>
    mistake(
      { en: `invalid YAML: no space after ${short(key)}:`, zh: `不是有效的 YAML：${short(key)}: 之后没有空格` },
      { en: 'write a space after the colon', zh: '请在冒号后加空格' },
    ),
  blankForeign: (sign: string) => {
    const name = blanks[sign] ?? { en: 'an invisible blank', zh: '不可见的空白' }
    return mistake(
      { en: `invalid YAML: ${name.en}`, zh: `不是有效的 YAML：有${name.zh}` },
      { en: 'write ordinary spaces, or none', zh: '请用半角空格，或删除' },
    )
  },
  mergeConflict: mistake(
    { en: 'unresolved merge conflict', zh: '合并冲突尚未解决' },
    {
      en: 'keep one version, and delete the lines <<<<<<<, ======= and >>>>>>>',
      zh: '请保留一个版本，并删除 <<<<<<<、=======、>>>>>>> 各行',
    },
  ),
  colonMissing: (key: string) =>
    mistake(
      { en: `invalid YAML: no colon after ${short(key)}`, zh: `不是有效的 YAML：${short(key)} 之后没有冒号` },
      { en: `write ${short(key)}: …`, zh: `请写 ${short(key)}: …` },
    ),
  commaMissing: (key: string) =>
    mistake(
      { en: `invalid YAML: no comma before ${short(key)}`, zh: `不是有效的 YAML：${short(key)} 之前没有逗号` },
      { en: 'write , between keys in braces', zh: '花括号中的键之间请写 ,' },
    ),
  quoteInside: (quote: string) =>
    mistake(
      { en: `invalid YAML: a ${quote} inside the text ends it`, zh: `不是有效的 YAML：文字中的 ${quote} 使其提前结束` },
      quote === "'"
        ? { en: "write '' for each ' inside", zh: "其中的每个 ' 请写作 ''" }
        : { en: 'write \\" for each " inside', zh: '其中的每个 " 请写作 \\"' },
    ),
  nothingOpen: (sign: string) =>
    mistake(
      { en: `invalid YAML: nothing is open that ${sign} could close`, zh: `不是有效的 YAML：没有与 ${sign} 对应的括号` },
      { en: 'delete it', zh: '请删除' },
    ),
  textCut: mistake(
    { en: 'invalid YAML: a comma ends this text', zh: '不是有效的 YAML：文字在逗号处中断' },
    { en: 'put the whole text in quotes', zh: '请给整段文字加上引号' },
  ),
  notClosed: (sign: string) =>
    mistake(
      { en: `missing ${closing[sign]} for this ${sign}`, zh: `此处的 ${sign} 没有对应的 ${closing[sign]}` },
      { en: 'close it', zh: '请补上' },
    ),
  severalDocuments: mistake(
    { en: 'unsupported second document', zh: '一个文件中不支持多个 YAML 文档' },
    { en: 'one file holds one scenario; delete the line ---', zh: '一个文件只放一个情景，请删除 --- 行' },
  ),
  directiveUnsupported: mistake(
    { en: 'unsupported YAML directive', zh: '不支持 YAML 指令' },
    { en: 'delete the line that begins with %', zh: '请删除以 % 开头的行' },
  ),
  tagUnsupported: (tag: string) =>
    mistake(
      { en: `unsupported tag ${short(tag)}`, zh: `不支持标签 ${short(tag)}` },
      { en: 'write the value alone; quotes make a text of it', zh: '请只写值；要作为文字请加引号' },
    ),
  mergeKey: mistake(
    { en: 'unsupported merge key <<', zh: '不支持合并键 <<' },
    { en: 'write the keys out, or use extends', zh: '请直接写出各键，或使用 extends' },
  ),
  keyInvalid: mistake({ en: 'invalid key', zh: '键无效' }, { en: 'a key is a plain text', zh: '键应为一段文字' }),
  keyBlank: (key: string) =>
    mistake(
      {
        en: `invalid key ${short(key)}: a blank before or after it inside the quotes`,
        zh: `键 ${short(key)} 无效：引号内首尾有空格`,
      },
      { en: `write ${short(key)}, without quotes`, zh: `请写 ${short(key)}，不加引号` },
    ),
  keyTwice: (key: string, first: Place) =>
    mistake(
      {
        en: `duplicate key ${short(key)}, first at line ${first.line}, column ${first.column}`,
        zh: `键 ${short(key)} 重复，首次出现在第 ${first.line} 行，第 ${first.column} 列`,
      },
      renameOrDelete,
    ),
  aliasUnknown: (name: string) =>
    mistake(
      { en: `unknown alias *${short(name)}`, zh: `未知的别名 *${short(name)}` },
      {
        en: `mark a value before it with &${short(name)}, or quote a text that begins with *`,
        zh: `请在它之前用 &${short(name)} 标记一个值；以 * 开头的文字请加引号`,
      },
    ),
  aliasCyclic: (name: string) =>
    mistake(
      { en: `cyclic alias *${short(name)}: it stands inside what it names`, zh: `别名 *${short(name)} 循环：它位于所指的值之内` },
      writeOut,
    ),
  aliasBomb: (name: string, most: number) =>
    mistake(
      {
        en: `exceeded ${count(most)} values through aliases at *${short(name)}`,
        zh: `别名展开后超过 ${count(most)} 个值（*${short(name)} 处）`,
      },
      { en: 'write values out, or share them with extends', zh: '请直接写出值，或用 extends 共用' },
    ),
  tooDeep: (most: number) =>
    mistake(
      { en: `exceeded depth ${most} of keys and lists inside one another`, zh: `键值与列表的嵌套超过 ${most} 层` },
      { en: 'a scenario needs six', zh: '情景文件只需六层' },
    ),
  tooManyTokens: (most: number) =>
    mistake(
      { en: `exceeded ${count(most)} words and signs in one file`, zh: `一个文件中的词与符号超过 ${count(most)} 个` },
      { en: 'split it with extends', zh: '请用 extends 拆分' },
    ),

  // Names and keys
  nameForbidden: (name: string) =>
    mistake(
      { en: `invalid name ${short(name)}: programs reserve it`, zh: `名称 ${short(name)} 无效：它是程序保留字` },
      otherName,
    ),
  nameTooLong: (name: string, most: number) =>
    mistake(
      { en: `exceeded ${most} characters in the name ${short(name)}`, zh: `名称 ${short(name)} 超过 ${most} 个字符` },
      otherName,
    ),
  nameInvalid: (name: string) =>
    mistake(
      {
        en: `invalid name ${short(name) === '' ? "''" : short(name)}`,
        zh: `名称 ${short(name) === '' ? "''" : short(name)} 无效`,
      },
      {
        en: 'a letter first, then letters, digits and _; dots group',
        zh: '应以字母或汉字开头，后接字母、汉字、数字或 _，以点分组',
      },
    ),
  nameReserved: (name: string) =>
    mistake(
      { en: `invalid name ${name}: every formula knows it already`, zh: `名称 ${name} 无效：它是公式的内置名称` },
      otherName,
    ),
  nameTwice: (name: string, first: Place) =>
    mistake(
      {
        en: `duplicate name ${short(name)}, first at line ${first.line}, column ${first.column}`,
        zh: `名称 ${short(name)} 重复，首次出现在第 ${first.line} 行，第 ${first.column} 列`,
      },
      renameOrDelete,
    ),
  tooManyNames: (section: string, most: number) =>
    mistake({ en: `exceeded ${count(most)} names under ${section}`, zh: `${section} 下的名称超过 ${count(most)} 个` }),
  keyUnknown: (key: string, near: string | undefined, known: readonly string[]) =>
    mistake({ en: `unknown key ${short(key)}`, zh: `未知的键 ${short(key)}` }, rightKey(key, near, known)),

  // Values
  valueMissing: (name: string, right: Text) => mistake({ en: `missing ${name}`, zh: `缺少 ${name}` }, right),
  valueInvalid: (value: string | { readonly kind: keyof typeof kinds }, right: Text) =>
    mistake(
      typeof value === 'string' ? { en: `invalid value ${short(value)}`, zh: `值 ${short(value)} 无效` } : kinds[value.kind],
      right,
    ),
  wordUnknown: (word: string, near: string | undefined, right: Text) =>
    mistake({ en: `unknown ${short(word)}`, zh: `未知的 ${short(word)}` }, near === undefined ? right : didYouMean(near)),
  boundMissing: (right: Text) => mistake({ en: 'missing bound', zh: '缺少目标值' }, right),
  leverOutside: (value: number, from: number, to: number) =>
    from > to
      ? mistake(
          { en: `invalid bounds: from ${from} lies above to ${to}`, zh: `界限无效：from ${from} 大于 to ${to}` },
          { en: 'exchange the two', zh: '请对调两者' },
        )
      : mistake(
          {
            en: `invalid value ${value}: it lies outside ${from} to ${to}`,
            zh: `值 ${value} 无效：超出 ${from} 至 ${to} 的范围`,
          },
          { en: 'set it within from and to, or widen these', zh: '请在 from 与 to 之间取值，或放宽界限' },
        ),
  boundTwice: (right: Text) => mistake({ en: 'duplicate bound', zh: '目标值重复' }, right),

  // Extends
  extendsCyclic: (path: readonly string[]) =>
    path.length === 2
      ? mistake(
          { en: `cyclic extends: ${path[0]} extends itself`, zh: `extends 循环：${path[0]} 扩展了自身` },
          { en: 'name another file', zh: '请改为其他文件' },
        )
      : mistake(
          { en: `cyclic extends: ${path.join(' → ')}`, zh: `extends 循环：${path.join(' → ')}` },
          { en: 'take one of these out', zh: '请去掉其中一环' },
        ),
  parentsDiffer: (name: string, one: Place, other: Place) =>
    mistake(
      {
        en: `duplicate ${name}: ${at(one).en} and ${at(other).en} give it differently`,
        zh: `${name} 重复：${at(one).zh}与 ${at(other).zh}的值不同`,
      },
      { en: 'give it in this file', zh: '请在本文件中给出' },
    ),
  overrideUnknown: (section: keyof typeof complete, name: string, near: string | undefined) =>
    mistake(
      {
        en: `unknown ${section.slice(0, -1)} ${name}: no file that is extended has it`,
        zh: `未知的${nounOf[section]} ${name}：被扩展的文件中没有它`,
      },
      near === undefined ? complete[section] : didYouMean(near),
    ),

  // --set
  settingInvalid: (setting: string) =>
    mistake(
      { en: `invalid setting ${short(setting)}`, zh: `设置 ${short(setting)} 无效` },
      { en: 'write --set name=value', zh: '请写 --set 名称=值' },
    ),
  settingTwice: (name: string) =>
    mistake({ en: `duplicate setting of ${short(name)}`, zh: `${short(name)} 重复设置` }, { en: 'keep one', zh: '请只保留一个' }),
  settingUnknown: (name: string, near: string | undefined) =>
    mistake(
      { en: `unknown name ${short(name)}`, zh: `未知的名称 ${short(name)}` },
      near === undefined
        ? {
            en: 'a lever, a variable, a field of run, as run.seed, or a bound, date or confidence, as targets.NAME.by',
            zh: '应为措施、变量、run 的字段（如 run.seed），或承诺的界限、日期、置信度（如 targets.名称.by）',
          }
        : didYouMean(near),
    ),

  // Data files
  tableBroken: mistake(
    { en: 'invalid CSV: quotes do not match', zh: '不是有效的 CSV：引号不成对' },
    {
      en: 'put a field that holds quotes in quotes, and write each of them twice',
      zh: '含引号的字段请加引号，其中每个引号写两次',
    },
  ),
  tableSemicolons: mistake(
    { en: 'invalid CSV: semicolons separate its columns', zh: '不是有效的 CSV：各列以分号分隔' },
    { en: 'separate columns by commas, and decimals by points: lines,3394.7', zh: '各列请以逗号分隔，小数用点：lines,3394.7' },
  ),
  rowCrossed: (end: 'low' | 'high', bound: number, value: number) =>
    mistake(
      { en: `invalid value ${bound}`, zh: `值 ${bound} 无效` },
      end === 'low'
        ? { en: `low is at most the value, ${value}`, zh: `low 应不大于 value（${value}）` }
        : { en: `high is at least the value, ${value}`, zh: `high 应不小于 value（${value}）` },
    ),
  tableEmpty: mistake({ en: 'empty file', zh: '文件为空' }, { en: 'the first line names the columns', zh: '第一行应为列名' }),
  columnMissing: (name: string) =>
    mistake(
      { en: `missing column ${name}`, zh: `缺少列 ${name}` },
      { en: 'the first line names the columns', zh: '第一行应为列名' },
    ),
  columnUnknown: (name: string, near: string | undefined, known: readonly string[]) =>
    mistake(
      { en: `unknown column ${short(name)}`, zh: `未知的列 ${short(name)}` },
      near === undefined ? { en: `known: ${known.join(', ')}`, zh: `可用：${known.join('、')}` } : didYouMean(near),
    ),
  columnTwice: (name: string) => mistake({ en: `duplicate column ${short(name)}`, zh: `列 ${short(name)} 重复` }),
  fieldCount: (found: number, wanted: number) =>
    mistake(
      { en: `invalid row: ${found} fields for ${wanted} columns`, zh: `该行有 ${found} 个字段，应为 ${wanted} 个` },
      { en: 'put a field that holds commas in quotes', zh: '含逗号的字段请加引号' },
    ),
  indicatorUnknown: (name: string, near: string | undefined, file: string) =>
    mistake(
      { en: `unknown indicator ${short(name)}: no row of ${file} has it`, zh: `未知的指标 ${short(name)}：${file} 中没有它` },
      near === undefined ? undefined : didYouMean(near),
    ),
  regionUnknown: (name: string, indicator: string, regions: readonly string[], file: string) =>
    mistake(
      {
        en: `unknown region ${short(name)}: no row of ${file} has it for ${short(indicator)}`,
        zh: `未知的地区 ${short(name)}：${file} 中 ${short(indicator)} 没有该地区`,
      },
      { en: `known there: ${short(regions.join(', '))}`, zh: `可用：${short(regions.join('、'))}` },
    ),
}

/** What an entry must have to be a new one and not the override of another. */
const complete = {
  variables: { en: 'a new variable needs its unit', zh: '新变量须有 unit' },
  levers: { en: 'a new lever needs value, from, to and unit', zh: '新措施须有 value、from、to 与 unit' },
  targets: { en: 'a new target needs a bound, by and readings', zh: '新承诺须有目标值、by 与 readings' },
}

const nounOf = { variables: '变量', levers: '措施', targets: '承诺' }

const bracket = mistake(
  { en: 'invalid YAML: something is missing or not closed here', zh: '不是有效的 YAML：此处缺少内容或未闭合' },
  { en: 'check brackets, quotes, commas and the space after each colon', zh: '请检查括号、引号、逗号以及冒号后的空格' },
)
const unexpected = mistake({ en: 'invalid YAML: unexpected sign', zh: '不是有效的 YAML：多余的符号' }, quoteIt)
const indent = mistake({ en: 'invalid YAML: wrong indentation', zh: '不是有效的 YAML：缩进有误' }, indentation)
const longKey = mistake(
  { en: 'invalid YAML: a key is one short line', zh: '不是有效的 YAML：键应为简短的一行' },
  { en: 'write key: value', zh: '请写 键: 值' },
)
const nested = mistake(
  { en: 'invalid YAML: keys or a list begin on the line of their own key', zh: '不是有效的 YAML：键值或列表不能写在键的同一行' },
  { en: 'begin it on the next line, or put a text that holds a colon in quotes', zh: '请另起一行；含冒号的文字请加引号' },
)
const label = mistake({ en: 'invalid YAML: wrong anchor, alias or tag', zh: '不是有效的 YAML：锚点、别名或标签有误' }, quoteIt)

/** What the YAML parser finds, in our words. */
export const yamlMistakes: Readonly<Record<ErrorCode, Mistake>> = {
  ALIAS_PROPS: label,
  BAD_ALIAS: label,
  BAD_COLLECTION_TYPE: label,
  BAD_DIRECTIVE: messages.directiveUnsupported,
  BAD_DQ_ESCAPE: mistake(
    { en: 'invalid YAML: unknown escape', zh: '不是有效的 YAML：未知的转义' },
    { en: 'write \\\\ for a backslash, or single quotes', zh: '反斜线请写 \\\\，或改用单引号' },
  ),
  BAD_INDENT: indent,
  BAD_PROP_ORDER: label,
  BAD_SCALAR_START: mistake(
    { en: 'invalid YAML: a text cannot begin with this sign', zh: '不是有效的 YAML：文字不能以此符号开头' },
    quoteIt,
  ),
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: nested,
  DUPLICATE_KEY: mistake({ en: 'duplicate key', zh: '键重复' }),
  IMPOSSIBLE: unexpected,
  KEY_OVER_1024_CHARS: longKey,
  MISSING_CHAR: bracket,
  MULTILINE_IMPLICIT_KEY: longKey,
  MULTIPLE_ANCHORS: label,
  MULTIPLE_DOCS: messages.severalDocuments,
  MULTIPLE_TAGS: label,
  NON_STRING_KEY: messages.keyInvalid,
  RESOURCE_EXHAUSTION: messages.tooDeep(limits.depth),
  TAB_AS_INDENT: mistake(
    { en: 'invalid YAML: tab in the indentation', zh: '不是有效的 YAML：缩进中有制表符' },
    { en: 'indent with spaces', zh: '请用空格缩进' },
  ),
  TAG_RESOLVE_FAILED: label,
  UNEXPECTED_TOKEN: unexpected,
}

/** What a number like 120,000 leaves behind its comma, where YAML has a comma between keys. */
const behindComma = /^\d{3}(\.\d+)?$/

const rightKey = (key: string, near: string | undefined, known: readonly string[]): Text => {
  if (behindComma.test(key)) return { en: 'numbers are written without commas: 120000', zh: '数字中不写逗号：120000' }
  return near === undefined ? { en: `known here: ${known.join(', ')}`, zh: `此处可用：${known.join('、')}` } : didYouMean(near)
}
